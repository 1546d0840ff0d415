/** How much is taken. In a file without imports: so esbuild puts each number in the place of its name. */

/* What a context says by default. */
export const MAX_EXPIRATION_DAYS = 1095;
export const MAX_BYTES = 65_536;

/** A text area of this size serves every form of usual length. */
export const USUAL_BYTES = 4096;

/* Of a profile that has been parsed already and is written again. */
/** As deep as JSON text is read; keeps a cycle from going on for ever. */
export const MOST_LEVELS = 64;
/** Far more than any answer of the API; keeps objects that share their parts from multiplying. */
export const MOST_BYTES = 1 << 20;

/* Of a profile for a log: none is as deep or as large; what is past it is replaced or left out. */
export const MOST_DEPTH = 64;
export const MOST_VALUES = 10_000;

/** Of errors in a server's answer: more than all fields could need are of no use to anyone. */
export const MOST_ENTRIES = 50;
