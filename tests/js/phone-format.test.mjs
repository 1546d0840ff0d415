// Telephone numbers for people to read, and what they are assigned to.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";

const { formatTelephoneNumber, splitTelephoneNumber, telephoneNumberType } = await load("entur-customer-profile");
const pair = (countryCode, telephoneNumberNoCountryCode) => ({ countryCode, telephoneNumberNoCountryCode });

test("numbers are grouped as they are written", () => {
  for (const [code, number, shown] of [
    ["+47", "40612345", "+47 406 12 345"],
    ["+47", "90612345", "+47 906 12 345"],
    ["+47", "80012345", "+47 800 12 345"],
    ["+47", "22334455", "+47 22 33 44 55"],
    ["+47", "02800", "+47 02800"],
    ["+45", "32123456", "+45 32 12 34 56"],
    ["+46", "701234567", "+46 70 123 45 67"],
    ["+46", "812345678", "+46 812 345 678"],
    ["+358", "401234567", "+358 40 123 4567"],
    ["+354", "4101234", "+354 410 1234"],
    ["+1", "2133734253", "+1 213 373 4253"],
    ["+39", "0669812345", "+39 066 981 2345"],
    ["+49", "15123456789", "+49 151 234 567 89"],
    ["+800", "12345678", "+800 123 456 78"],
    ["+290", "51234", "+290 512 34"],
    ["+290", "1234", "+290 1234"],
    ["+290", "123", "+290 123"],
  ]) {
    assert.equal(formatTelephoneNumber(pair(code, number)), shown);
  }
});

test("half a pair, and what is no number", () => {
  assert.equal(formatTelephoneNumber(pair(undefined, "40612345")), "406 123 45");
  assert.equal(formatTelephoneNumber(pair("", " 40612345 ")), "406 123 45");
  assert.equal(formatTelephoneNumber(pair("+47", undefined)), "");
  assert.equal(formatTelephoneNumber(pair("+47", "")), "");
  assert.equal(formatTelephoneNumber({}), "");
  assert.equal(formatTelephoneNumber(pair("+47", "406 12 345")), "+47 406 12 345");
  assert.equal(formatTelephoneNumber(pair(47, 40612345)), "");
  assert.equal(formatTelephoneNumber(Object.create(pair("+47", "40612345"))), "", "inherited");
});

test("types and their nearest", () => {
  for (const [code, number, type] of [
    ["+47", "40612345", "mobile"],
    ["+47", "22334455", "fixed"],
    ["+47", "80012345", "other"],
    ["+45", "32123456", "either"],
    ["+39", "0669812345", "fixed"],
    ["+47", "10000000", undefined],
    ["+47", "4061234", undefined],
    ["+47", "406123456", undefined],
    ["+47", "406 12 345", undefined],
    ["+47", "", undefined],
    ["+47", undefined, undefined],
    ["+47", 40612345, undefined],
    ["+47", "٤٠٦١٢٣٤٥", undefined],
    ["+47", "\ud800", undefined],
    ["+47", "4".repeat(1e6), undefined],
    ["47", "40612345", undefined],
    ["+047", "40612345", undefined],
    ["+999", "40612345", undefined],
    ["+4700", "40612345", undefined],
    [undefined, "40612345", undefined],
  ]) {
    assert.equal(telephoneNumberType(pair(code, number)), type, `${code} ${String(number).slice(0, 20)}`);
  }
});

test("an object of any kind is answered, anything else is misuse", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const odd of [{}, [], new Date(), proxy]) {
    assert.equal(formatTelephoneNumber(odd), "");
    assert.equal(telephoneNumberType(odd), undefined);
  }
  for (const odd of [undefined, null, "+4740612345", 1, () => {}]) {
    assert.throws(() => formatTelephoneNumber(odd), TypeError);
    assert.throws(() => telephoneNumberType(odd), TypeError);
  }
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (code, number) => {
      assert.equal(typeof formatTelephoneNumber(pair(code, number)), "string");
      telephoneNumberType(pair(code, number));
    }),
  );
});

test("what is shown reads as the number itself does", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("+47", "+45", "+46", "+358", "+1", "+39", "+44"),
      fc.stringMatching(/^\d{5,12}$/),
      (code, digits) => {
        const { value } = splitTelephoneNumber(code + digits);
        if (value === undefined) return;
        const plain = value.countryCode + value.telephoneNumberNoCountryCode;
        assert.deepEqual(splitTelephoneNumber(formatTelephoneNumber(value)), splitTelephoneNumber(plain));
      },
    ),
    { numRuns: 5000 },
  );
});
