// What libphonenumber says of a national number, for each calling code: the
// kind that its `getNumberType` finds, in the region that it finds first.

import { beginningWith, combine, matching, NOTHING, ofLengths } from "./digit-language.mjs";
import { format } from "./phone-constants.mjs";

const { LAST_KIND, LONGEST } = format;

/** The kinds, in the order of `NumberType::ALL`. */
const [FIXED, MOBILE, FIXED_OR_MOBILE, OTHER] = [1, 2, 3, LAST_KIND];

/** The national numbers of a calling code that are assigned, each with its kind. */
export function assigned(metadata, callingCode) {
  const regions = regionsOf(metadata, callingCode);
  const ofMainRegion = kinds(regions[0]);
  if (regions.length === 1) return ofMainRegion;
  // The first region that takes a number judges it, and the main one what none takes. A region with
  // leading digits takes every number that begins with them, another one the numbers that it assigned.
  return regions.reduceRight((others, region) => {
    const { 10: leadingDigits } = region;
    return leadingDigits
      ? combine(
          (its, kind, other) => (its ? kind : other),
          beginningWith(leadingDigits, LONGEST),
          kinds(region),
          others,
        )
      : combine((kind, other) => kind || other, kinds(region), others);
  }, ofMainRegion);
}

/** The national numbers that fit the general pattern of a calling code's main region. */
export function viable(metadata, callingCode) {
  const [{ 2: pattern }] = regionsOf(metadata, callingCode);
  return matching(pattern);
}

function regionsOf({ countries, country_calling_codes: codes, nonGeographic }, callingCode) {
  return codes[callingCode]?.map((region) => countries[region]) ?? [nonGeographic[callingCode]];
}

/** The assigned numbers of a region, each with its kind. */
function kinds({ 2: pattern, 3: regionLengths, 11: types }) {
  const general = matching(pattern);
  const [fixed, mobile, ...others] = types.map((type) => {
    const [typePattern, lengths] = type || [];
    return typePattern
      ? combine(Math.min, general, matching(typePattern), ofLengths(lengths || regionLengths))
      : NOTHING;
  });
  // A mobile pattern is left out where it is the same as the fixed one.
  const { 1: mobileType } = types;
  const mobilesAreFixed = !mobileType || mobileType[0] === "";
  const decide = (isFixed, isMobile, ...isOther) => {
    if (isFixed) return isMobile || mobilesAreFixed ? FIXED_OR_MOBILE : FIXED;
    if (isMobile) return MOBILE;
    return isOther.includes(1) ? OTHER : 0;
  };
  return combine(decide, fixed, mobile ?? NOTHING, ...others);
}
