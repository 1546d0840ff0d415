/** The caller's language, from `Accept-Language` (RFC 9110, 12.5.4). */
import { matchLocale } from "../locale.js";
import type { Locale } from "../types.js";

/** The best of ours the header names; if it names none, `fallback`, or another where that is refused. The first of equals wins. */
export function preferredLocale(header: string | null, fallback: Locale): Locale {
  const refused = new Set<Locale>();
  let best: Locale | undefined;
  let bestQuality = 0;
  for (const range of (header ?? "").split(",")) {
    const [tag = "", ...params] = range.split(";");
    const quality = qualityOf(params);
    const locale = matchLocale(tag.trim());
    if (locale && quality > bestQuality) [best, bestQuality] = [locale, quality];
    if (locale && quality === 0) refused.add(locale);
  }
  return best ?? ([fallback, "nb", "nn", "en"] as const).find((locale) => !refused.has(locale)) ?? fallback;
}

/** 0 … 1; a weight that is none makes no favourite, and refuses nothing. */
function qualityOf(params: readonly string[]): number {
  const weight = params.map((param) => param.trim()).find((param) => /^q=/i.test(param));
  if (weight === undefined) return 1;
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.test(weight) ? Number(weight.slice(2)) : Number.NaN;
}
