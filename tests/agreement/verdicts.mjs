// What this package and libphonenumber-js say of an international number.
import { splitTelephoneNumber } from "entur-customer-profile";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

const MOBILES = ["MOBILE", "FIXED_LINE_OR_MOBILE"];

/** `unassigned`; or country code, national number, and whether it may be a mobile's. */
export function ours(number) {
  const { value, warnings } = splitTelephoneNumber(number);
  const codes = warnings.map(({ code }) => code);
  if (value === undefined || codes.includes("phone_number_unassigned")) return "unassigned";
  const kind = codes.includes("phone_number_not_mobile") ? "not mobile" : "mobile";
  return `${value.countryCode} ${value.telephoneNumberNoCountryCode} ${kind}`;
}

export function theirs(number) {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed?.isValid()) return "unassigned";
  const kind = MOBILES.includes(parsed.getType()) ? "mobile" : "not mobile";
  return `+${parsed.countryCallingCode} ${parsed.nationalNumber} ${kind}`;
}

/** How many of the numbers there are, how many of each kind, and those on which the two differ. */
export function compare(numbers) {
  const counts = { unassigned: 0, "not mobile": 0, mobile: 0 };
  const differences = [];
  for (const number of numbers) {
    const [our, their] = [ours(number), theirs(number)];
    counts[their.replace(/^\+\d+ \d+ /, "")]++;
    if (our !== their) differences.push({ number, ours: our, theirs: their });
  }
  return { counts, differences };
}

/** The first numbers of an endless supply. */
export function* take(count, numbers) {
  for (let taken = 0; taken < count; taken++) yield numbers.next().value;
}
