/** Reads the core's answers: issues, warnings and values. */
import {
  BYTE_MASK,
  FINDING_WORDS,
  HEADER_BODY,
  HEADER_BODY_LENGTH,
  HEADER_TEXT,
  HEADER_VALUES,
  HEADER_WARNINGS,
  HEADER_WORDS,
  KIND_SHIFT,
  MAX_CODES,
  PARAMS_DAY,
  PARAMS_EXACTNESS,
  PARAMS_EXPECTED,
  PARAMS_LIMIT,
  PARAMS_OFFSET,
  PARAMS_RANGE,
  PARAMS_REPLACEMENT,
  PARAMS_SUGGESTION,
  PATH_IN_TEXT,
  PATH_NAME,
  PATH_SHIFT,
  VALUE_ABSENT,
  VALUE_IN_TEXT,
  VALUE_SLICE,
  VALUE_WORDS,
} from "./generated/border.js";
import { CODES, EXPECTED, SOURCES, UNITS } from "./generated/tables.js";
import { message } from "./message.js";
import { decoder } from "./text.js";
import type { Issue, IssueCode, IssueParams, IssuePath, Issues, Locale, NoParams, Result } from "./types.js";
import type { Core } from "./wasm.js";

/** What was found. */
export interface Findings {
  readonly issues: Issue[];
  readonly warnings: Issue[];
}

/** No warnings: one list for all, frozen. */
export const NONE: readonly Issue[] = /* @__PURE__ */ Object.freeze<Issue[]>([]);

/** The path of an issue that is about the whole input. */
export const WHOLE: IssuePath = /* @__PURE__ */ Object.freeze(["$"] as const);

/** The parameters of the codes that have none. */
export const NO_PARAMS: NoParams = /* @__PURE__ */ Object.freeze({});

/** Makes an issue. */
export function issueOf<C extends IssueCode>(code: C, path: IssuePath, params: IssueParams[C], locale: Locale): Issue {
  // Plain data: to make a getter for each issue takes longer than to make its sentence.
  return { code, path, params, message: message(code, params, path[0], locale) } as Issue<C> & Issue;
}

/** A result without a value. */
export interface Refused {
  readonly issues: Issues;
  readonly warnings: readonly Issue[];
}

/** The result for an input that cannot be read at all. */
export function refused(code: "wrong_type" | "unreadable_field", locale: Locale): Refused {
  const params = code === "wrong_type" ? ({ expected: "object" } as const) : NO_PARAMS;
  return { issues: [issueOf(code, WHOLE, params, locale)], warnings: NONE };
}

/** A result of findings and, where nothing refuses, a value. */
export function resultOf<T>({ issues, warnings }: Findings, value: () => T): Result<T> {
  return isNonEmpty(issues) ? { issues, warnings } : { value: value(), warnings };
}

/** Whether there is an issue at all. */
export function isNonEmpty(issues: readonly Issue[]): issues is Issues {
  return issues.length > 0;
}

/** One word of an answer's header. */
export function headerWord(core: Core, answer: number, word: number): number {
  return core.words[(answer >>> 2) + word] as number;
}

/**
 * Reads an answer's findings.
 *
 * @param unknown Names of the input's unknown fields, by the numbers that the answer gives them.
 */
export function readFindings(
  core: Core,
  answer: number,
  unknown: readonly string[] | undefined,
  locale: Locale,
): Findings {
  const header = answer >>> 2;
  const issues = core.words[header] as number;
  const all = issues + (core.words[header + HEADER_WARNINGS] as number);
  const first = (core.words[header + HEADER_WORDS] as number) >>> 2;
  const found: Findings = { issues: [], warnings: [] };
  for (let index = 0; index < all; index++) {
    const issue = readFinding(core, header, first + index * FINDING_WORDS, unknown, locale);
    (index < issues ? found.issues : found.warnings).push(issue);
  }
  return found;
}

/** An answer's body as text. */
export function bodyText(core: Core, answer: number): string {
  return textAt(core, bodyStart(core, answer), headerWord(core, answer, HEADER_BODY_LENGTH));
}

/** An answer's body as bytes: a copy, for the caller to keep. */
export function copyBody(core: Core, answer: number): Uint8Array<ArrayBuffer> {
  const start = bodyStart(core, answer);
  return core.bytes.slice(start, start + headerWord(core, answer, HEADER_BODY_LENGTH));
}

function bodyStart(core: Core, answer: number): number {
  return headerWord(core, answer, HEADER_TEXT) + headerWord(core, answer, HEADER_BODY);
}

/**
 * Reads an accepted answer's values.
 *
 * @param values The values as given, or an empty list where the answer has them all. Those not sent as given are replaced.
 * @returns The same list: a value per field, `undefined` for those not sent.
 */
