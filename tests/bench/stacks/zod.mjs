// https://zod.dev: a strict object of string formats, `safeParse`; the compiling parser is on, as it is by default.
import * as z from "zod";
import {
  COUNTRY_CODE,
  EMAIL,
  LANDLINE_NUMBER,
  MAX,
  MAX_INTEGER,
  NAME,
  NATIONAL_NUMBER,
  PHONE_FIELD,
  PHONE_MESSAGE,
} from "../rules.mjs";

export const name = "zod";

const word = z.string().min(1).max(MAX.word);
const personName = z.string().max(MAX.name).regex(NAME);

export const email = z.email({ pattern: EMAIL }).max(MAX.email);
export const date = z.iso.date();

export const isEmail = (text) => email.safeParse(text).success;
export const isDate = (text) => date.safeParse(text).success;

/** @param isValidPhone The telephone check, or nothing for none. */
export function stack(isValidPhone) {
  const format = z.strictObject({
    createdBy: word,
    expirationDate: date,
    createdByChannel: word,
    email: email.optional(),
    surname: personName.optional(),
    firstName: personName.optional(),
    countryCode: z.string().regex(COUNTRY_CODE).optional(),
    dateOfBirth: date.optional(),
    landlineNumber: z.string().regex(LANDLINE_NUMBER).optional(),
    organisationId: z.int().min(1).max(MAX_INTEGER).optional(),
    telephoneNumberNoCountryCode: z.string().regex(NATIONAL_NUMBER).optional(),
    customerAccountId: z.string().max(MAX.account).optional(),
  });
  const schema = isValidPhone ? format.refine(isValidPhone, { path: [PHONE_FIELD], error: PHONE_MESSAGE }) : format;
  return {
    accepts: (form) => schema.safeParse(form).success,
    messagesOf: (form) => schema.safeParse(form).error.issues.map((issue) => issue.message),
    issuesOf: (form) => schema.safeParse(form).error.issues,
  };
}
