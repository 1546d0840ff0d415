/**
 * Recognises values that plainly are wrong, as they mostly are while somebody types: no core need be started for them, which
 * would say the same.
 */

import { recall, remember } from "../answer.js";
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

/** The issue about a field. */
export function faultIssue({ operation, names }: Shape, field: number, fault: Fault, locale: Locale): Issue {
  // Less than any address of the core's: there are at most 16 fields, and each has one fault, if it is given, or is deprecated.
  const key = (operation << 5) | (field << 1) | Number(fault === REQUIRED);
  return recall(key, 0, locale) ?? remember(key, 0, locale, fault[0], names[field] as string, fault[1] as never);
}
