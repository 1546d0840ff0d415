/** The one crossing for values: lay out, check, read the answer. */

import {
  type Findings,
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
import { ACCEPTED, ALL_FIELDS, BAD_COUNTRY_CODE, FINDINGS_ALONE, SLOT_COUNTRY_CODE } from "./generated/border.js";
import { isPlainField, isPlainForm } from "./plain/form.js";
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
  const { values, unknown } = read;
  requireSource();
  if (unknown === undefined && !read.hasIllFormedName && isPlainForm(shape, values, settings))
    return { value: bodyOf(values), warnings: deprecationsOf(shape, values, settings.locale) };
  const running = core();
  const answer = checkValues(running, shape, ALL_FIELDS, values, unknown?.length ?? 0, settings);
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
  const fields = shape.judgedWith[field] as readonly number[];
  // Getters may run another check: nothing is laid out until all is read.
  const values =
    fields.length === 1
      ? [value]
      : fields.map((index) => (index === field ? value : others && readOwn(others, shape.names[index] as string)));
  requireSource();
  if (isPlainField(shape, field, values, settings)) return CLEAN;
  const running = core();
  // Only the rules of days depend on today: for other fields the clock need not be read.
  const today = shape.day[field] ? todayOf(running, settings) : anyDayOf(running, settings);
  const answer = cross(running, shape, 1 << field, fields, values, 0, settings, today, settings.flags | FINDINGS_ALONE);
  return answer === ACCEPTED ? CLEAN : readFindings(running, answer, undefined, settings.locale);
}

/**
 * Has the core check values that have been read.
 *
 * @param mask The fields to report on, by bit.
 * @param unknown How many other fields the input has.
 * @returns The address of the answer; 0 if all values are accepted and sent as given.
 */
export function checkValues(
  running: Core,
  shape: Shape,
  mask: number,
  values: unknown[],
  unknown: number,
  settings: Settings,
): number {
  return cross(running, shape, mask, shape.all, values, unknown, settings, todayOf(running, settings), settings.flags);
}

function cross(
  running: Core,
  shape: Shape,
  mask: number,
  fields: readonly number[],
  values: unknown[],
  unknown: number,
  { maxDays, countryCode }: Settings,
  today: number,
  flags: number,
): number {
  let answer: number;
  try {
    begin(running);
    layOut(running, shape, fields, values, 0, false);
    layOutOne(running, SLOT_COUNTRY_CODE, countryCode);
    answer = running.exports.check(shape.operation, mask, today, maxDays, flags, running.end, unknown) >>> 0;
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
