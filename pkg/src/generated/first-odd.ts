// Made from the tables of the Rust core by `make generate`; changes made here are lost.
import { isPlainBirth, isPlainExpiration, type Today } from "../plain/day.js";
import { isPlainInteger, isPlainOrigin, isPlainTelephone, isPlainText } from "../plain/value.js";
import { PLAIN_EMAIL, PLAIN_LANDLINE, PLAIN_NAME, PLAIN_TEXT } from "./plain.js";

function createTemporaryProfileFirstOdd(values: readonly unknown[], from: number, today: Today, maxDays: number): number {
  if (from <= 0 && !isPlainOrigin(values[0], 0)) return 0;
  if (from <= 1 && !isPlainExpiration(values[1], today, maxDays)) return 1;
  if (from <= 2 && !isPlainOrigin(values[2], 1)) return 2;
  if (from <= 3 && values[3] !== undefined && !isPlainText(values[3], PLAIN_EMAIL)) return 3;
  if (from <= 4 && values[4] !== undefined && !isPlainText(values[4], PLAIN_NAME)) return 4;
  if (from <= 5 && values[5] !== undefined && !isPlainText(values[5], PLAIN_NAME)) return 5;
  if (from <= 7 && values[7] !== undefined && !isPlainBirth(values[7], today)) return 7;
  if (from <= 8 && values[8] !== undefined && !isPlainText(values[8], PLAIN_LANDLINE)) return 8;
  if (from <= 9 && values[9] !== undefined && !isPlainInteger(values[9])) return 9;
  if (from <= 12 && values[12] !== undefined && !isPlainText(values[12], PLAIN_TEXT)) return 12;
  if (!isPlainTelephone(values[6], values[10], values[11])) return 13;
  return 14;
}

function updateTemporaryProfileFirstOdd(values: readonly unknown[], from: number, today: Today, maxDays: number): number {
  if (from <= 0 && !isPlainOrigin(values[0], 0)) return 0;
  if (from <= 1 && !isPlainExpiration(values[1], today, maxDays)) return 1;
  if (from <= 2 && !isPlainOrigin(values[2], 1)) return 2;
  if (from <= 3 && values[3] !== undefined && !isPlainText(values[3], PLAIN_EMAIL)) return 3;
  if (from <= 4 && values[4] !== undefined && !isPlainText(values[4], PLAIN_NAME)) return 4;
  if (from <= 5 && values[5] !== undefined && !isPlainText(values[5], PLAIN_NAME)) return 5;
  if (from <= 7 && values[7] !== undefined && !isPlainBirth(values[7], today)) return 7;
  if (from <= 8 && values[8] !== undefined && !isPlainText(values[8], PLAIN_LANDLINE)) return 8;
  if (from <= 11 && values[11] !== undefined && !isPlainText(values[11], PLAIN_TEXT)) return 11;
  if (!isPlainTelephone(values[6], values[9], values[10])) return 12;
  return 13;
}

function convertToPermanentProfileFirstOdd(values: readonly unknown[], from: number): number {
  if (from <= 0 && !isPlainText(values[0], PLAIN_NAME)) return 0;
  if (from <= 1 && !isPlainOrigin(values[1], 0)) return 1;
  if (from <= 2 && !isPlainText(values[2], PLAIN_NAME)) return 2;
  if (from <= 3 && !isPlainOrigin(values[3], 1)) return 3;
  if (from <= 4 && values[4] !== undefined && !isPlainText(values[4], PLAIN_EMAIL)) return 4;
  if (from <= 5 && values[5] !== undefined) return 5;
  if (from <= 6 && values[6] !== undefined && !isPlainText(values[6], PLAIN_TEXT)) return 6;
  if (from <= 7 && values[7] !== undefined && !isPlainInteger(values[7])) return 7;
  return 9;
}

/**
 * By operation: finds the first field, not before `from`, whose value is odd: neither plain nor, where it may be,
 * `undefined`. The three of a telephone come last and together, as one past the last field; two past it means that no
 * value is odd.
 */
export const FIRST_ODD = [
  createTemporaryProfileFirstOdd,
  updateTemporaryProfileFirstOdd,
  convertToPermanentProfileFirstOdd,
] as const;
