import { readOwn } from "./gather.js";
import { NUMBER_TYPES } from "./generated/tables.js";
import { lookUp } from "./lookup.js";
import { requireObject } from "./object.js";
import type { TelephoneNumber } from "./phone.js";

/** What an assigned number is for; `either` if its country does not tell fixed lines from mobiles, `other` for toll-free, premium rate … */
export type TelephoneNumberType = "fixed" | "mobile" | "either" | "other";

/**
 * What a telephone number is assigned to, by libphonenumber's ranges.
 *
 * @param pair As the API takes it, and as `splitTelephoneNumber` and `validate` give it.
 * @returns `undefined` if the number lies in no assigned range, or the pair is not complete.
 * @throws TypeError for a pair that is no object.
 * @example
 * telephoneNumberType({ countryCode: "+47", telephoneNumberNoCountryCode: "40612345" }); // "mobile"
 */
export function telephoneNumberType(pair: Partial<TelephoneNumber>): TelephoneNumberType | undefined {
  requireObject(pair, "pair");
  const code = readOwn(pair, "countryCode");
  if (typeof code !== "string" || !/^\+[1-9]\d{0,2}$/.test(code)) return undefined;
  const national = readOwn(pair, "telephoneNumberNoCountryCode");
  return NUMBER_TYPES[lookUp(national, (running, bytes) => running.exports.number_type(Number(code), bytes)) - 1];
}
