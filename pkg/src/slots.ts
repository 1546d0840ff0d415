/** Lays values out for the core: a word for each, and their texts one after the other. */
import { UNREADABLE } from "./gather.js";
import {
  MAX_TEXT,
  TAG_ABSENT,
  TAG_BITS,
  TAG_CLEAR,
  TAG_HUGE,
  TAG_ILL_FORMED,
  TAG_INTEGER,
  TAG_NOT_EXACT,
  TAG_TEXT,
  TAG_UNREADABLE,
  TAG_WRONG_TYPE,
} from "./generated/border.js";
import { BYTES_PER_UNIT, SHORT_TEXT } from "./limits.js";
import type { Shape } from "./shape.js";
import { encoder, isWellFormed } from "./text.js";
import type { Core } from "./wasm.js";

/** Stands for any bigint that does not fit 64 bits, and is as much out of range. */
const PAST_64_BITS = "99999999999999999999";

/** Begins a call: what is laid out next goes to the start of the text area. */
export function begin(core: Core): void {
  core.end = 0;
}

/**
 * Lays out values of an operation's fields, whose slots begin at `from`. Changes `values` to what the body holds if the
 * core accepts them as given: `undefined` for what is absent, a number for a bigint that fits one.
 *
 * @param fields A set of fields.
 * @param clearing Whether `null` and `""` clear a field, as in a patch, and do not just mean absent.
 */
export function layOut(
  core: Core,
  { integer }: Shape,
  fields: number,
  values: unknown[],
  from: number,
  clearing: boolean,
): void {
  for (let field = 0; field < values.length; field++) {
    if (!(fields & (1 << field))) continue;
    const value = values[field];
    let word = TAG_ABSENT;
    if (value === undefined) {
      // Most fields of most forms.
    } else if (typeof value === "string" && value.length !== 0) {
      // Faster by its length than by comparison with the empty text.
      word = textWord(core, value);
    } else if (value === null || value === "") {
      if (clearing) word = TAG_CLEAR;
      else values[field] = undefined;
    } else {
      const digits = integer[field] ? digitsOf(value) : "";
      word = digits === "" ? oddWord(value, integer[field]) : (writeText(core, digits) << TAG_BITS) | TAG_INTEGER;
      if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) values[field] = Number(value);
    }
    // Looked up each time: the memory may have moved to make room for a text.
    core.words[core.slots + from + field] = word;
  }
}

/** Lays out a value in one slot that is not a field's. */
export function layOutOne(core: Core, slot: number, value: unknown): void {
  let word = TAG_ABSENT;
  if (typeof value === "string") {
    if (value !== "") word = textWord(core, value);
  } else if (value !== undefined && value !== null) {
    word = oddWord(value, false);
  }
  core.words[core.slots + slot] = word;
}

function textWord(core: Core, text: string): number {
  if (text.length > MAX_TEXT) return TAG_HUGE;
  const bytes = writeText(core, text);
  return bytes < 0 ? TAG_ILL_FORMED : (bytes << TAG_BITS) | TAG_TEXT;
}

/** Writes a text after the last one as UTF-8; answers its size, or -1 for a text with a lone surrogate, which UTF-8 cannot hold. */
function writeText(core: Core, text: string): number {
  const { length } = text;
  const start = core.end;
  core.makeRoom(start + length * BYTES_PER_UNIT);
  if (length > SHORT_TEXT) return encode(core, text, start);
  const bytes = core.text;
  let end = start;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[end++] = unit;
    } else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6);
      bytes[end++] = 0x80 | (unit & 0x3f);
    } else {
      return encode(core, text, start);
    }
  }
  core.end = end;
  return end - start;
}

function encode(core: Core, text: string, start: number): number {
  const { written } = encoder.encodeInto(text, core.text.subarray(start));
  // With as many bytes as units, the text is ASCII.
  if (written !== text.length && !isWellFormed(text)) return -1;
  core.end = start + written;
  return written;
}

/** The word for a value that is neither absent nor text nor an exact integer. */
function oddWord(value: unknown, integer: boolean | undefined): number {
  if (value === UNREADABLE) return TAG_UNREADABLE;
  return integer && Number.isInteger(value) ? TAG_NOT_EXACT : TAG_WRONG_TYPE;
}

/** The decimal digits of an exact integer; `""` for anything else. */
function digitsOf(value: unknown): string {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? String(value) : PAST_64_BITS;
  return Number.isSafeInteger(value) ? String(value) : "";
}
