// Made from the tables of the Rust core by `make generate`; changes made here are lost.
/** The most UTF-16 units that every text may have. */
export const MAX_PLAIN = 40;
/** The first date of birth that is not far back. */
export const EARLIEST_BIRTH = 19000101;
/** The calling code whose mobiles are recognised. */
export const NORWAY = "+47";

/* How a field is read: a position in `PLAIN_PATTERNS`, if it has one there. */
export const READ_TEXT = 0;
export const READ_NAME = 1;
export const READ_EMAIL = 2;
export const READ_NUMBER = 3;
export const READ_LANDLINE = 4;
export const READ_ORIGIN = 5;
export const READ_EXPIRATION = 6;
export const READ_BIRTH = 7;
export const READ_COUNTRY_CODE = 8;
export const READ_INTEGER = 9;
export const READ_BY_CORE = 10;

/* What plain values match. */
export const PLAIN_TEXT = /^[!-~\u00a1-\u024f\u2019]+(?: [!-~\u00a1-\u024f\u2019]+)*$/;
export const PLAIN_NAME = /^(?![Ii] ?[Kk])[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]['-),-9A-Z`-z\u00aa\u00b4\u00b5\u00b7\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2019]*(?: ['-),-9A-Z`-z\u00aa\u00b4\u00b5\u00b7\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2019]+)*$/;
export const PLAIN_EMAIL = /^[!#-'*+\--9=?A-Z\^-~]+@(?!(?:gmail\.con|gmial\.com|gmai\.com|gamil\.com|gnail\.com|gmaill\.com|hotmial\.com|hotmail\.con|hotmai\.com|hotnail\.com|outlook\.con|outlok\.com|iclou\.com|icloud\.con|yahoo\.con|online\.nol)$)[0-9a-z]+(?:-[0-9a-z]+)*(?:\.[0-9a-z]+(?:-[0-9a-z]+)*)+$/;
export const PLAIN_NUMBER = /^(?:[9]\d\d|4[01678]\d|45[012456789])\d{5}$/;
export const PLAIN_LANDLINE = /^\+?\d{3,15}$/;

/** Those of the readings that have one. */
export const PLAIN_PATTERNS = [
  PLAIN_TEXT,
  PLAIN_NAME,
  PLAIN_EMAIL,
  PLAIN_NUMBER,
  PLAIN_LANDLINE,
  PLAIN_TEXT,
] as const;
/** How each operation's fields are read. */
export const READINGS = [
  [
    READ_ORIGIN,
    READ_EXPIRATION,
    READ_ORIGIN,
    READ_EMAIL,
    READ_NAME,
    READ_NAME,
    READ_COUNTRY_CODE,
    READ_BIRTH,
    READ_LANDLINE,
    READ_INTEGER,
    READ_BY_CORE,
    READ_NUMBER,
    READ_TEXT,
  ],
  [
    READ_ORIGIN,
    READ_EXPIRATION,
    READ_ORIGIN,
    READ_EMAIL,
    READ_NAME,
    READ_NAME,
    READ_COUNTRY_CODE,
    READ_BIRTH,
    READ_LANDLINE,
    READ_BY_CORE,
    READ_NUMBER,
    READ_TEXT,
  ],
  [
    READ_NAME,
    READ_ORIGIN,
    READ_NAME,
    READ_ORIGIN,
    READ_EMAIL,
    READ_BY_CORE,
    READ_TEXT,
    READ_INTEGER,
  ],
] as const;
