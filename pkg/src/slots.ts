/** Lays values out for the core: a word per field, and all texts as one. */
import { UNREADABLE } from "./gather.js";
import type { Shape } from "./shape.js";
import { encoder, isWellFormed } from "./text.js";
import type { Core } from "./wasm.js";

/* Tags: the low four bits of a slot's word. Above them stand the UTF-16 units of the slot's text. */
const ABSENT = 0;
const TEXT = 1;
const ILL_FORMED_TEXT = 2;
const WRONG_TYPE = 3;
const UNREADABLE_VALUE = 4;
const INTEGER = 5;
const NOT_EXACT = 6;
const TOO_LONG = 7;
const CLEAR = 8;
const UNITS_SHIFT = 4;

/* Slots beside those of the input's fields, which begin at 0. */
/** The first of the current profile's fields, in a plan. */
export const CURRENT = 16;
/** The context's default country code. */
export const COUNTRY_CODE = 32;
/** The current profile's status, type and expiration date, in a plan. */
export const STATUS = 33;
export const PROFILE_TYPE = 34;
export const EXPIRATION_DATE = 35;

/** Longer texts are refused unread: no field takes a hundredth of it. */
const MOST_UNITS = 65_536;

/** Stands for any bigint that 64 bits do not hold: as much out of range as it is. */
const PAST_64_BITS = "99999999999999999999";

/** Stands for a text with a lone surrogate. */
const ILL_FORMED = Symbol("ill-formed");

/**
 * Writes the slots of an operation's fields, the first at slot `from`. Makes `values` hold what the body holds if the
 * core accepts them as given: `undefined` for what is absent, a number for a bigint that fits one.
 *
 * @param clearing Whether `null` and `""` clear a field, as in a patch, and do not merely mean absent.
 * @returns The texts, one after the other.
 */
export function layOut(core: Core, shape: Shape, values: unknown[], from: number, clearing: boolean): string {
  const { words } = core;
  const { integer } = shape;
  const at = core.slots + from;
  let text = "";
  for (let index = 0; index < integer.length; index++) {
    const value = values[index];
    let word = ABSENT;
    if (typeof value === "string" && value !== "") {
      word = textWord(value);
      if (word !== TOO_LONG) text += value;
    } else if (value === null || value === "") {
      if (clearing) word = CLEAR;
      else values[index] = undefined;
    } else if (value !== undefined) {
      const digits = integer[index] ? digitsOf(value) : "";
      word = digits === "" ? oddWord(value, integer[index]) : (digits.length << UNITS_SHIFT) | INTEGER;
      text += digits;
      if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) values[index] = Number(value);
    }
    words[at + index] = word;
  }
  return text;
}

/** Writes one slot that is no field of an input; its text, if any, is returned. */
export function layOutOne(core: Core, slot: number, value: unknown): string {
  const isText = typeof value === "string" && value !== "";
  const isAbsent = value === undefined || value === null || value === "";
  const word = isText ? textWord(value) : isAbsent ? ABSENT : oddWord(value, false);
  core.words[core.slots + slot] = word;
  return isText && word !== TOO_LONG ? value : "";
}

/** Hands the texts over as UTF-8, and answers how many bytes that is: more than `text.length` unless all is ASCII. */
export function send(core: Core, text: string): number {
  const most = text.length * 3;
  if (most > core.text.length) core.reserve(most);
  return encoder.encodeInto(text, core.text).written;
}

/** Marks the texts with lone surrogates, which UTF-8 cannot hold. Answers whether there are any, to be laid out anew. */
export function markIllFormed(values: unknown[]): boolean {
  let found = false;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === "string" && value.length <= MOST_UNITS && !isWellFormed(value)) {
      values[index] = ILL_FORMED;
      found = true;
    }
  }
  return found;
}

function textWord(value: string): number {
  return value.length > MOST_UNITS ? TOO_LONG : (value.length << UNITS_SHIFT) | TEXT;
}

/** The word for a value that is neither absent nor text nor an exact integer. */
function oddWord(value: unknown, integer: boolean | undefined): number {
  if (value === UNREADABLE) return UNREADABLE_VALUE;
  if (value === ILL_FORMED) return ILL_FORMED_TEXT;
  return integer && Number.isInteger(value) ? NOT_EXACT : WRONG_TYPE;
}

/** The decimal digits of an exact integer; `""` for anything else. */
function digitsOf(value: unknown): string {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? String(value) : PAST_64_BITS;
  return Number.isSafeInteger(value) ? String(value) : "";
}
