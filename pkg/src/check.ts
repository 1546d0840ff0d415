/** The one crossing for values: lay out, check, read the answer. */

import {
  type Findings,
  isNonEmpty,
  issueOf,
  NO_PARAMS,
  NONE,
  readFindings,
  readValues,
  refused,
  resultOf,
  WHOLE,
} from "./answer.js";
import { anyDayOf, misuse, type Settings, todayOf } from "./context.js";
import { deprecationsOf } from "./deprecation.js";
import { type Gathered, gather, readOwn } from "./gather.js";
import { ACCEPTED, BAD_COUNTRY_CODE, FINDINGS_ALONE, SLOT_COUNTRY_CODE } from "./generated/border.js";
import type { Today } from "./plain/day.js";
import { faultIssue, type Telephone } from "./plain/fault.js";
import { fieldFault, isPlainField, leftToCore, nextOdd, plainIssues, plainToday } from "./plain/form.js";
import type { Shape } from "./shape.js";
import { begin, layOut, layOutOne } from "./slots.js";
import type { FieldResult, Locale, Result } from "./types.js";
import { type Core, core, requireSource, trapped } from "./wasm.js";

/** Makes a body of values in field order. */
export type BodyOf<Body> = (values: readonly unknown[]) => Body;

const CLEAN: FieldResult = /* @__PURE__ */ Object.freeze({ issues: NONE, warnings: NONE });

/** Checks an input as a whole. */
export function checkInput<Body>(shape: Shape, input: unknown, settings: Settings, bodyOf: BodyOf<Body>): Result<Body> {
  const read = gather(shape, input);
  if (typeof read === "string") return refused(read, settings.locale);
  requireSource();
  const { values } = read;
  const today = plainToday(settings);
  const odd = nextOdd(shape, values, 0, today, settings.maxDays);
  if (odd > values.length && read.unknown === undefined && !read.hasIllFormedName)
    return { value: bodyOf(values), warnings: deprecationsOf(shape, values, settings.locale) };
  return checkOdd(shape, odd, today, read, settings, bodyOf);
}

/**
 * Checks an input that is not plain as a whole. Not a part of `checkInput`: for the values that its closure keeps, engines
 * would make room at each plain form too.
 *
 * @param odd The first field whose value is odd; -1 where none is recognised.
 */
function checkOdd<Body>(
  shape: Shape,
  odd: number,
  today: Today,
  read: Gathered,
  settings: Settings,
  bodyOf: BodyOf<Body>,
): Result<Body> {
  const { values, unknown } = read;
  if (odd >= 0 && unknown === undefined && !read.hasIllFormedName) {
    const issues = plainIssues(shape, values, odd, today, settings);
    if (issues && isNonEmpty(issues)) return { issues, warnings: deprecationsOf(shape, values, settings.locale) };
  }
  const left = leftToCore(shape, values, odd, today, settings.maxDays);
  const running = core();
  // A warning has its place among the others.
  const mask = left | (shape.deprecated & ~shape.telephone);
  const answer = checkValues(running, shape, mask, values, unknown?.length ?? 0, settings);
  if (answer === ACCEPTED && !read.hasIllFormedName) return { value: bodyOf(values), warnings: NONE };
  return resultOf(findingsOf(running, answer, read, settings.locale), () => bodyOf(valuesOf(running, answer, values)));
}

/**
 * Checks one field.
 *
 * @param others The form's values; those that are judged together with the field are read.
 */
export function checkField(
  shape: Shape,
  field: number,
  value: unknown,
  others: object | undefined,
  settings: Settings,
): FieldResult {
  // Getters may run another check: nothing is laid out until all is read.
  const telephone = (1 << field) & shape.telephone ? telephoneOf(shape, field, value, others) : undefined;
  requireSource();
  return isPlainField(shape, field, value, telephone, settings)
    ? CLEAN
    : checkOddField(shape, field, value, telephone, settings);
}

/** Checks a field whose value is not plain. A function of its own for the same reason as {@link checkOdd}. */
function checkOddField(
  shape: Shape,
  field: number,
  value: unknown,
  telephone: Telephone | undefined,
  settings: Settings,
): FieldResult {
  const fault = fieldFault(shape, field, value, telephone, settings);
  if (fault === null) return CLEAN;
  if (fault) return { issues: [faultIssue(shape, field, fault, settings.locale)], warnings: NONE };
  const values = new Array<unknown>(shape.names.length);
  values[field] = value;
  telephone?.forEach((each, at) => {
    values[shape.together[at] as number] = each;
  });
  const running = core();
  const answer = checkValues(running, shape, 1 << field, values, 0, settings, settings.flags | FINDINGS_ALONE);
  return answer === ACCEPTED ? CLEAN : readFindings(running, answer, undefined, settings.locale);
}

/** The values of the fields that are judged together: one of them, and the others of a form. */
function telephoneOf({ names, together }: Shape, field: number, value: unknown, others: object | undefined): Telephone {
  const read = (at: 0 | 1 | 2) => {
    const index = together[at] as number;
    return index === field ? value : others && readOwn(others, names[index] as string);
  };
  return [read(0), read(1), read(2)];
}

/**
 * Has the core check values that have been read.
 *
 * @param fields The set of those to report on. Others that are judged together with one of them are laid out, too.
 * @param unknown How many other fields the input has.
 * @returns The address of the answer; 0 if all values are accepted and sent as given.
 */
export function checkValues(
  running: Core,
  shape: Shape,
  fields: number,
  values: unknown[],
  unknown: number,
  settings: Settings,
  flags = settings.flags,
): number {
  const { maxDays, countryCode } = settings;
  let answer: number;
  try {
    // Only the rules of days depend on today: for other fields the clock need not be read.
    const today = fields & shape.days ? todayOf(running, settings) : anyDayOf(running, settings);
    begin(running);
    layOut(running, shape, fields & shape.telephone ? fields | shape.telephone : fields, values, 0, false);
    layOutOne(running, SLOT_COUNTRY_CODE, countryCode);
    answer = running.exports.check(shape.operation, fields, today, maxDays, flags, running.end, unknown) >>> 0;
  } catch {
    throw trapped();
  }
  if (answer >= BAD_COUNTRY_CODE) throw misuse(answer);
  running.refresh();
  return answer;
}

/** The findings about an input: those of the answer, if there is one, and the one about ill-formed names. */
export function findingsOf(running: Core, answer: number, read: Gathered, locale: Locale): Findings {
  const found =
    answer === ACCEPTED ? { issues: [], warnings: [] } : readFindings(running, answer, read.unknown, locale);
  if (read.hasIllFormedName) found.issues.unshift(issueOf("invalid_text", WHOLE, NO_PARAMS, locale));
  return found;
}

/** The values of an accepted answer: those given, except where the answer replaces them. */
export function valuesOf(running: Core, answer: number, values: unknown[]): readonly unknown[] {
  return answer === ACCEPTED ? values : readValues(running, answer, values);
}
