/**
 * Recognises values that plainly are wrong, as they mostly are while somebody types: no core need be started for them, which
 * would say the same.
 */

import { copyOf, lasting } from "../answer.js";
import { FAULTS, MAX_FAULTY, MAX_ORIGIN } from "../generated/faults.js";
import { MAX_PLAIN, NORWAY, READ_INTEGER, READ_ORIGIN } from "../generated/plain.js";
import type { Shape } from "../shape.js";
import type { Issue, IssueCode, Locale } from "../types.js";
import { isAbsent } from "./value.js";

/** A code and its parameters; then what texts with that fault match. */
export type Fault = readonly [code: IssueCode, params: object, pattern?: RegExp | undefined];

/** The values of the fields that are judged together: country code, combined number, number. */
export type Telephone = readonly [countryCode: unknown, combined: unknown, number: unknown];

const REQUIRED: Fault = ["required", {}];

/** What plainly is wrong with a value that is neither plain nor absent where it may be. */
export function faultOf({ readings }: Shape, field: number, value: unknown): Fault | undefined {
  if (isAbsent(value)) return REQUIRED;
  const reading = readings[field] as number;
  const fault: Fault | undefined = FAULTS[reading];
  if (typeof value === "string") {
    const { length } = value;
    const fits = reading === READ_ORIGIN ? length > MAX_ORIGIN && length <= MAX_FAULTY : length <= MAX_PLAIN;
    return fits && fault?.[2]?.test(value) ? fault : undefined;
  }
  return reading === READ_INTEGER && Number.isSafeInteger(value) && (value as number) < 1 ? fault : undefined;
}

/** What plainly is wrong with a telephone, which is not plain. */
export function telephoneFault(
  shape: Shape,
  countryCode: unknown,
  combined: unknown,
  number: unknown,
): Fault | undefined {
  return countryCode === NORWAY && isAbsent(combined) ? faultOf(shape, shape.together[2] as number, number) : undefined;
}

/** Room for each fault of each operation's fields. */
const ROOM = 3 << 5;

/** What was last said, in each language. Without holes: what a page adds to all lists would be read there. */
const said: Readonly<Record<Locale, (Issue | undefined)[]>> = { nb: noIssues(), nn: noIssues(), en: noIssues() };

function noIssues(): undefined[] {
  return Array.from({ length: ROOM });
}

/** The issue about a field. */
export function faultIssue({ operation, names }: Shape, field: number, fault: Fault, locale: Locale): Issue {
  // There are at most 16 fields, and each has one fault if it is given, or is deprecated.
  const place = (operation << 5) | (field << 1) | Number(fault === REQUIRED);
  const issues = said[locale];
  issues[place] ??= lasting(fault[0], names[field] as string, fault[1] as never, locale);
  return copyOf(issues[place]);
}
