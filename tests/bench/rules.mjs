// The rules that every stack is given: lengths, HTML's grammar of e-mail addresses with a dot in the domain, the
// characters of names, days that the calendar has, and telephone numbers that libphonenumber calls valid.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

/** https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, with a dot and RFC 5321's 64 octets. */
export const EMAIL = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})+$`, "u");

/** The characters of names, one letter at least. */
export const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{Nd} '’‘ʻʼ`´‐‑–—.·,()/-]+$/u;

export const COUNTRY_CODE = /^\+[1-9]\d{0,2}$/u;
export const LANDLINE_NUMBER = /^\+?\d{3,15}$/u;
export const NATIONAL_NUMBER = /^\d{1,17}$/u;

/** Most UTF-16 units. */
export const MAX = { word: 100, email: 80, name: 255, account: 60 };

/** 2^53 − 1: the largest integer that a number holds for certain. */
export const MAX_INTEGER = Number.MAX_SAFE_INTEGER;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has the day, for stacks that bring no such format: arithmetic, no `Date`. */
export function isRealDay(text) {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, day] = [+match[1], +match[2], +match[3]];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0));
}

/**
 * Whether the telephone pair is a valid number; one that is absent or no text is another rule's. Of the library's ways to ask, the fastest here:
 * the whole in E.164, nothing to look for in a longer text.
 */
export function isValidPhone({ countryCode = "", telephoneNumberNoCountryCode: number }) {
  if (typeof number !== "string") return true;
  return parsePhoneNumberFromString(countryCode + number, { extract: false })?.isValid() === true;
}

/** What the stacks say of a number that is none. */
export const PHONE_MESSAGE = "must be a valid telephone number";
/** What they say of a day that is none. */
export const DAY_MESSAGE = "must be a day of the calendar";

/** The field that the telephone check reports on. */
export const PHONE_FIELD = "telephoneNumberNoCountryCode";
