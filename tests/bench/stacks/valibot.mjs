// https://valibot.dev: pipelines of actions, `safeParse`; a check over two fields is a `partialCheck`, which runs
// although other fields are wrong.
import * as v from "valibot";
import {
  COUNTRY_CODE,
  DAY_MESSAGE,
  EMAIL,
  isRealDay,
  LANDLINE_NUMBER,
  MAX,
  MAX_INTEGER,
  NAME,
  NATIONAL_NUMBER,
  PHONE_FIELD,
  PHONE_MESSAGE,
} from "../rules.mjs";

export const name = "valibot";

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX.word));
const personName = v.pipe(v.string(), v.maxLength(MAX.name), v.regex(NAME));

export const email = v.pipe(v.string(), v.maxLength(MAX.email), v.regex(EMAIL));
export const date = v.pipe(v.string(), v.check(isRealDay, DAY_MESSAGE));

export const isEmail = (text) => v.safeParse(email, text).success;
export const isDate = (text) => v.safeParse(date, text).success;

/** @param isValidPhone The telephone check, or nothing for none. */
export function stack(isValidPhone) {
  const format = v.strictObject({
    createdBy: word,
    expirationDate: date,
    createdByChannel: word,
    email: v.optional(email),
    surname: v.optional(personName),
    firstName: v.optional(personName),
    countryCode: v.optional(v.pipe(v.string(), v.regex(COUNTRY_CODE))),
    dateOfBirth: v.optional(date),
    landlineNumber: v.optional(v.pipe(v.string(), v.regex(LANDLINE_NUMBER))),
    organisationId: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_INTEGER))),
    telephoneNumberNoCountryCode: v.optional(v.pipe(v.string(), v.regex(NATIONAL_NUMBER))),
    customerAccountId: v.optional(v.pipe(v.string(), v.maxLength(MAX.account))),
  });
  const pair = [["countryCode"], [PHONE_FIELD]];
  const schema = isValidPhone
    ? v.pipe(format, v.forward(v.partialCheck(pair, isValidPhone, PHONE_MESSAGE), [PHONE_FIELD]))
    : format;
  return {
    accepts: (form) => v.safeParse(schema, form).success,
    messagesOf: (form) => v.safeParse(schema, form).issues.map((issue) => issue.message),
    issuesOf: (form) => v.safeParse(schema, form).issues,
  };
}
