/** How long a temporary profile lives. */

import { dayText } from "./answer.js";
import { badToday, isCount, settingsOf, todayOf } from "./context.js";
import { readOwn } from "./gather.js";
import { NO_DAY, NO_TODAY } from "./generated/border.js";
import { lookUp } from "./lookup.js";
import type { Context, Expiry } from "./types.js";

/**
 * Tells how long a profile still lives. It is deleted on its expiration date.
 *
 * @param profile Anything with an `expirationDate`; without one, or if it is not a day, `TypeError` is thrown.
 * @param context `today` counts.
 * @example
 * expiry({ expirationDate: "2026-11-30" }, { today: "2026-11-23" }); // { state: "active", daysLeft: 7, … }
 */
export function expiry(profile: { readonly expirationDate?: string | undefined }, context?: Context): Expiry {
  const settings = settingsOf(context);
  const day = readOwn(profile, "expirationDate");
  const daysLeft = lookUp(day, (running, bytes) => running.exports.expiry(todayOf(running, settings), bytes));
  if (daysLeft === NO_TODAY) throw badToday();
  if (daysLeft === NO_DAY) throw new TypeError("`profile.expirationDate` must be a day as YYYY-MM-DD");
  return {
    state: daysLeft > 0 ? "active" : daysLeft === 0 ? "expires_today" : "expired",
    daysLeft,
    expirationDate: dayText(dayOf(day)),
  };
}

/**
 * The day a number of days after a journey's end: Entur's advice for a temporary profile's expiration date.
 *
 * @param journeyEnd A day as `YYYY-MM-DD`, or a date-time with offset, for which the day in Norway counts; anything else throws
 *   `TypeError`.
 * @param days A whole number, 0 or more; a day past the year 9999 throws `TypeError`.
 * @example
 * expirationAfter("2026-11-23", 14); // "2026-12-07"
 */
export function expirationAfter(journeyEnd: string, days: number): string {
  if (!isCount(days)) throw new TypeError("`days` must be a whole number, 0 or more");
  const day = lookUp(journeyEnd, (running, bytes) => running.exports.expiration_after(bytes, days));
  if (day === 0)
    throw new TypeError("`journeyEnd` must be a day as YYYY-MM-DD, and the day after `days` no later than 9999-12-31");
  return dayText(day);
}

/** The day that a text names, as `yyyymmdd`; 0 for none. */
export function dayOf(text: unknown): number {
  return lookUp(text, (running, bytes) => running.exports.expiration_after(bytes, 0));
}
