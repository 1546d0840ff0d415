// What this package and libphonenumber-js say of an international number.
import { splitTelephoneNumber, telephoneNumberType } from "entur-customer-profile";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** What libphonenumber tells apart and we call by one name; all others are `other`. */
const TYPES = { MOBILE: "mobile", FIXED_LINE: "fixed", FIXED_LINE_OR_MOBILE: "either" };
const MAYBE_MOBILE = ["mobile", "either"];

/** `unassigned`; or country code, national number and type. A check's warnings have to agree with the type. */
export function ours(number) {
  const { value, warnings } = splitTelephoneNumber(number);
  const codes = warnings.map(({ code }) => code);
  if (value === undefined || codes.includes("phone_number_unassigned")) return "unassigned";
  const type = telephoneNumberType(value);
  const isWarnedOf = codes.includes("phone_number_not_mobile");
  if (isWarnedOf === MAYBE_MOBILE.includes(type)) return `${type}, against its warning`;
  return `${value.countryCode} ${value.telephoneNumberNoCountryCode} ${type}`;
}

export function theirs(number) {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed?.isValid()) return "unassigned";
  return `+${parsed.countryCallingCode} ${parsed.nationalNumber} ${TYPES[parsed.getType()] ?? "other"}`;
}

/** How many of the numbers there are, how many of each kind, and those on which the two differ. */
export function compare(numbers) {
  const counts = { unassigned: 0, fixed: 0, mobile: 0, either: 0, other: 0 };
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
