import type { Locale } from "./types.js";

/**
 * The language to write messages in, from any common spelling of it: ISO 639 in two or three letters, alone or with a
 * region, in either case. Sámi and all that is unknown reads as bokmål; nothing at all, as English.
 */
export function resolveLocale(tag: string | undefined): Locale {
  if (tag === undefined) return "en";
  switch (tag.toLowerCase().split(/[-_]/, 1)[0]) {
    case "en":
    case "eng":
      return "en";
    case "nn":
    case "nno":
      return "nn";
    default:
      return "nb";
  }
}
