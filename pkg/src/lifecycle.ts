/** A temporary profile's life: what an update or a conversion of it sends, and how long it has. */

import { dayText, headerWord, type Refused, readValues, refused, resultOf } from "./answer.js";
import { findingsOf } from "./check.js";
import { badToday, misuse, type Settings, settingsOf, todayOf } from "./context.js";
import { type Gathered, gather, readOwn, UNREADABLE } from "./gather.js";
import { convertToPermanentProfileBody, updateTemporaryProfileBody } from "./generated/bodies.js";
import {
  BAD_COUNTRY_CODE,
  CONVERT,
  HEADER_CHANGED,
  HEADER_CLEARED,
  HEADER_KEPT,
  NO_DAY,
  NO_TODAY,
  SLOT_COUNTRY_CODE,
  SLOT_CURRENT,
  SLOT_EXPIRATION_DATE,
  SLOT_PROFILE_TYPE,
  SLOT_STATUS,
  UPDATE,
} from "./generated/border.js";
import { isBytes } from "./json.js";
import { lookUp } from "./lookup.js";
import { isObject } from "./object.js";
import { readTemporaryProfile } from "./profile.js";
import { type Shape, shapeOf } from "./shape.js";
import { begin, layOut, layOutOne } from "./slots.js";
import type {
  Context,
  ConversionPlan,
  ConversionSupplement,
  Expiry,
  Result,
  TemporaryProfile,
  UpdateField,
  UpdatePatch,
  UpdatePlan,
} from "./types.js";
import { type Core, core, trapped } from "./wasm.js";

/**
 * Plans an update of a profile. Entur overwrites all fields, so a bare patch would erase the others; the plan starts from
 * the profile as last read and sends it all.
 *
 * @param current The profile as last read: by `readTemporaryProfile`, or the answer as object, JSON text or bytes.
 * @param patch An absent key keeps, `null` clears, a value sets. Who changes it (`changedBy`, `changedByChannel`) is part of it.
 * @returns The body and what it does, or the issues of the whole; unknown patch fields as for `validate`.
 * @example
 * const plan = planUpdate(profile, { changedBy: "web", changedByChannel: "app", email: null });
 * if (!plan.issues) console.log(plan.value.cleared); // ["email"]
 */
export function planUpdate(
  current: TemporaryProfile | unknown,
  patch: UpdatePatch,
  context?: Context,
): Result<UpdatePlan> {
  const shape = shapeOf(UPDATE);
  return plan(shape, current, patch, context, (values, running, answer) => ({
    body: updateTemporaryProfileBody(values),
    cleared: fieldsIn(shape, headerWord(running, answer, HEADER_CLEARED)),
    kept: fieldsIn(shape, headerWord(running, answer, HEADER_KEPT)),
    changed: fieldsIn(shape, headerWord(running, answer, HEADER_CHANGED)),
  }));
}

/**
 * Plans a conversion to a permanent profile. Names are taken over from the profile; what is still missing is `required`.
 * A profile that is permanent already, not active or expired is refused: there is no way back.
 *
 * @param current As for {@link planUpdate}.
 * @param supplement What else to send.
 * @example
 * const plan = planConversion(profile, { changedBy: "web", changedByChannel: "web", email: "ola@nordmann.org" });
 */
export function planConversion(
  current: TemporaryProfile | unknown,
  supplement: ConversionSupplement | object,
  context?: Context,
): Result<ConversionPlan> {
  return plan(shapeOf(CONVERT), current, supplement, context, (values) => ({
    body: convertToPermanentProfileBody(values),
  }));
}

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
  if (!Number.isInteger(days) || days < 0 || days > 0x7fff_ffff)
    throw new TypeError("`days` must be a whole number, 0 or more");
  const day = lookUp(journeyEnd, (running, bytes) => running.exports.expiration_after(bytes, days));
  if (day === 0)
    throw new TypeError("`journeyEnd` must be a day as YYYY-MM-DD, and the day after `days` no later than 9999-12-31");
  return dayText(day);
}

/** The day that a text names, as `yyyymmdd`; 0 for none. */
function dayOf(text: unknown): number {
  return lookUp(text, (running, bytes) => running.exports.expiration_after(bytes, 0));
}

