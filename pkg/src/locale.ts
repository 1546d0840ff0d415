import type { Locale } from "./types.js";

/**
 * The language a tag names, in any common spelling: ISO 639 in two or three letters, alone or with a region, in either
 * case. Norwegian without a written form, and Sámi, are answered in bokmål; undefined for a language that we do not have.
 */
export function matchLocale(tag: string): Locale | undefined {
  switch (tag.toLowerCase().split(/[-_]/, 1)[0]) {
    case "en":
    case "eng":
      return "en";
    case "nn":
    case "nno":
      return "nn";
    case "nb":
    case "nob":
    case "no":
    case "nor":
    case "se":
    case "sme":
      return "nb";
    default:
      return undefined;
  }
}

/** The language to write messages in: English if no language is named, bokmål if one is that we do not have. */
export function resolveLocale(tag: unknown): Locale {
  return typeof tag === "string" ? (matchLocale(tag) ?? "nb") : "en";
}
