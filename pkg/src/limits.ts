/** Limits. In a file without imports, so that esbuild puts each number in the place of its name. */

/* Defaults of a context, as in the core. */
export const DEFAULT_MAX_EXPIRATION_DAYS = 1095;
export const DEFAULT_MAX_BYTES = 65_536;

/* Texts, which are counted in UTF-16 units. */
/** Texts up to this length are written in a loop, which costs less than a call of the encoder. */
export const SHORT_TEXT = 48;
/** The most bytes that a unit takes in UTF-8. */
export const BYTES_PER_UNIT = 3;
/** A text area of this size serves every form of usual length. */
export const USUAL_BYTES = 4096;

/* Limits of a profile, as in the core. One that has been parsed already is written as JSON again. */
/** Keeps a cycle from going on for ever. */
export const MAX_PROFILE_LEVELS = 64;
/** Far more than any answer of the API; keeps objects that share their parts from multiplying. */
export const MAX_PROFILE_BYTES = 1 << 20;

/* Limits of a profile for a log. None is as deep or as large; the rest is replaced or left out. */
export const MAX_LOG_DEPTH = 64;
export const MAX_LOG_VALUES = 10_000;

/** How many errors of a server's answer are read: more than all fields could need. */
export const MAX_ERROR_ENTRIES = 50;
