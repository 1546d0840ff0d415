/**
 * Recognises plain values: those of which nothing is to be said, and which are sent as they were given. So nearly all
 * values of forms need not cross the border. Nothing is refused here: the core decides on all that is not plain.
 */

import type { Settings } from "../context.js";
import {
  NORWAY,
  PLAIN_PATTERNS,
  READ_BIRTH,
  READ_EXPIRATION,
  READ_INTEGER,
  READ_LANDLINE,
} from "../generated/plain.js";
import type { Shape } from "../shape.js";
import { ANY_DAY, isPlainBirth, isPlainExpiration, NO_DAY, type Today, todayAround } from "./day.js";
import { isAbsent, isPlainInteger, isPlainTelephone, isPlainText } from "./value.js";

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
  const { firstOdd, required, telephone, together, whole } = shape;
  const { maxDays } = settings;
  let left = 0;
  let odd = 0;
  let field = firstOdd(values, 0, today, maxDays);
  for (; field < values.length; field = firstOdd(values, field + 1, today, maxDays)) {
    const bit = 1 << field;
    if (isAbsent(values[field])) {
      values[field] = undefined;
      if (field >= required) continue;
    }
    left |= bit;
    // Where so many are not, hardly any is: all from here on are left, and the telephone.
    if (++odd === MOST_ODD) return left | (whole & -bit) | telephone;
  }
  if (field === values.length) return left | telephone;
  const [code, , number] = together as [number, number, number];
  if (telephone !== 0 && isAbsent(values[number])) values[code] = values[number] = undefined;
  return left;
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
  if (reading === READ_INTEGER) return isPlainInteger(value);
  if (reading === READ_EXPIRATION) return isPlainExpiration(value, today, maxDays);
  if (reading === READ_BIRTH) return isPlainBirth(value, today);
  return reading <= READ_LANDLINE && isPlainText(value, PLAIN_PATTERNS[reading] as RegExp);
}
