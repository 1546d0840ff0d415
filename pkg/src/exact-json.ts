/** Writes a profile that has already been parsed as JSON text again, for the core to read. */

import { issueOf, NO_PARAMS, WHOLE } from "./answer.js";
import { readOwn, UNREADABLE } from "./gather.js";
import { MAX_PROFILE_BYTES, MAX_PROFILE_LEVELS } from "./generated/border.js";
import { isObject } from "./object.js";
import type { Issue, IssueCode, IssueParams, IssuePath, Locale } from "./types.js";

/**
 * Writes an object as JSON like `JSON.stringify`, but calls no `toJSON`, and loses no integer: a bigint is written in full;
 * a number past 2^53 is an issue at its path, since its digits are lost. What cannot be read is an issue too.
 */
export function writeExactJson(value: object, locale: Locale): { text: string; issues: Issue[] } {
  const issues: Issue[] = [];
  const path: (string | number)[] = [];
  let room = MAX_PROFILE_BYTES;
  let isTooDeep = false;
  const text = write(value);
  if (isTooDeep) issues.push(issueOf("too_deep", WHOLE, { limit: MAX_PROFILE_LEVELS, unit: "levels" }, locale));
  if (room < 0) issues.push(issueOf("too_large", WHOLE, { limit: MAX_PROFILE_BYTES, unit: "bytes" }, locale));
  return { text, issues };

  function report<C extends IssueCode>(code: C, params: IssueParams[C]): string {
    // A path begins with a name: what is written is no list.
    const place = path.length === 0 ? WHOLE : ([...path] as unknown as IssuePath);
    issues.push(issueOf(code, place, params, locale));
    return "null";
  }

  /** The text of a value; `""` for one that JSON cannot express. */
  function write(value: unknown): string {
    const text = room < 0 ? "" : writeAny(value);
    // An object's members have been counted already; its braces have not.
    room -= typeof value === "object" ? 2 : text.length;
    return text;
  }

  function writeAny(value: unknown): string {
    if (value === UNREADABLE) return report("unreadable_field", NO_PARAMS);
    if (typeof value === "bigint") return String(value);
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      return report("number_not_exact", { limit: Number.MAX_SAFE_INTEGER, unit: "integer" });
    }
    if (isObject(value)) return writeObject(value);
    // A function may have a `toJSON`, which must not be called.
    return typeof value === "function" ? "" : (JSON.stringify(value) ?? "");
  }

  function writeObject(value: object): string {
    if (path.length >= MAX_PROFILE_LEVELS) {
      isTooDeep = true;
      return "";
    }
    try {
      if (Array.isArray(value)) {
        const items: string[] = [];
        // A list may have far more places than values.
        for (let at = 0; at < value.length && room >= 0; at++) items.push(writeAt(at, value) || "null");
        return `[${items.join(",")}]`;
      }
      const members = Object.keys(value).map((key) => {
        const text = writeAt(key, value);
        return text && `${JSON.stringify(key)}:${text}`;
      });
      return `{${members.filter(Boolean).join(",")}}`;
    } catch {
      return report("unreadable_field", NO_PARAMS);
    }
  }

  function writeAt(key: string | number, value: object): string {
    path.push(key);
    // The name, or a comma before all items but the first.
    room -= typeof key === "string" ? key.length : Math.min(key, 1);
    const text = write(readOwn(value, key));
    path.pop();
    return text;
  }
}
