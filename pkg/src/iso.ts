/** Countries and languages by their ISO codes. */
import { lookUp } from "./lookup.js";

/**
 * The ISO 639-3 code of a language, in upper case as Entur's examples have it.
 *
 * @param code An ISO 639-3 or ISO 639-1 code or one of Entur's legacy codes, in any case; not a locale such as `nb-NO`.
 * @returns `undefined` for anything else. `NO` is `NOB`, as Entur has it, not the macrolanguage `NOR`.
 * @example
 * languageToIso6393("NO"); // "NOB"
 * languageToIso6393("sme"); // "SME"
 */
export function languageToIso6393(code: string): string | undefined {
  const letters = lookUp(code, (running, bytes) => running.exports.language(bytes));
  return letters === 0 ? undefined : String.fromCharCode(letters & 0xff, (letters >> 8) & 0xff, letters >> 16);
}

/**
 * Whether a text is the ISO 3166-1 alpha-3 code of a country or territory, in upper case as Entur documents it. The list
 * is that of {@link isoDataVersion}: a code that is newer is not on it, which is no reason to refuse a profile.
 *
 * @example
 * isNationality("NOR"); // true
 * isNationality("nor"); // false
 */
export function isNationality(code: string): boolean {
  return lookUp(code, (running, bytes) => running.exports.is_nationality(bytes)) !== 0;
}
