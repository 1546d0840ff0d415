/** The caller's language, from `Accept-Language` (RFC 9110, 12.5.4). */
import { matchLocale } from "../locale.js";
import type { Locale } from "../types.js";

/** The best of ours the header names; undefined if it names none. The first of equals wins. */
export function preferredLocale(header: string | null): Locale | undefined {
  let best: Locale | undefined;
  let bestQuality = 0;
  for (const range of (header ?? "").split(",")) {
    const [tag = "", ...params] = range.split(";");
    const quality = qualityOf(params);
    const locale = matchLocale(tag.trim());
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
