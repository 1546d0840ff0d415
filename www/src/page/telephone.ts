// A telephone as typed, in the two parts that are sent, and what it is assigned to.

import {
  type Context,
  createTemporaryProfile,
  formatTelephoneNumber,
  telephoneNumberType,
} from "entur-customer-profile";
import type { Values } from "./draw-form.js";
import type { Texts } from "./texts.js";

/** Such as `+47 406 12 345 · mobile`; "" where there is no whole number. */
export function telephoneInWords(typed: Values, context: Context, texts: Texts): string {
  const { countryCode, telephoneNumberNoCountryCode } = typed;
  // The rest of the form may be unfinished: the telephone's two fields are judged in one that is whole.
  const rest = { createdBy: "web", createdByChannel: "web", expirationDate: "9999-12-31" };
  const result = createTemporaryProfile.validate({ ...rest, countryCode, telephoneNumberNoCountryCode }, context);
  if (result.issues || !result.value.telephoneNumberNoCountryCode) return "";
  const type = telephoneNumberType(result.value);
  return [formatTelephoneNumber(result.value), type && texts.numberType[type]].filter(Boolean).join(" · ");
}
