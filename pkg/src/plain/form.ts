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

/** So many values that are not plain, and no more are looked at. */
const MOST_ODD = 3;

/**
 * The set of fields that are left to the core, since their values are not plain, or are missing. Of those that are judged
 * together all or none.
 *
 * @param values A value for each of the operation's fields.
 */
export function leftToCore(shape: Shape, values: readonly unknown[], settings: Settings): number {
  const today = todayAround(settings.today);
  if (!isPlainContext(settings, today)) return shape.whole;
  let left = 0;
  let odd = 0;
  for (let field = 0; field < values.length; field++) {
    const bit = 1 << field;
    if (bit & shape.telephone || isPlainValue(shape, field, values[field], settings, today)) continue;
    left |= bit;
    // Where so many are not, hardly any is: all from here on are left, and the telephone.
    if (++odd === MOST_ODD) return left | (shape.whole & -bit) | shape.telephone;
  }
  return shape.telephone === 0 || isPlainTelephone(shape, values) ? left : left | shape.telephone;
}

/**
 * Whether the value of one field is plain, and the field not deprecated.
 *
 * @param telephone If it is judged together with others, the values of all, by field.
 */
export function isPlainField(
  shape: Shape,
  field: number,
  value: unknown,
  telephone: readonly unknown[] | undefined,
  settings: Settings,
): boolean {
  const bit = 1 << field;
  // The clock is read for the rules of days alone, but a day of the context's must be one.
  const today = bit & shape.days || settings.today !== 0 ? todayAround(settings.today) : ANY_DAY;
  if (!isPlainContext(settings, today) || bit & shape.deprecated) return false;
  return telephone ? isPlainTelephone(shape, telephone) : isPlainValue(shape, field, value, settings, today);
}

/** Whether a context's country code and day are known to be such. */
function isPlainContext({ countryCode }: Settings, today: Today): boolean {
  return today !== NO_DAY && (countryCode === "" || countryCode === NORWAY);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether the telephone fields hold a Norwegian mobile's number, or nothing. */
function isPlainTelephone({ readings, together }: Shape, values: readonly unknown[]): boolean {
  const [code, combined, number] = together as [number, number, number];
  const countryCode = values[code];
  const text = values[number];
  if (!isAbsent(values[combined])) return false;
  if (isAbsent(text)) return isAbsent(countryCode);
  return (
    countryCode === NORWAY &&
    typeof text === "string" &&
    readings[code] === READ_COUNTRY_CODE &&
    readings[number] === READ_NUMBER &&
    matches(READ_NUMBER, text)
  );
}

/** Whether the value of a field is plain, or absent where it may be. */
function isPlainValue(
  { readings, required }: Shape,
  field: number,
  value: unknown,
  { maxDays }: Settings,
  today: Today,
): boolean {
  if (isAbsent(value)) return field >= required;
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
