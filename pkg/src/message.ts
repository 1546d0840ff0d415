import { messages } from "#texts";
import { CODES } from "./generated/tables.js";
import type { IssueCode, IssueParams, Locale } from "./types.js";

/** A sentence in pieces, by turns text and the name of a parameter. */
type Template = readonly string[];

/** The templates of one code, by field; `""` stands for all fields without words of their own. */
type Templates = ReadonlyMap<string, Template>;

const templates: Readonly<Record<Locale, Map<string, Templates>>> = { nb: new Map(), nn: new Map(), en: new Map() };

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * The sentence for an issue, in words a customer can act on. Days are written the way the language writes them.
 *
 * @param field The wire name the issue stands at; some fields have sentences of their own.
 */
export function message<C extends IssueCode>(code: C, params: IssueParams[C], field: string, locale: Locale): string {
  const byField = templatesOf(code, locale);
  const template = byField.get(field) ?? byField.get("") ?? [code];
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
 * The texts of a code in a language. A problem's are under `problem` and, for example, `422.title`.
 */
export function templatesOf(code: string, locale: Locale): Templates {
  let byField = templates[locale].get(code);
  if (byField === undefined) {
    byField = cutUp(code, locale);
    templates[locale].set(code, byField);
  }
  return byField;
}

/** Done once for each code: to cut a text up for each message would take longer than the rest of it. */
function cutUp(code: string, locale: Locale): Templates {
  const [others, nb, nn, en] = messages.split("\n\n");
  const texts = ({ nb, nn, en }[locale] as string).split("\n");
  // First a text for each code, then those of the other keys.
  const pieces = (at: number) => (texts[at] as string).split("{").flatMap((piece) => piece.split("}"));
  const byField = new Map<string, Template>();
  const number = CODES.indexOf(code as IssueCode);
  if (number >= 0) byField.set("", pieces(number));
  (others as string).split("\n").forEach((key, at) => {
    if (key.startsWith(`${code}.`)) byField.set(key.slice(code.length + 1), pieces(CODES.length + at));
  });
  return byField;
}

/** `2026-11-23` as `23 November 2026` or `23.11.2026`; no `Intl`, whose first use costs milliseconds. */
function writtenDay(day: string, locale: Locale): string {
  const year = day.slice(0, 4);
  const month = day.slice(5, 7);
  const date = day.slice(8);
  return locale === "en" ? `${+date} ${MONTHS[+month - 1]} ${year}` : `${date}.${month}.${year}`;
}
