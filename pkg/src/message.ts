import { messages } from "#texts";
import { CODES } from "./generated/tables.js";
import type { IssueCode, IssueParams, Locale } from "./types.js";

/** A sentence in pieces, by turns text and the name of a parameter. */
type Template = readonly string[];

/** One language's templates by code, then by field; `""` stands for all fields without words of their own. */
type Templates = ReadonlyMap<string, ReadonlyMap<string, Template>>;

const templates: { [L in Locale]?: Templates } = {};

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * The sentence for an issue, in words a customer can act on. Days are written the way the language writes them.
 *
 * @param field The wire name the issue stands at; some fields have sentences of their own.
 */
export function message<C extends IssueCode>(code: C, params: IssueParams[C], field: string, locale: Locale): string {
  const byField = templatesOf(locale).get(code);
  const template = byField?.get(field) ?? byField?.get("") ?? [code];
  if (template.length === 1) return template[0] as string;
  const values = params as Readonly<Record<string, string | number>>;
  let text = "";
  for (let at = 0; at < template.length; at++) {
    const piece = template[at] as string;
    if (at % 2 === 0) text += piece;
    else text += values.unit === "date" ? writtenDay(String(values[piece]), locale) : values[piece];
  }
  return text;
}

/**
 * All texts of a language. An issue's is under its code, and `""` or a field that has words of its own; a problem's under
 * `problem` and, for example, `422.title`.
 */
export function templatesOf(locale: Locale): Templates {
  templates[locale] ??= cutUp(locale);
  return templates[locale];
}

/** Done once: to build a key and look it up for each message would take longer than the rest of it. */
function cutUp(locale: Locale): Templates {
  const [others, nb, nn, en] = messages.split("\n\n");
  const texts = ({ nb, nn, en }[locale] as string).split("\n");
  const byCode = new Map<string, Map<string, Template>>();
  [...CODES, ...(others as string).split("\n")].forEach((key, at) => {
    const [code = "", ...rest] = key.split(".");
    const field = rest.join(".");
    const byField = byCode.get(code) ?? new Map<string, Template>();
    byCode.set(code, byField.set(field, (texts[at] ?? "").split(/\{(\w+)\}/)));
  });
  return byCode;
}

/** `2026-11-23` as `23 November 2026` or `23.11.2026`; no `Intl`, whose first use costs milliseconds. */
function writtenDay(day: string, locale: Locale): string {
  const year = day.slice(0, 4);
  const month = day.slice(5, 7);
  const date = day.slice(8);
  return locale === "en" ? `${+date} ${MONTHS[+month - 1]} ${year}` : `${date}.${month}.${year}`;
}
