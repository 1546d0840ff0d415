/** Profiles as the API answers them, read tolerantly: oddities are kept, with a warning, and nothing is lost. */

import { bodyText, isNonEmpty, issueOf, NO_PARAMS, NONE, readFindings, refused, resultOf, WHOLE } from "./answer.js";
import { settingsOf } from "./context.js";
import { writeExactJson } from "./exact-json.js";
import { looksLikeRecord } from "./gather.js";
import { MAX_PROFILE_BYTES, PERMANENT, TEMPORARY } from "./generated/border.js";
import { isBytes, sendJson } from "./json.js";
import { isObject } from "./object.js";
import type { Context, CustomerProfile, Result, TemporaryProfile } from "./types.js";
import { type Core, core, trapped } from "./wasm.js";

/**
 * Reads a temporary profile: the answer to a create or an update.
 *
 * Unknown fields are kept under `extra`, unknown letters as `{ other: "X" }`; 64-bit numbers come as decimal strings,
 * digit for digit. Give JSON text or bytes: `JSON.parse` rounds numbers past 2^53, which is `number_not_exact` at their
 * path. Names that are `""` are absent. Absent itself, `status` is `A`, and `customerRef` the customer number.
 *
 * @param json The answer's text or bytes, or what was parsed from them; anything else is `wrong_type` at `["$"]`.
 * @param context `locale` counts.
 * @returns The profile, with a warning for each oddity; issues only for what could not be read whole: no JSON object, more
 *   than 1 MiB or 64 levels, no customer number, an object with lost digits or a throwing getter.
 * @example
 * const read = readTemporaryProfile(await response.text());
 * if (!read.issues) console.log(read.value.customerNumber);
 */
export function readTemporaryProfile(
  json: string | Uint8Array | object,
  context?: Pick<Context, "locale">,
): Result<TemporaryProfile> {
  return read<TemporaryProfile>(TEMPORARY, json, context);
}

/**
 * Reads a permanent profile: the answer to a conversion. As {@link readTemporaryProfile}; where they are absent,
 * `profileType` is `S`, and the language what the legacy field says, else `NOB`.
 *
 * @example
 * const read = readCustomerProfile(await response.text());
 */
export function readCustomerProfile(
  json: string | Uint8Array | object,
  context?: Pick<Context, "locale">,
): Result<CustomerProfile> {
  return read<CustomerProfile>(PERMANENT, json, context);
}

function read<T>(kind: 0 | 1, json: unknown, context: Pick<Context, "locale"> | undefined): Result<T> {
  const { locale } = settingsOf(context);
  if (typeof json === "string" || isBytes(json)) {
    // As in the core, but before the text is copied.
    if (json.length > MAX_PROFILE_BYTES) {
      const params = { limit: MAX_PROFILE_BYTES, unit: "bytes" } as const;
      return { issues: [issueOf("too_large", WHOLE, params, locale)], warnings: NONE };
    }
    const running = core();
    const answer = crossProfile(running, kind, json);
    if (answer === 0) return { issues: [issueOf("invalid_text", WHOLE, NO_PARAMS, locale)], warnings: NONE };
    const found = readFindings(running, answer, undefined, locale);
    return resultOf(found, () => JSON.parse(bodyText(running, answer)) as T);
  }
  if (!isObject(json)) return refused("wrong_type", locale);
  try {
    if (!looksLikeRecord(json)) return refused("wrong_type", locale);
  } catch {
    // A revoked proxy does not even say whether it is a list.
    return refused("unreadable_field", locale);
  }
  const { text, issues } = writeExactJson(json, locale);
  return isNonEmpty(issues) ? { issues, warnings: NONE } : read(kind, text, context);
}

/** The address of the answer; 0 for a text that is not well-formed. */
function crossProfile(running: Core, kind: 0 | 1, json: string | Uint8Array): number {
  try {
    // This calls the core too, to make room for the text.
    const { bytes, wellFormed } = sendJson(running, json);
    const answer = wellFormed ? running.exports.read_profile(kind, bytes) >>> 0 : 0;
    running.refresh();
    return answer;
  } catch {
    throw trapped();
  }
}
