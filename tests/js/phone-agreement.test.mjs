// Which numbers are assigned, and to what, and how those typed without a calling code are split: libphonenumber-js
// says so with the same metadata, and neither shares code with the other. `make agreement` asks about many more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { splitTelephoneNumber } from "entur-customer-profile";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { edges, examples, near } from "../agreement/numbers.mjs";
import { compare, take } from "../agreement/verdicts.mjs";

const SEED = 1;

function assertAgreement(numbers, atLeast) {
  const { counts, differences } = compare(numbers);
  for (const [kind, least] of Object.entries(atLeast)) assert.ok(counts[kind] >= least, JSON.stringify(counts));
  assert.deepEqual(differences.slice(0, 10), [], `${differences.length} differences`);
}

test("the example of every region is a mobile number", () => {
  assertAgreement(examples(), { mobile: 200 });
});

test("at every edge of every range", () => {
  assertAgreement(edges(), { unassigned: 20_000, fixed: 20_000, mobile: 15_000, either: 5000, other: 20_000 });
});

test("near the edges", () => {
  assertAgreement(take(200_000, near(SEED)), {
    unassigned: 20_000,
    fixed: 20_000,
    mobile: 10_000,
    either: 3000,
    other: 10_000,
  });
});

test("written as at home, with the trunk prefix and without the calling code", () => {
  const numbers = [...examples(), ...[...edges()].filter((_, at) => at % 8 === 0)].map((number) =>
    parsePhoneNumberFromString(number),
  );
  // Two zeros announce a calling code here; libphonenumber knows with what each country dials abroad.
  const written = numbers
    .filter((number) => number?.isValid())
    .map((number) => ({ code: number.countryCallingCode, text: number.formatNational(), bare: number.nationalNumber }))
    .filter(({ text }) => !/^\D*0\D*0/.test(text));
  const wrong = written.filter(({ code, text }) => {
    const theirs = parsePhoneNumberFromString(text, { defaultCallingCode: code, extract: false });
    const { value } = splitTelephoneNumber(text, { defaultCountryCode: `+${code}` });
    return (
      `+${theirs.countryCallingCode}` !== value?.countryCode ||
      theirs.nationalNumber !== value.telephoneNumberNoCountryCode
    );
  });
  assert.deepEqual(wrong.slice(0, 10), []);
  const prefixed = written.filter(({ text, bare }) => text.replaceAll(/\D/g, "") !== bare);
  assert.ok(written.length >= 5000 && prefixed.length >= 3000, `${written.length}, ${prefixed.length}`);
});
