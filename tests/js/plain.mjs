// Compares what is said of values that may be plain, which are judged without the core, with what the core says.
import assert from "node:assert/strict";
import { load } from "../packed.mjs";
import { said } from "./cases.mjs";

export const api = await load("entur-customer-profile");
const { createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile } = api;

export const context = { today: "2026-07-01" };
export const sound = { createdBy: "web", expirationDate: "2026-07-08", createdByChannel: "web" };
export const updated = { changedBy: "web", expirationDate: "2026-07-08", changedByChannel: "web" };
/** A form with a value in each field that a channel sends. */
export const filled = {
  ...sound,
  email: "ola.nordmann+web@example-mail.no",
  surname: "Nordmann-Østby",
  firstName: "Åse O’Brien",
  countryCode: "+47",
  dateOfBirth: "1990-02-28",
  landlineNumber: "22334455",
  organisationId: 1,
  telephoneNumberNoCountryCode: "40612345",
};
export const converted = { surname: "Nordmann", changedBy: "web", firstName: "Ola", changedByChannel: "web" };

export const forms = [
  [createTemporaryProfile, sound],
  [updateTemporaryProfile, updated],
  [convertToPermanentProfile, converted],
];

const outcome = ({ value, issues, warnings }) => ({ value, ...said({ issues, warnings }), warned: warnings });
/** Compares what is said of a form with what the core says, which judges all JSON text. */
export function compare(form, given = context, operation = createTemporaryProfile) {
  const json = JSON.stringify(form);
  const result = outcome(operation.validate(form, given));
  assert.deepEqual(result, outcome(operation.validateJson(json, given)), json);
  return result;
}
