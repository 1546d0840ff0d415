/**
 * The numbers of the border to the core, as `src/wasm` has them. In a file without imports, so that esbuild puts each in
 * the place of its name.
 */

/** Mask for all fields, unknown ones included. */
export const ALL = 0xffff_ffff;

/* Flags of a check. */
export const STRICT = 1;
export const REJECT_UNKNOWN = 2;
export const WRITE_BODY = 4;
export const NOT_COPIED = 8;
export const ILL_FORMED_JSON = 16;
export const FINDINGS_ALONE = 32;

/* What a check answers instead of an address when the context is malformed. */
export const BAD_TODAY = 0xffff_ffff;
export const BAD_COUNTRY_CODE = 0xffff_fffe;

/* What `expiry` answers instead of days. */
export const NO_DAY = -0x8000_0000;
export const BAD_EXPIRY_TODAY = -0x7fff_ffff;

/* Tags: the low four bits of a slot's word. The bits above them are the size of the slot's text in bytes. */
export const ABSENT = 0;
export const TEXT_TAG = 1;
export const ILL_FORMED_TEXT = 2;
export const WRONG_TYPE = 3;
export const UNREADABLE_VALUE = 4;
export const INTEGER = 5;
export const NOT_EXACT = 6;
export const HUGE_TEXT = 7;
export const CLEAR = 8;
export const BYTES_SHIFT = 4;

/* Lengths of texts, in UTF-16 units. */
/** Longer texts are refused unread: no limited field takes a hundredth of it. */
export const MAX_TEXT = 65_536;
/** Texts up to this length are written in a loop, which costs less than a call of the encoder. */
export const SHORT = 48;
/** The most bytes that a unit takes in UTF-8. */
export const BYTES_PER_UNIT = 3;

/* Slots other than those of the input's fields, which begin at 0. */
/** The first of the current profile's fields, in a plan. */
export const CURRENT = 16;
/** The context's default country code. */
export const COUNTRY_CODE = 32;
/** The current profile's status, type and expiration date, in a plan. */
export const STATUS = 33;
export const PROFILE_TYPE = 34;
export const EXPIRATION_DATE = 35;

/* Words of an answer. */
export const PER_FINDING = 6;
export const PER_VALUE = 3;
/** Offsets of the header's words; it begins with the numbers of issues, warnings and values. */
export const WORDS_ADDRESS = 3;
export const TEXT_ADDRESS = 4;
export const BODY_OFFSET = 5;
export const BODY_LENGTH = 6;
export const CLEARED = 7;
export const KEPT = 8;
export const CHANGED = 9;

/* How a path is given: by the address of a static name, by the number of an unknown field (1), or by where its name is in
   the answer's text. */
export const AT_ADDRESS = 0;
export const IN_TEXT = 2;

/** More codes than there will be. */
export const MAX_CODES = 256;
