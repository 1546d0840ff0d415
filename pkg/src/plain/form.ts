/**
 * Recognises plain values: those of which nothing is to be said, and which are sent as they were given. So nearly all
 * values of forms need not cross the border.
 */

import type { Settings } from "../context.js";
import { NORWAY, PLAIN_PATTERNS, READ_BIRTH, READ_EXPIRATION, READ_INTEGER, READ_ORIGIN } from "../generated/plain.js";
import type { Shape } from "../shape.js";
import type { Issue } from "../types.js";
import { ANY_DAY, isPlainBirth, isPlainExpiration, NO_DAY, type Today, todayAround } from "./day.js";
import { type Fault, faultIssue, faultOf, type Telephone, telephoneFault } from "./fault.js";
import { isAbsent, isPlainInteger, isPlainTelephone, isPlainText } from "./value.js";

/**
 * Today, where the context is known to be one, so that values may be recognised; `NO_DAY` where it is not.
 *
 * @param days Whether a day is asked for (not 0). Otherwise the clock is not read, but a day of the context's must be one.
 */
export function plainToday({ today, countryCode }: Settings, days = 1): Today {
  if (countryCode !== "" && countryCode !== NORWAY) return NO_DAY;
  return days === 0 && today === 0 ? ANY_DAY : todayAround(today);
}

/**
 * The first field, not before `from`, whose value is odd: neither plain nor absent where it may be. The three of a telephone
 * come last and together, as one past the last field; two past it means that no value is odd. -1 if none is recognised,
 * since there is no day.
 *
 * @param values A value for each of the operation's fields. Those that stand for nothing are made `undefined`.
 */
export function nextOdd(shape: Shape, values: unknown[], from: number, today: Today, maxDays: number): number {
  if (today === NO_DAY) return -1;
  const { firstOdd, required, telephone, together } = shape;
  let field = firstOdd(values, from, today, maxDays);
  while (field < values.length && isAbsent(values[field])) {
    values[field] = undefined;
    if (field < required) return field;
    field = firstOdd(values, field + 1, today, maxDays);
  }
  const [code, , number] = together as [number, number, number];
  if (field > values.length && telephone !== 0 && isAbsent(values[number])) values[code] = values[number] = undefined;
  return field;
}

/**
 * What is wrong with an input, if all that is odd plainly is wrong.
 *
 * @param odd The first field whose value is odd.
 * @returns `undefined` where the core has to say.
 */
export function plainIssues(
  shape: Shape,
  values: readonly unknown[],
  odd: number,
  today: Today,
  settings: Settings,
): readonly Issue[] | undefined {
  const { required, telephone, together } = shape;
  const issues: Issue[] = [];
  for (let field = odd; field < values.length; field++) {
    const value = values[field];
    if (telephone & (1 << field) || (field >= required && isAbsent(value))) continue;
    // Where one is wrong, the next one may be, too.
    const fault = faultOf(shape, field, value);
    if (fault) issues.push(faultIssue(shape, field, fault, settings.locale));
    // The first is known not to be plain.
    else if (field === odd || !isPlainValue(shape, field, value, settings, today)) return undefined;
  }
  const [code, combined, number] = together as [number, number, number];
  if (telephone !== 0 && !isPlainTelephone(values[code], values[combined], values[number])) {
    const fault = telephoneFault(shape, values[code], values[combined], values[number]);
    if (fault === undefined) return undefined;
    issues.push(faultIssue(shape, number, fault, settings.locale));
  }
  return issues;
}

/**
 * The set of fields that are left to the core, since their values are odd: all if none is recognised. Of those of a telephone
 * all or none.
 */
export function leftToCore(shape: Shape, values: unknown[], odd: number, today: Today, maxDays: number): number {
  if (odd < 0) return shape.whole;
  let left = 0;
  let field = odd;
  for (; field < values.length; field = nextOdd(shape, values, field + 1, today, maxDays)) left |= 1 << field;
  return field === values.length ? left | shape.telephone : left;
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
  const today = plainToday(settings, bit & shape.days);
  if (today === NO_DAY || bit & shape.deprecated) return false;
  return telephone
    ? isPlainTelephone(telephone[0], telephone[1], telephone[2])
    : isPlainValue(shape, field, value, settings, today);
}

/**
 * What plainly is wrong with the value of one field, which is not plain; `null` if it is what another one tells, and
 * `undefined` if the core has to say.
 */
export function fieldFault(
  shape: Shape,
  field: number,
  value: unknown,
  telephone: Telephone | undefined,
  settings: Settings,
): Fault | null | undefined {
  if (plainToday(settings, 0) === NO_DAY || (1 << field) & shape.deprecated) return undefined;
  if (telephone === undefined) return faultOf(shape, field, value);
  const fault = telephoneFault(shape, telephone[0], telephone[1], telephone[2]);
  return fault && field !== shape.together[2] ? null : fault;
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
  return reading <= READ_ORIGIN && isPlainText(value, PLAIN_PATTERNS[reading] as RegExp);
}
