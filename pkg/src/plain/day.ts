/** Days that plainly are days, as the numbers `yyyymmdd`, and which of them it may be in Norway. */

import { dayNumber } from "../day-number.js";
import { EARLIEST_BIRTH } from "../generated/plain.js";

/** The first and the last day that it may be; mostly the same. */
export interface Today {
  readonly earliest: number;
  readonly latest: number;
}

/** Where no day is known. */
export const NO_DAY: Today = { earliest: 0, latest: 0 };

/** Where none is asked for. */
export const ANY_DAY: Today = { earliest: 0, latest: 0 };

/** The most that a year has. */
const DAYS = 366;
const HOUR_MS = 3_600_000;
/** From the start of 2100 on, the clock is left to the core: that year is no leap year. */
const LAST_HOUR = 1_139_568;

/** The hour in which the clock was last read, and the days that it may be then. */
let hour: number | undefined;
let inHour = NO_DAY;

/** Whether a value is a day after today, and not more than so many days. */
export function isPlainExpiration(value: unknown, { earliest, latest }: Today, maxDays: number): boolean {
  const day = plainDay(value);
  return day > latest && day <= earliest + Math.floor(maxDays / DAYS) * 1_00_00;
}

/** Whether a value is a day from some time ago up to today. */
export function isPlainBirth(value: unknown, { earliest }: Today): boolean {
  const day = plainDay(value);
  return day >= EARLIEST_BIRTH && day <= earliest;
}

/** The number of a day that plainly is one; 0 for anything else. */
function plainDay(value: unknown): number {
  const day = typeof value === "string" ? dayNumber(value) : 0;
  return isPlainDay(day) ? day : 0;
}

/**
 * Today: the context's if it gives one, or else by the clock. Norway is an hour ahead of UTC, or two.
 *
 * @param given 0 for none.
 */
export function todayAround(given: number): Today {
  if (given !== 0) return isPlainDay(given) ? { earliest: given, latest: given } : NO_DAY;
  const now = Math.floor(Date.now() / HOUR_MS);
  if (now !== hour) {
    hour = now;
    inHour = now > 0 && now < LAST_HOUR ? { earliest: dayAt(now + 1), latest: dayAt(now + 2) } : NO_DAY;
  }
  return inHour;
}

/**
 * The day in UTC, so many hours after 1970 began. Reckoned, since who sets the clock for a test may put a class of their
 * own in the place of `Date`.
 */
function dayAt(hours: number): number {
  // Since 1 March 1968: of years that begin in March, each fourth ends in a leap day, and each five months have 153 days.
  const quarters = 4 * Math.floor(hours / 24) + 2687;
  const fifths = 5 * Math.floor((quarters % 1461) / 4) + 2;
  const month = Math.floor(fifths / 153);
  const first = 1968_03_01 + Math.floor(quarters / 1461) * 1_00_00 + month * 1_00;
  return first + Math.floor((fifths % 153) / 5) + (month > 9 ? 88_00 : 0);
}

/** Whether a number is that of a day: every one but 29 February. */
function isPlainDay(number: number): boolean {
  if (number < 1_00_00) return false;
  const month = Math.floor(number / 100) % 100;
  const day = number % 100;
  if (month < 1 || month > 12 || day < 1) return false;
  // Until July the odd months have 31 days, then the even ones.
  return day <= 28 || (month !== 2 && day <= 30 + ((month + (month >> 3)) % 2));
}
