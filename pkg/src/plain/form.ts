/**
 * Recognises plain values: those of which nothing is to be said, and which are sent as they were given. So nearly all
 * values of forms need not cross the border. Nothing is refused here: the core decides on all that is not plain.
 */

import type { Settings } from "../context.js";
import {
  MAX_PLAIN,
  NORWAY,
  PLAIN_PATTERNS,
  READ_BIRTH,
  READ_COUNTRY_CODE,
  READ_EXPIRATION,
  READ_INTEGER,
  READ_LANDLINE,
  READ_NUMBER,
} from "../generated/plain.js";
import type { Shape } from "../shape.js";
import { ANY_DAY, isPlainBirth, isPlainExpiration, NO_DAY, type Today, todayAround } from "./day.js";

/**
 * Whether all values of a form are plain or absent, and none is missing.
 *
 * @param values A value for each field. Those that stand for nothing are made `undefined`.
 */
export function isPlainForm(shape: Shape, values: unknown[], settings: Settings): boolean {
  const today = todayAround(settings.today);
  if (!isPlainContext(settings, today)) return false;
  const { readings, required, together } = shape;
  const number = values[together[2] as number];
  for (let field = 0; field < values.length; field++) {
    const value = values[field];
    if (isAbsent(value)) {
      if (field < required) return false;
      values[field] = undefined;
    } else if (readings[field] === READ_COUNTRY_CODE) {
      // It is sent with a number alone, and read where that stands.
      if (isAbsent(number)) return false;
    } else if (readings[field] === READ_NUMBER) {
      if (!isPlainPair(values[together[0] as number], values[together[1] as number], number)) return false;
    } else if (!isPlainValue(shape, field, value, settings, today)) {
      return false;
    }
  }
  return true;
}

/**
 * Whether a value of one field is plain, and the field not deprecated.
 *
 * @param values The values of the fields that are judged together with it, itself included.
 */
export function isPlainField(shape: Shape, field: number, values: readonly unknown[], settings: Settings): boolean {
  // The clock is read for the rules of days alone, but a day of the context's must be one.
  const today = shape.day[field] || settings.today !== 0 ? todayAround(settings.today) : ANY_DAY;
  if (!isPlainContext(settings, today) || shape.deprecated[field]) return false;
  if (values.length > 1) return isPlainPair(values[0], values[1], values[2]);
  return isPlainValue(shape, field, values[0], settings, today);
}

/** Whether a context's country code and day are known to be such. */
function isPlainContext({ countryCode }: Settings, today: Today): boolean {
  return today !== NO_DAY && (countryCode === "" || countryCode === NORWAY);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether three telephone fields, in their order, hold a Norwegian mobile's number. */
function isPlainPair(countryCode: unknown, combined: unknown, number: unknown): boolean {
  return countryCode === NORWAY && isAbsent(combined) && typeof number === "string" && matches(READ_NUMBER, number);
}

function isPlainValue(
  { readings }: Shape,
  field: number,
  value: unknown,
  { maxDays }: Settings,
  today: Today,
): boolean {
  const reading = readings[field] as number;
  // A text of digits is not sent as it is, nor is a bigint.
  if (reading === READ_INTEGER) return Number.isSafeInteger(value) && (value as number) > 0;
  if (typeof value !== "string" || value.length > MAX_PLAIN) return false;
  if (reading === READ_EXPIRATION) return isPlainExpiration(value, today, maxDays);
  if (reading === READ_BIRTH) return isPlainBirth(value, today);
  return matches(reading, value);
}

function matches(reading: number, text: string): boolean {
  return reading <= READ_LANDLINE && (PLAIN_PATTERNS[reading] as RegExp).test(text);
}
