// Made from the tables of the Rust core by `make generate`; changes made here are lost.

/* Operations: their positions in `OPERATIONS`. */
/** Create a temporary profile. */
export const CREATE = 0;
/** Update a temporary profile. */
export const UPDATE = 1;
/** Convert to a permanent profile. */
export const CONVERT = 2;

/* Kinds of profiles that are read. */
/** A temporary profile. */
export const TEMPORARY = 0;
/** A permanent profile. */
export const PERMANENT = 1;

/* Flags of a check. */
/** Warnings about telephone numbers and dates are errors. */
export const STRICT = 1;
/** Unknown fields are errors. */
export const REJECT_UNKNOWN = 2;
/** The body is wanted as JSON text. */
export const WRITE_BODY = 4;
/** The JSON text is too large to have been copied. */
export const NOT_COPIED = 8;
/** The JSON text had lone surrogates. */
export const ILL_FORMED_JSON = 16;
/** Only the findings are wanted, not the values. */
export const FINDINGS_ALONE = 32;

/* What a check answers in place of an address. */
/** Accepted, and every value is sent as it was given. */
export const ACCEPTED = 0;
/** The default country code is not a calling code. It and what is greater blame the context. */
export const BAD_COUNTRY_CODE = 4294967294;
/** `today` is not a day. */
export const BAD_TODAY = 4294967295;

/* What `expiry` answers in place of days. */
/** The profile has no readable day. */
export const NO_DAY = -2147483648;
/** `today` is not a day. */
export const NO_TODAY = -2147483647;

/* Slots: a word for each value, with a tag in its lowest bits and the size of its text in bytes above them. */
/** How many bits a tag takes. */
export const TAG_BITS = 4;
/** Missing or null, or a text without a character. */
export const TAG_ABSENT = 0;
/** A text. */
export const TAG_TEXT = 1;
/** A text with a lone surrogate, which is not sent. */
export const TAG_ILL_FORMED = 2;
/** A value of another type than the field's. */
export const TAG_WRONG_TYPE = 3;
/** A value whose getter threw. */
export const TAG_UNREADABLE = 4;
/** An integer; its text is its digits. */
export const TAG_INTEGER = 5;
/** A number past 2^53, whose last digits are lost. */
export const TAG_NOT_EXACT = 6;
/** A text longer than `MAX_TEXT`, which is not sent. */
export const TAG_HUGE = 7;
/** A field that a patch erases. */
export const TAG_CLEAR = 8;

/* Slots other than those of the input's fields, which begin at 0. */
/** The first of the current profile's fields, in a plan. */
export const SLOT_CURRENT = 16;
/** The context's default country code. */
export const SLOT_COUNTRY_CODE = 32;
/** The current profile's status, in a plan. */
export const SLOT_STATUS = 33;
/** The current profile's type, in a plan. */
export const SLOT_PROFILE_TYPE = 34;
/** The current profile's expiration date, in a plan. */
export const SLOT_EXPIRATION_DATE = 35;

/* Words at the start of an answer, by their order. The first says how many issues there are. */
/** How many warnings follow them. */
export const HEADER_WARNINGS = 1;
/** How many values follow those. */
export const HEADER_VALUES = 2;
/** The address of the words of issues, warnings and values. */
export const HEADER_WORDS = 3;
/** The address of the text. */
export const HEADER_TEXT = 4;
/** Where in the text the body stands. */
export const HEADER_BODY = 5;
/** How many bytes the body takes. */
export const HEADER_BODY_LENGTH = 6;
/** The fields that a plan clears, a bit for each. */
export const HEADER_CLEARED = 7;
/** The fields that it keeps. */
export const HEADER_KEPT = 8;
/** The fields that it changes. */
export const HEADER_CHANGED = 9;

/* An issue or a warning: its code and its kinds in one word, its path in two, and three parameters. */
/** How many words it takes. */
export const FINDING_WORDS = 6;
/** Where the kind of parameters stands in the first word. Below it is the code. */
export const KIND_SHIFT = 8;
/** Where the kind of path stands in it. */
export const PATH_SHIFT = 16;
/** The bits of the code, of the kind of parameters, and of a value's position. */
export const BYTE_MASK = 255;
/** More codes than there will be. */
export const MAX_CODES = 256;

/* Kinds of paths. */
/** A static name, by its address and length. */
export const PATH_NAME = 0;
/** The name of an unknown field, by the number that the caller knows it by. */
export const PATH_UNKNOWN = 1;
/** A name in the answer's text, by its place and length. */
export const PATH_IN_TEXT = 2;

/* Kinds of parameters. */
/** There are none. */
export const PARAMS_NONE = 0;
/** The expected type, by its position in `EXPECTED`. */
export const PARAMS_EXPECTED = 1;
/** A limit, its unit by its position in `UNITS`, and its source by its position in `SOURCES` from 1, or 0. */
export const PARAMS_LIMIT = 2;
/** The nearest accepted day, as `yyyymmdd`. */
export const PARAMS_DAY = 3;
/** Where reading stopped. */
export const PARAMS_OFFSET = 4;
/** The range of ids. */
export const PARAMS_RANGE = 5;
/** The largest exact integer. */
export const PARAMS_EXACTNESS = 6;
/** What replaces a field: the address and length of a static text. */
export const PARAMS_REPLACEMENT = 7;
/** What may have been meant: the address and length of a static text. */
export const PARAMS_SUGGESTION = 8;

/* A value that is not sent as it was given: its field's position and its kind in one word, and two more. */
/** How many words it takes. */
export const VALUE_WORDS = 3;
/** It is not sent. */
export const VALUE_ABSENT = 0;
/** A part of what was given, from one UTF-16 unit to another. */
export const VALUE_SLICE = 1;
/** A text of the answer's, by its place and length. */
export const VALUE_IN_TEXT = 2;
/** An integer: its lower and its upper half. */
export const VALUE_INTEGER = 3;

/* Limits that the scripts hold to themselves, before anything crosses. */
/** Longer texts are refused by their length alone, in UTF-16 units. */
export const MAX_TEXT = 65536;
/** Bytes of JSON text that are read, unless the context says otherwise. */
export const DEFAULT_MAX_BYTES = 65536;
/** Days ahead past which an expiration date is warned of, unless the context says otherwise. */
export const DEFAULT_MAX_EXPIRATION_DAYS = 1095;
/** Bytes of a profile: far more than any has; they keep objects that share their parts from multiplying. */
export const MAX_PROFILE_BYTES = 1048576;
/** Levels of nesting in a profile; they keep a cycle from going on for ever. */
export const MAX_PROFILE_LEVELS = 64;