export function readValues(core: Core, answer: number, values: unknown[]): readonly unknown[] {
  const { words } = core;
  const header = answer >>> 2;
  const findings = (words[header] as number) + (words[header + HEADER_WARNINGS] as number);
  const first = ((words[header + HEADER_WORDS] as number) >>> 2) + findings * FINDING_WORDS;
  const last = first + (words[header + HEADER_VALUES] as number) * VALUE_WORDS;
  for (let at = first; at < last; at += VALUE_WORDS) {
    const word = words[at] as number;
    const field = word & BYTE_MASK;
    const a = words[at + 1] as number;
    const b = words[at + 2] as number;
    switch (word >>> KIND_SHIFT) {
      case VALUE_ABSENT:
        values[field] = undefined;
        break;
      case VALUE_SLICE:
        values[field] = String(values[field]).slice(a, b);
        break;
      case VALUE_IN_TEXT:
        values[field] = textAt(core, (words[header + HEADER_TEXT] as number) + a, b);
        break;
      default:
        // Exact up to 53 bits; beyond them only a bigint is.
        values[field] = b < 0x20_0000 ? b * 0x1_0000_0000 + a : (BigInt(b) << 32n) | BigInt(a);
    }
  }
  return values;
}

function readFinding(
  core: Core,
  header: number,
  at: number,
  unknown: readonly string[] | undefined,
  locale: Locale,
): Issue {
  const { words } = core;
  const word = words[at] as number;
  const place = words[at + 1] as number;
  const length = words[at + 2] as number;
  const a = words[at + 3] as number;
  const b = words[at + 4] as number;
  const c = words[at + 5] as number;
  const code = word & BYTE_MASK;
  const how = word >>> PATH_SHIFT;
  if (how !== PATH_NAME) {
    const name =
      how === PATH_IN_TEXT ? textAt(core, (words[header + HEADER_TEXT] as number) + place, length) : unknown?.[place];
    return issueOf(CODES[code] as IssueCode, [name ?? "$"], paramsOf(core, word, a, b, c) as never, locale);
  }
  // The kind of parameters depends on the code, and all but the first on the code, the place and the first.
  const key = place * MAX_CODES + code;
  let last = said[locale].get(key);
  if (last?.a !== a) {
    const params = paramsOf(core, word, a, b, c);
    last = { a, issue: lasting(CODES[code] as IssueCode, textAt(core, place, length), params, locale) };
    said[locale].set(key, last);
  }
  return copyOf(last.issue);
}

/** An issue that may come again, and what its parameters depend on. */
interface Said {
  readonly a: number;
  readonly issue: Issue;
}

/** What was last said of each place by each code, in each language. Its parts hold nothing of a customer's. */
const said: Readonly<Record<Locale, Map<number, Said>>> = { nb: new Map(), nn: new Map(), en: new Map() };

/** An issue that may come again: its parts are frozen, so that copies may share them. */
export function lasting(code: IssueCode, name: string, params: IssueParams[IssueCode], locale: Locale): Issue {
  return issueOf(code, Object.freeze([name] as const), Object.freeze(params) as never, locale);
}

/** A new object of the same parts. */
export function copyOf({ code, path, params, message }: Issue): Issue {
  return { code, path, params, message } as Issue;
}

function paramsOf(core: Core, word: number, a: number, b: number, c: number): IssueParams[IssueCode] {
  switch ((word >>> KIND_SHIFT) & BYTE_MASK) {
    case PARAMS_EXPECTED:
      return { expected: EXPECTED[a] ?? "object" };
    case PARAMS_LIMIT: {
      const unit = UNITS[b];
      return (c === 0 ? { limit: a, unit } : { limit: a, unit, source: SOURCES[c - 1] }) as IssueParams[IssueCode];
    }
    case PARAMS_DAY:
      return { limit: dayText(a), unit: "date" };
    case PARAMS_OFFSET:
      return { offset: a, unit: "bytes" };
    case PARAMS_RANGE:
      return { minimum: "1", maximum: "9223372036854775807", unit: "integer" };
    case PARAMS_EXACTNESS:
      return { limit: Number.MAX_SAFE_INTEGER, unit: "integer" };
    case PARAMS_REPLACEMENT:
      return { replacement: textAt(core, a, b) };
    case PARAMS_SUGGESTION:
      return { suggestion: textAt(core, a, b) };
    default:
      return NO_PARAMS;
  }
}

/** 20261123 as `2026-11-23`. */
export function dayText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** A text in the core's memory. */
function textAt(core: Core, start: number, length: number): string {
  return decoder.decode(core.bytes.subarray(start, start + length));
}
