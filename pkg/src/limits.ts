/**
 * Limits of the scripts alone; those of the core are in `generated/border.ts`. In a file without imports, so that esbuild
 * puts each number in the place of its name.
 */

/* Texts, which are counted in UTF-16 units. */
/** Texts up to this length are written in a loop, which costs less than a call of the encoder. */
export const SHORT_TEXT = 48;
/** The most bytes that a unit takes in UTF-8. */
export const BYTES_PER_UNIT = 3;
/** A text area of this size serves every form of usual length. */
export const USUAL_BYTES = 4096;

/* Limits of a profile for a log. None is as deep or as large; the rest is replaced or left out. */
export const MAX_LOG_DEPTH = 64;
export const MAX_LOG_VALUES = 10_000;

/** The core and timers count in 31 bits. */
export const MAX_COUNT = 0x7fff_ffff;

/** How many errors of a server's answer are read: more than all fields could need. */
export const MAX_ERROR_ENTRIES = 50;