/** Reads profile and patch, has the core merge and check them, and makes a plan of the values. */
function plan<T>(
  shape: Shape,
  current: unknown,
  patch: unknown,
  context: Context | undefined,
  make: (values: readonly unknown[], running: Core, answer: number) => T,
): Result<T> {
  const settings = settingsOf(context);
  const profile = currentOf(shape, current, settings);
  if (!("values" in profile)) return profile;
  const read = gather(shape, patch);
  if (typeof read === "string") return refused(read, settings.locale);
  const running = core();
  const answer = crossPlan(running, shape, profile, read, settings);
  const found = findingsOf(running, answer, read, settings.locale);
  return resultOf(found, () => make(readValues(running, answer, []), running, answer));
}

/** What a plan reads of the current profile. */
interface Current {
  readonly values: unknown[];
  readonly status: unknown;
  readonly profileType: unknown;
  readonly expirationDate: unknown;
}

function currentOf(shape: Shape, given: unknown, settings: Settings): Current | Refused {
  const read = isObject(given) && !isBytes(given) ? gather(shape, given) : undefined;
  if (typeof read === "string") return refused(read, settings.locale);
  if (read !== undefined) {
    // Other than the operation's fields: an unreadable one of those may be replaced by the patch.
    const own = (name: string): unknown => (shape.index.has(name) ? undefined : readOwn(given as object, name));
    const [status, profileType] = [letterOf(own("status")), letterOf(own("profileType"))];
    const expirationDate = own("expirationDate");
    const extra = own("extra");
    // A value that could not be read as its field's is among what was left over. It exists, and must not be lost.
    const leftOver = (name: string): unknown => (isObject(extra) ? readOwn(extra, name) : undefined);
    // A reading's result is not a profile: its `value` is. Taken for one it would have no fields, and the update erase all.
    const isPlain =
      own("warnings") === undefined &&
      !read.values.some(isObject) &&
      ![status, profileType, expirationDate].some(isOdd) &&
      extra !== UNREADABLE;
    if (isPlain)
      return {
        values: shape.names.map((name, index) => {
          const value = read.values[index] ?? leftOver(name);
          // The server may tell a day as an instant, which an update takes for the expiration date alone.
          const day = shape.day[index] ? dayOf(value) : 0;
          return day === 0 ? value : dayText(day);
        }),
        // Not the default that the reader put in its place.
        status: leftOver("status") ?? status,
        profileType: leftOver("profileType") ?? profileType,
        expirationDate: leftOver("expirationDate") ?? expirationDate,
      };
  }
  // JSON is read first, and so is an answer as parsed: its days may be objects or lists.
  const profile = readTemporaryProfile(given as object, { locale: settings.locale });
  return profile.issues ? profile : currentOf(shape, profile.value, settings);
}

/** Whether no field of a profile that was read can have the value: reading leaves it over in `extra`. */
function isOdd(value: unknown): boolean {
  return isObject(value) || value === UNREADABLE;
}

/** A letter; an unknown one is `{ other: "X" }` in a profile. */
function letterOf(value: unknown): unknown {
  return isObject(value) ? (readOwn(value, "other") ?? value) : value;
}

function crossPlan(running: Core, shape: Shape, current: Current, patch: Gathered, settings: Settings): number {
  const { maxDays, flags, countryCode } = settings;
  let answer: number;
  try {
    const today = todayOf(running, settings);
    begin(running);
    layOut(running, shape, shape.all, patch.values, 0, true);
    layOut(running, shape, shape.all, current.values, SLOT_CURRENT, false);
    layOutOne(running, SLOT_COUNTRY_CODE, countryCode);
    layOutOne(running, SLOT_STATUS, current.status);
    layOutOne(running, SLOT_PROFILE_TYPE, current.profileType);
    layOutOne(running, SLOT_EXPIRATION_DATE, current.expirationDate);
    answer =
      running.exports.plan(shape.operation, today, maxDays, flags, running.end, patch.unknown?.length ?? 0) >>> 0;
  } catch {
    throw trapped();
  }
  if (answer >= BAD_COUNTRY_CODE) throw misuse(answer);
  running.refresh();
  return answer;
}

/** The names of the fields whose bits are set. */
function fieldsIn(shape: Shape, mask: number): UpdateField[] {
  return shape.names.filter((_, index) => mask & (1 << index)) as UpdateField[];
}
