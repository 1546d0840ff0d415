/** What an update or a conversion of a temporary profile sends, and what it does. */

import { headerWord, readValues, refused, resultOf } from "./answer.js";
import { findingsOf } from "./check.js";
import { misuse, type Settings, settingsOf, todayOf } from "./context.js";
import { type Current, currentOf } from "./current.js";
import { type Gathered, gather } from "./gather.js";
import { convertToPermanentProfileBody, updateTemporaryProfileBody } from "./generated/bodies.js";
import {
  BAD_COUNTRY_CODE,
  CONVERT,
  HEADER_CHANGED,
  HEADER_CLEARED,
  HEADER_KEPT,
  SLOT_COUNTRY_CODE,
  SLOT_CURRENT,
  SLOT_EXPIRATION_DATE,
  SLOT_PROFILE_TYPE,
  SLOT_STATUS,
  UPDATE,
} from "./generated/border.js";
import { type Shape, shapeOf } from "./shape.js";
import { begin, layOut, layOutOne } from "./slots.js";
import type {
  Context,
  ConversionPlan,
  ConversionSupplement,
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
 * @param current The profile as last read: the `value` of `readTemporaryProfile`, or the answer as object, JSON text or bytes.
 *   An error's answer is `required` at `customerNumber`.
 * @param patch An absent key or `undefined` keeps, `null` or `""` clears, a value sets. Who changes it (`changedBy`,
 *   `changedByChannel`) is part of it: left out, whoever made the last change stands for this one too.
 * @param context As for `validate`; a malformed one throws `TypeError`.
 * @returns The body and what it does, or the issues of the whole; unknown patch fields as for `validate`.
 * @example
 * const plan = planUpdate(read.value, { changedBy: "web", changedByChannel: "app", email: null });
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
 * A profile that is permanent already, expired or not active is refused: there is no way back.
 *
 * @param current As for {@link planUpdate}.
 * @param supplement What else to send; it wins over the profile's names.
 * @param context As for `validate`; a malformed one throws `TypeError`.
 * @returns The body, or the issues: first what stands against the conversion itself, then those of the fields.
 * @example
 * const plan = planConversion(read.value, { changedBy: "web", changedByChannel: "web", email: "ola@nordmann.org" });
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

function crossPlan(running: Core, shape: Shape, current: Current, patch: Gathered, settings: Settings): number {
  const { maxDays, flags, countryCode } = settings;
  let answer: number;
  try {
    const today = todayOf(running, settings);
    begin(running);
    layOut(running, shape, shape.whole, patch.values, 0, true);
    layOut(running, shape, shape.whole, current.values, SLOT_CURRENT, false);
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
