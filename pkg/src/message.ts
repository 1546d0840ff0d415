import en from "../locales/en.json" with { type: "json" };
import nb from "../locales/nb.json" with { type: "json" };
import nn from "../locales/nn.json" with { type: "json" };
import type { IssueCode, IssueParams, Locale } from "./types.js";

/** Templates by `code`, or `code.field` where a field wants words of its own. */
const TEMPLATES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { nb, nn, en };

const MONTHS = "January February March April May June July August September October November December";

/**
 * The sentence for an issue, in words a customer can act on. Days are written the way the language writes them.
 *
 * @param field The wire name the issue stands at; some fields have sentences of their own.
 */
export function message<C extends IssueCode>(code: C, params: IssueParams[C], field: string, locale: Locale): string {
  const templates = TEMPLATES[locale];
  const template = templates[`${code}.${field}`] ?? templates[code] ?? code;
  const values = params as Readonly<Record<string, string | number>>;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    return values.unit === "date" ? writtenDay(value, locale) : value;
  });
}

/** `2026-11-23` as `23 November 2026` or `23.11.2026`; no `Intl`, whose first use costs milliseconds. */
function writtenDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split("-");
  if (locale === "en") return `${Number(date)} ${MONTHS.split(" ")[Number(month) - 1]} ${year}`;
  return `${date}.${month}.${year}`;
}
