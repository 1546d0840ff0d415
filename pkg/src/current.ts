/** The profile that a plan starts from. */

import { dayText, type Refused, refused } from "./answer.js";
import type { Settings } from "./context.js";
import { dayOf } from "./expiry.js";
import { type Gathered, gather, readOwn, UNREADABLE } from "./gather.js";
import { isBytes } from "./json.js";
import { isObject } from "./object.js";
import { readTemporaryProfile } from "./profile.js";
import type { Shape } from "./shape.js";

/** What a plan reads of the current profile. */
export interface Current {
  readonly values: unknown[];
  readonly status: unknown;
  readonly profileType: unknown;
  readonly expirationDate: unknown;
}

/** What a plan reads of a profile as it was last read, of an answer as object, or of its JSON text or bytes. */
export function currentOf(shape: Shape, given: unknown, settings: Settings): Current | Refused {
  if (isObject(given) && !isBytes(given)) {
    const read = gather(shape, given);
    if (typeof read === "string") return refused(read, settings.locale);
    const current = fromProfile(shape, given, read);
    if (current) return current;
  }
  // JSON is read first, and so is an answer as parsed: its days may be objects or lists.
  const profile = readTemporaryProfile(given as object, { locale: settings.locale });
  return profile.issues ? profile : currentOf(shape, profile.value, settings);
}

/** What a plan reads of an object; `undefined` if that is no profile as it was last read, but perhaps an answer. */
function fromProfile(shape: Shape, profile: object, { values: fields, unknown }: Gathered): Current | undefined {
  // Other than the operation's fields: an unreadable one of those may be replaced by the patch.
  const own = (name: string): unknown => (shape.index.has(name) ? undefined : readOwn(profile, name));
  const [status, profileType] = [letterOf(own("status")), letterOf(own("profileType"))];
  const expirationDate = own("expirationDate");
  const extra = own("extra");
  if (extra === UNREADABLE || fields.some(isObject)) return undefined;
  if ([status, profileType, expirationDate].some(isOdd)) return undefined;
  // A reading's result and an error's body have nothing of a profile: none has a status that is a letter. Taken for one that
  // has no fields, the update would erase all.
  const something = own("customerNumber") ?? profileType ?? expirationDate ?? fields.find(Boolean);
  if (unknown && !something && String(status).length !== 1) return undefined;
  // A value that could not be read as its field's is among what was left over. It exists, and must not be lost.
  const leftOver = (name: string): unknown => (isObject(extra) ? readOwn(extra, name) : undefined);
  return {
    values: shape.names.map((name, index) => {
      const value = fields[index] ?? leftOver(name);
      // The server may tell a day as an instant, which an update takes for the expiration date alone.
      const day = shape.days & (1 << index) ? dayOf(value) : 0;
      return day === 0 ? value : dayText(day);
    }),
    // Not the default that the reader put in its place.
    status: leftOver("status") ?? status,
    profileType: leftOver("profileType") ?? profileType,
    expirationDate: leftOver("expirationDate") ?? expirationDate,
  };
}

/** Whether no field of a profile that was read can have the value: reading leaves it over in `extra`. */
function isOdd(value: unknown): boolean {
  return isObject(value) || value === UNREADABLE;
}

/** A letter; an unknown one is `{ other: "X" }` in a profile. */
function letterOf(value: unknown): unknown {
  return isObject(value) ? (readOwn(value, "other") ?? value) : value;
}
