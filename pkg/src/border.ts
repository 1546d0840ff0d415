/**
 * Numbers by which the core is told something, or tells it. In a file without imports: so esbuild puts each in the place
 * of its name.
 */

/* Flags of a check. */
export const STRICT = 1;
export const REJECT_UNKNOWN = 2;
export const WRITE_BODY = 4;
export const NOT_COPIED = 8;
export const ILL_FORMED_JSON = 16;
export const FINDINGS_ALONE = 32;

/* What a check answers instead of an address when the context is no good. */
export const BAD_TODAY = 0xffff_ffff;
export const BAD_COUNTRY_CODE = 0xffff_fffe;

/* What `expiry` answers instead of days. */
export const NO_DAY = -0x8000_0000;
export const BAD_EXPIRY_TODAY = -0x7fff_ffff;
