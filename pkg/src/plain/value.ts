/** Values that plainly are what their fields hold. */

import { MAX_PLAIN, NORWAY, PLAIN_NUMBER, PLAIN_TEXT } from "../generated/plain.js";

/** Whether a value stands for nothing. A text is told by its length, which is faster than to compare it. */
export function isAbsent(value: unknown): boolean {
  return typeof value === "string" ? value.length === 0 : value === undefined || value === null;
}

/** Whether a value is a text that a pattern matches. */
export function isPlainText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && value.length <= MAX_PLAIN && pattern.test(value);
}

/** Who made the last changes, and in which channel: mostly the same again. At first nothing that any value equals. */
const origin: [unknown, unknown] = [Number.NaN, Number.NaN];

/** Whether a value tells who makes a change (0), or in which channel (1). */
export function isPlainOrigin(value: unknown, which: 0 | 1): boolean {
  if (value === origin[which]) return true;
  if (!isPlainText(value, PLAIN_TEXT)) return false;
  origin[which] = value;
  return true;
}

/** Whether a value is an integer. A text of digits is not sent as it is, nor is a bigint. */
export function isPlainInteger(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** Whether the telephone fields hold a Norwegian mobile's number, or nothing. */
export function isPlainTelephone(countryCode: unknown, combined: unknown, number: unknown): boolean {
  if (!isAbsent(combined)) return false;
  if (typeof number !== "string" || number.length === 0)
    return isAbsent(number) && (countryCode === NORWAY || isAbsent(countryCode));
  return countryCode === NORWAY && PLAIN_NUMBER.test(number);
}
