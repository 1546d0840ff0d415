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
  READ_EXPIRATION,
  READ_INTEGER,
  READ_LANDLINE,
  READ_NUMBER,
} from "../generated/plain.js";
import type { Shape } from "../shape.js";
import { ANY_DAY, isPlainBirth, isPlainExpiration, NO_DAY, type Today, todayAround } from "./day.js";

/** The values of the fields that are judged together: country code, combined number, number. */
export type Telephone = readonly [countryCode: unknown, combined: unknown, number: unknown];

/** So many values that are not plain, and no more are looked at. */
const MOST_ODD = 3;

/**
 * The set of fields that are left to the core, since their values are not plain, or are missing. Of those that are judged
 * together all or none.
 *
 * @param values A value for each of the operation's fields. Those that stand for nothing are made `undefined`.
 */
export function leftToCore(shape: Shape, values: unknown[], settings: Settings): number {
  const today = todayAround(settings.today);
  if (!isPlainContext(settings, today)) return shape.whole;
  let left = 0;
  let odd = 0;
  for (let field = 0; field < values.length; field++) {
    const bit = 1 << field;
    const value = values[field];
    if (isAbsent(value)) values[field] = undefined;
    if (bit & shape.telephone || isPlainValue(shape, field, value, settings, today)) continue;
    left |= bit;
    // Where so many are not, hardly any is: all from here on are left, and the telephone.
    if (++odd === MOST_ODD) return left | (shape.whole & -bit) | shape.telephone;
  }
  if (shape.telephone === 0) return left;
  const [code, combined, number] = shape.together as [number, number, number];
  return isPlainTelephone(values[code], values[combined], values[number]) ? left : left | shape.telephone;
}

/**
 * Whether the value of one field is plain, and the field not deprecated.
 *
 * @param telephone If it is judged together with others, the values of all.
 */
export function isPlainField(
  shape: Shape,
  field: number,
  value: unknown,
  telephone: Telephone | undefined,
  settings: Settings,
): boolean {
  const bit = 1 << field;
  // The clock is read for the rules of days alone, but a day of the context's must be one.
  const today = bit & shape.days || settings.today !== 0 ? todayAround(settings.today) : ANY_DAY;
  if (!isPlainContext(settings, today) || bit & shape.deprecated) return false;
  return telephone
    ? isPlainTelephone(telephone[0], telephone[1], telephone[2])
    : isPlainValue(shape, field, value, settings, today);
}

/** Whether a context's country code and day are known to be such. */
function isPlainContext({ countryCode }: Settings, today: Today): boolean {
  return today !== NO_DAY && (countryCode === "" || countryCode === NORWAY);
}

/** Whether a value stands for nothing. A text is told by its length, which is faster than to compare it. */
function isAbsent(value: unknown): boolean {
  return typeof value === "string" ? value.length === 0 : value === undefined || value === null;
}

/** Whether the telephone fields hold a Norwegian mobile's number, or nothing. */
function isPlainTelephone(countryCode: unknown, combined: unknown, number: unknown): boolean {
  if (!isAbsent(combined)) return false;
  if (typeof number !== "string" || number.length === 0) return isAbsent(number) && isAbsent(countryCode);
  return countryCode === NORWAY && PLAIN_PATTERNS[READ_NUMBER].test(number);
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
  if (typeof value !== "string")
    return reading === READ_INTEGER && Number.isSafeInteger(value) && (value as number) > 0;
  if (value.length > MAX_PLAIN) return false;
  if (reading === READ_EXPIRATION) return isPlainExpiration(value, today, maxDays);
  if (reading === READ_BIRTH) return isPlainBirth(value, today);
  return matches(reading, value);
}

function matches(reading: number, text: string): boolean {
  return reading <= READ_LANDLINE && (PLAIN_PATTERNS[reading] as RegExp).test(text);
}
