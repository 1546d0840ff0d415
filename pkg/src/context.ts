import { dayNumber } from "./day-number.js";
import {
  BAD_TODAY,
  DEFAULT_MAX_BYTES,
  DEFAULT_MAX_EXPIRATION_DAYS,
  REJECT_UNKNOWN,
  STRICT,
} from "./generated/border.js";
import { MAX_COUNT } from "./limits.js";
import { resolveLocale } from "./locale.js";
import { requireObject } from "./object.js";
import type { Context, Locale } from "./types.js";
import type { Core } from "./wasm.js";

/** A context, checked and in the core's terms. */
export interface Settings {
  /** `yyyymmdd`; 0 for the day it is in Europe/Oslo. */
  readonly today: number;
  readonly maxDays: number;
  /** Most bytes of a JSON text. */
  readonly maxBytes: number;
  readonly flags: number;
  /** `""` for none. */
  readonly countryCode: string;
  readonly locale: Locale;
}

/** Where the context says nothing, by what becomes of unknown fields. */
const defaults: { strip?: Settings; reject?: Settings } = {};

/**
 * Checks a context.
 *
 * @param unknownFields What becomes of unknown fields if the context does not say.
 * @throws TypeError for a malformed member, saying what is expected.
 */
export function settingsOf(context: Context | undefined, unknownFields: "strip" | "reject" = "strip"): Settings {
  if (context === undefined) {
    defaults[unknownFields] ??= settingsOf({}, unknownFields);
    return defaults[unknownFields];
  }
  requireObject(context, "context");
  const {
    today,
    locale,
    defaultCountryCode,
    strict = false,
    maxExpirationDays = DEFAULT_MAX_EXPIRATION_DAYS,
    maxBytes = DEFAULT_MAX_BYTES,
  } = context;
  const { unknownFields: own = unknownFields } = context;
  if (locale !== undefined && typeof locale !== "string")
    throw new TypeError("`context.locale` must be a language tag such as `nb`");
  if (defaultCountryCode !== undefined && !isShortAscii(defaultCountryCode)) throw badCountryCode();
  if (own !== "strip" && own !== "reject") throw new TypeError("`context.unknownFields` must be `strip` or `reject`");
  if (typeof strict !== "boolean") throw new TypeError("`context.strict` must be a boolean");
  if (!isCount(maxExpirationDays))
    throw new TypeError("`context.maxExpirationDays` must be a whole number of days, 0 or more");
  if (!isCount(maxBytes)) throw new TypeError("`context.maxBytes` must be a whole number of bytes, 0 or more");
  return {
    today: today === undefined ? 0 : numberOf(today),
    maxDays: maxExpirationDays,
    maxBytes,
    flags: (strict ? STRICT : 0) | (own === "reject" ? REJECT_UNKNOWN : 0),
    countryCode: defaultCountryCode ?? "",
    locale: resolveLocale(locale),
  };
}

/** The hour in which the day was last looked up, and the day. */
let hour: number | undefined;
let dayInOslo = 0;

/** Today as the core takes it. Days begin on the hour in Norway, so it is looked up once an hour. */
export function todayOf(running: Core, { today }: Settings): number {
  if (today !== 0) return today;
  return todayInOslo(running);
}

/** A day for a check that does not depend on it: the clock is read only if no day is known yet. */
export function anyDayOf(running: Core, { today }: Settings): number {
  return today || dayInOslo || todayInOslo(running);
}

function todayInOslo(running: Core): number {
  const now = Date.now();
  const nowHour = Math.floor(now / 3_600_000);
  if (nowHour !== hour) {
    dayInOslo = running.exports.today_in_oslo(now);
    hour = nowHour;
  }
  return dayInOslo;
}

/** The error for an answer that blames the context. */
export function misuse(answer: number): TypeError {
  return answer === BAD_TODAY ? badToday() : badCountryCode();
}

export function badToday(): TypeError {
  return new TypeError("`context.today` must be a day of the calendar as YYYY-MM-DD");
}

function badCountryCode(): TypeError {
  return new TypeError("`context.defaultCountryCode` must be an assigned calling code such as `+47`");
}

function isShortAscii(value: unknown): boolean {
  return typeof value === "string" && /^[ -~]{1,16}$/.test(value);
}

/** Whether a value is a whole number that the core can count to. */
export function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_COUNT;
}

/** A day as its number. Whether there is such a day, the core checks. */
function numberOf(day: unknown): number {
  const number = typeof day === "string" ? dayNumber(day) : 0;
  if (number === 0) throw badToday();
  return number;
}
