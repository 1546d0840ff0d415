// https://arktype.io: a type written as text, compiled when it is declared; `allows` for a verdict, a call for the
// errors. A check over the whole runs only where all else is right, so the number looks at its country itself.
import { type } from "arktype";
import {
  COUNTRY_CODE,
  EMAIL,
  isRealDay,
  LANDLINE_NUMBER,
  MAX,
  MAX_INTEGER,
  NAME,
  NATIONAL_NUMBER,
  PHONE_FIELD,
} from "../rules.mjs";

export const name = "arktype";

const word = type(`1 <= string <= ${MAX.word}`);
const personName = type(NAME).and(`string <= ${MAX.name}`);

export const email = type(EMAIL).and(`string <= ${MAX.email}`);
export const date = type("string").narrow((text, ctx) => isRealDay(text) || ctx.mustBe("a day of the calendar"));

export const isEmail = (text) => email.allows(text);
export const isDate = (text) => date.allows(text);

/** @param isValidPhone The telephone check, or nothing for none. */
export function stack(isValidPhone) {
  const number = type(NATIONAL_NUMBER);
  const checked = (_, ctx) => isValidPhone(ctx.root) || ctx.mustBe("a valid telephone number");
  const schema = type({
    "+": "reject",
    createdBy: word,
    expirationDate: date,
    createdByChannel: word,
    "email?": email,
    "surname?": personName,
    "firstName?": personName,
    "countryCode?": COUNTRY_CODE,
    "dateOfBirth?": date,
    "landlineNumber?": LANDLINE_NUMBER,
    "organisationId?": `1 <= number.integer <= ${MAX_INTEGER}`,
    [`${PHONE_FIELD}?`]: isValidPhone ? number.narrow(checked) : number,
    "customerAccountId?": `string <= ${MAX.account}`,
  });
  return {
    accepts: (form) => schema.allows(form),
    messagesOf: (form) => schema(form).map((error) => error.message),
    issuesOf: (form) => schema(form),
  };
}
