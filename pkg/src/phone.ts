import { issueOf, NO_PARAMS, resultOf } from "./answer.js";
import { checkValues, findingsOf, valuesOf } from "./check.js";
import { settingsOf } from "./context.js";
import { CREATE } from "./generated/border.js";
import { shapeOf } from "./shape.js";
import type { Context, Result } from "./types.js";
import { core } from "./wasm.js";

/** A telephone number as the API takes it. */
export interface TelephoneNumber {
  /** Such as `+47`. */
  countryCode: string;
  /** Digits alone. */
  telephoneNumberNoCountryCode: string;
}

/**
 * Splits a telephone number, however it is written, into country code and national number.
 *
 * @param text Such as `+47 406 12 345` or `0047 40612345`; without a country code if the context has a default.
 * @param context `defaultCountryCode`, `strict` and `locale` count; a malformed one throws `TypeError`.
 * @returns The pair, or issues at `countryCode` and `telephoneNumberNoCountryCode`.
 * @example
 * splitTelephoneNumber("+47 406 12 345"); // { value: { countryCode: "+47", telephoneNumberNoCountryCode: "40612345" }, … }
 */
export function splitTelephoneNumber(text: string, context?: Context): Result<TelephoneNumber> {
  const settings = settingsOf(context);
  const shape = shapeOf(CREATE);
  // Between them is the combined number.
  const [code, , number] = shape.together as [number, number, number];
  const values = new Array<unknown>(shape.names.length);
  values[number] = text;
  const running = core();
  const answer = checkValues(running, shape, shape.telephone, values, 0, settings);
  const found = findingsOf(running, answer, { values, unknown: undefined, hasIllFormedName: false }, settings.locale);
  const sent = valuesOf(running, answer, values);
  // A form may leave the number out; a call to split one may not.
  if (found.issues.length === 0 && sent[number] === undefined) {
    found.issues.push(issueOf("required", ["telephoneNumberNoCountryCode"], NO_PARAMS, settings.locale));
  }
  return resultOf(found, () => ({
    countryCode: sent[code] as string,
    telephoneNumberNoCountryCode: sent[number] as string,
  }));
}
