/** The caller's language, from `Accept-Language` (RFC 9110, 12.5.4). */
import type { Locale } from "../types.js";

/** Primary subtags we answer, ISO 639-1 and 639-3. Norwegian without a written form, and Sami, are answered in bokmål. */
const LOCALES: ReadonlyMap<string, Locale> = new Map([
  ["nb", "nb"],
  ["nob", "nb"],
  ["no", "nb"],
  ["nor", "nb"],
  ["se", "nb"],
  ["nn", "nn"],
  ["nno", "nn"],
  ["en", "en"],
  ["eng", "en"],
]);

/** The language of one tag, such as `nb-NO` or `NN`; undefined if it is none of ours. */
export function matchLocale(tag: string): Locale | undefined {
  return LOCALES.get(tag.trim().split(/[-_]/, 1)[0]?.toLowerCase() ?? "");
}

/** The best of ours the header names; undefined if it names none. The first of equals wins. */
export function preferredLocale(header: string | null): Locale | undefined {
  let best: Locale | undefined;
  let bestQuality = 0;
  for (const range of (header ?? "").split(",")) {
    const [tag = "", ...params] = range.split(";");
    const quality = qualityOf(params);
    const locale = matchLocale(tag);
    if (locale && quality > bestQuality) [best, bestQuality] = [locale, quality];
  }
  return best;
}

/** 0 … 1; a weight that is none counts as refused rather than as the favourite. */
function qualityOf(params: readonly string[]): number {
  const weight = params.map((param) => param.trim()).find((param) => /^q=/i.test(param));
  if (weight === undefined) return 1;
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.test(weight) ? Number(weight.slice(2)) : 0;
}
