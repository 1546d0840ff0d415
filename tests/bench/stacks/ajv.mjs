// https://ajv.js.org: a JSON Schema, compiled once; all errors; formats from ajv-formats, in full mode; the telephone
// check as a keyword of the object.
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { COUNTRY_CODE, EMAIL, LANDLINE_NUMBER, MAX, MAX_INTEGER, NAME, NATIONAL_NUMBER } from "../rules.mjs";

export const name = "ajv";

const matching = (pattern, rest = {}) => ({ type: "string", pattern: pattern.source, ...rest });
const word = { type: "string", minLength: 1, maxLength: MAX.word };
const personName = matching(NAME, { maxLength: MAX.name });

const email = matching(EMAIL, { maxLength: MAX.email });
const date = { type: "string", format: "date" };

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["createdBy", "expirationDate", "createdByChannel"],
  properties: {
    createdBy: word,
    expirationDate: date,
    createdByChannel: word,
    email,
    surname: personName,
    firstName: personName,
    countryCode: matching(COUNTRY_CODE),
    dateOfBirth: date,
    landlineNumber: matching(LANDLINE_NUMBER),
    organisationId: { type: "integer", minimum: 1, maximum: MAX_INTEGER },
    telephoneNumberNoCountryCode: matching(NATIONAL_NUMBER),
    customerAccountId: { type: "string", maxLength: MAX.account },
  },
};

const compiler = () => addFormats.default(new Ajv({ allErrors: true }));

const fields = compiler();
export const isEmail = fields.compile(email);
export const isDate = fields.compile(date);

/** @param isValidPhone The telephone check, or nothing for none. */
export function stack(isValidPhone) {
  const ajv = compiler();
  let whole = schema;
  if (isValidPhone) {
    ajv.addKeyword({ keyword: "telephonePair", type: "object", schema: false, validate: isValidPhone });
    whole = { ...schema, telephonePair: true };
  }
  const validate = ajv.compile(whole);
  return {
    accepts: (form) => validate(form),
    messagesOf(form) {
      validate(form);
      return validate.errors.map((error) => error.message);
    },
    issuesOf(form) {
      validate(form);
      return validate.errors;
    },
  };
}
