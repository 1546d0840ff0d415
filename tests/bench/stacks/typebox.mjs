// https://sinclairzx81.github.io/typebox: a type, compiled once; `Check` for a verdict, `Errors` for the errors. A refinement of the
// whole runs only where all else is right, so the telephone check is separate from the type.
import Type from "typebox";
import { Compile } from "typebox/compile";
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

export const name = "typebox";

const matching = (pattern, rest = {}) => Type.String({ pattern, ...rest });
const word = Type.String({ minLength: 1, maxLength: MAX.word });
const personName = matching(NAME, { maxLength: MAX.name });

const email = matching(EMAIL, { maxLength: MAX.email });
const date = Type.String({ format: "date" });

const [emails, dates] = [Compile(email), Compile(date)];
export const isEmail = (text) => emails.Check(text);
export const isDate = (text) => dates.Check(text);

/** @param isValidPhone The telephone check, or nothing for none. */
export function stack(isValidPhone) {
  const format = Type.Object(
    {
      createdBy: word,
      expirationDate: date,
      createdByChannel: word,
      email: Type.Optional(email),
      surname: Type.Optional(personName),
      firstName: Type.Optional(personName),
      countryCode: Type.Optional(matching(COUNTRY_CODE)),
      dateOfBirth: Type.Optional(date),
      landlineNumber: Type.Optional(matching(LANDLINE_NUMBER)),
      organisationId: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_INTEGER })),
      telephoneNumberNoCountryCode: Type.Optional(matching(NATIONAL_NUMBER)),
      customerAccountId: Type.Optional(Type.String({ maxLength: MAX.account })),
    },
    { additionalProperties: false },
  );
  const validator = Compile(format);
  if (!isValidPhone) {
    return {
      accepts: (form) => validator.Check(form),
      messagesOf: (form) => validator.Errors(form).map((error) => error.message),
      issuesOf: (form) => validator.Errors(form),
    };
  }
  const issuesOf = (form) => {
    const errors = validator.Errors(form);
    if (!isValidPhone(form)) errors.push({ instancePath: `/${PHONE_FIELD}`, message: PHONE_MESSAGE });
    return errors;
  };
  return {
    accepts: (form) => validator.Check(form) && isValidPhone(form),
    messagesOf: (form) => issuesOf(form).map((error) => error.message),
    issuesOf,
  };
}
