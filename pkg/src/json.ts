/** JSON text in: the core reads it, and no JavaScript object is made of what is refused. */
import { copyBody, isNonEmpty, readFindings, readValues, resultOf } from "./answer.js";
import type { BodyOf } from "./check.js";
import { misuse, type Settings, todayOf } from "./context.js";
import { BAD_COUNTRY_CODE, ILL_FORMED_JSON, NOT_COPIED, SLOT_COUNTRY_CODE, WRITE_BODY } from "./generated/border.js";
import { BYTES_PER_UNIT } from "./limits.js";
import type { Shape } from "./shape.js";
import { layOutOne } from "./slots.js";
import { encoder, isWellFormed } from "./text.js";
import type { NormalizedJson, Result } from "./types.js";
import { type Core, core, trapped } from "./wasm.js";

/** Reads and checks a JSON text. */
export function checkJson<Body>(
  shape: Shape,
  json: string | Uint8Array,
  settings: Settings,
  bodyOf: BodyOf<Body>,
): Result<Body> {
  const isText = typeof json === "string";
  if (!isText && !isBytes(json)) throw new TypeError("`json` must be a string or a Uint8Array");
  const running = core();
  const answer = cross(running, shape, json, settings, 0);
  const findings = readFindings(running, answer, undefined, settings.locale);
  return resultOf(findings, () => bodyOf(readValues(running, answer, [])));
}

/** Reads and checks a JSON text, and writes the body as one. */
export function normalizeJson(shape: Shape, json: Uint8Array, settings: Settings): NormalizedJson {
  if (!isBytes(json)) throw new TypeError("`json` must be a Uint8Array");
  const running = core();
  const answer = cross(running, shape, json, settings, WRITE_BODY);
  const { issues, warnings } = readFindings(running, answer, undefined, settings.locale);
  return isNonEmpty(issues) ? { issues, warnings } : { body: copyBody(running, answer), warnings };
}

/** Whether a value is a `Uint8Array`, be it from another realm. */
export function isBytes(value: unknown): value is Uint8Array {
  // The first question runs no code of the caller's, whatever the value is, and leaves no proxy.
  return (
    ArrayBuffer.isView(value) &&
    (value instanceof Uint8Array || Object.prototype.toString.call(value) === "[object Uint8Array]")
  );
}

/** Copies a JSON text into the text area; answers its size and whether it is well-formed. */
export function sendJson(running: Core, json: string | Uint8Array): { bytes: number; wellFormed: boolean } {
  if (typeof json !== "string") {
    let bytes = json.length;
    running.makeRoom(bytes);
    // Without a last one there are none: their buffer was transferred, or they claim to be more than they are, and what an
    // earlier call left would be read as theirs.
    if (json[bytes - 1] === undefined) bytes = 0;
    else running.text.set(json);
    return { bytes, wellFormed: true };
  }
  running.makeRoom(json.length * BYTES_PER_UNIT);
  const bytes = encoder.encodeInto(json, running.text).written;
  return { bytes, wellFormed: bytes === json.length || isWellFormed(json) };
}

function cross(running: Core, shape: Shape, json: string | Uint8Array, settings: Settings, writeBody: number): number {
  const { maxDays, maxBytes, countryCode } = settings;
  let answer: number;
  try {
    const today = todayOf(running, settings);
    let flags = settings.flags | writeBody;
    let bytes = 0;
    // A UTF-16 unit takes at least one byte: what is certainly too large is refused without being copied.
    if (json.length > maxBytes) {
      flags |= NOT_COPIED;
    } else {
      const sent = sendJson(running, json);
      bytes = sent.bytes;
      if (!sent.wellFormed) flags |= ILL_FORMED_JSON;
    }
    running.end = bytes;
    layOutOne(running, SLOT_COUNTRY_CODE, countryCode);
    answer = running.exports.check_json(shape.operation, today, maxDays, flags, bytes, maxBytes) >>> 0;
  } catch {
    throw trapped();
  }
  if (answer >= BAD_COUNTRY_CODE) throw misuse(answer);
  running.refresh();
  return answer;
}
