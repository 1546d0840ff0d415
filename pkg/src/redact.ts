/** Profiles for logs: what identifies a profile stays, all else is replaced. */

import { LOGGABLE, LOGGABLE_VALUE } from "./generated/tables.js";
import { MAX_LOG_DEPTH, MAX_LOG_VALUES } from "./limits.js";
import { requireObject } from "./object.js";

/** A profile whose values may have been replaced by `"[redacted]"`. */
export type Redacted<T> = { readonly [Name in keyof T]: unknown };

/** What stands where something was. */
const REDACTED = "[redacted]";

/**
 * A copy of a profile for logs, of the same shape: names, numbers, addresses, and all that this package does not know,
 * become `"[redacted]"`. Customer number, organisation, status, type and the record's own dates stay: a log needs them.
 *
 * The names of members stay too, those in `extra` among them. Absent and empty values stay as they are: they tell nothing.
 *
 * @param profile A profile as read, or any other object; anything else throws `TypeError`.
 * @example
 * console.log(redact(profile)); // { customerNumber: "3518474", status: "A", firstName: "[redacted]", … }
 */
export function redact<T extends object>(profile: T): Redacted<T> {
  requireObject(profile, "profile");
  return copyOf(profile, [], { left: MAX_LOG_VALUES }) as Redacted<T>;
}

/** Copies a profile, or an object or a list in it, with the position in `LOGGABLE` of the field that it stands in. */
function copyOf(from: object, within: readonly object[], budget: { left: number }, place?: number): unknown {
  const around = [...within, from];
  const member = (name: string): unknown => {
    // An unknown letter stands in a profile as `{ other: "X" }`.
    const field = place === undefined ? LOGGABLE.indexOf(name as never) : name === "other" ? place : -1;
    try {
      return valueFor((from as Record<string, unknown>)[name], around, budget, field);
    } catch {
      // A getter or a proxy that throws.
      return REDACTED;
    }
  };
  try {
    const names = Object.keys(from).slice(0, budget.left);
    budget.left -= names.length;
    if (Array.isArray(from)) return names.map(member);
    return Object.fromEntries(names.map((name) => [name, member(name)]));
  } catch {
    return {};
  }
}

function valueFor(value: unknown, around: readonly object[], budget: { left: number }, field: number): unknown {
  if (value === undefined || value === null || value === "") return value;
  if (typeof value !== "object") return LOGGABLE_VALUE.test(`${field} ${value}`) ? value : REDACTED;
  const isOpen = Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
  if (!isOpen || around.includes(value) || around.length >= MAX_LOG_DEPTH) return REDACTED;
  return copyOf(value, around, budget, field);
}
