// The languages of the page, and which one the visitor wants.

import { recall, remember } from "./remembered.js";

export const languages = ["nb", "nn", "en"] as const;
export type Language = (typeof languages)[number];

/** The visitor's own choice, else the first of the browser's languages that the page speaks, else English. */
export function preferredLanguage(): Language {
  const wanted = [recall("language"), ...navigator.languages];
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0];
    const language = languages.find((known) => known === primary || (known === "nb" && primary === "no"));
    if (language) return language;
  }
  return "en";
}

export function rememberLanguage(language: Language): void {
  remember("language", language);
}
