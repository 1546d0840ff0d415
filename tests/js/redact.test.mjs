// Profiles for logs: what is not known to be safe is replaced.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";

const { readCustomerProfile, readTemporaryProfile, redact } = await load("entur-customer-profile");
const GONE = "[redacted]";

const profile = {
  customerNumber: "9007199254740993",
  organisationId: "1",
  status: "A",
  profileType: { other: "X" },
  createdAt: "2026-07-01T12:00:00.123Z",
  changedAt: "2026-07-01T14:00:00+02:00",
  expirationDate: "2026-07-08",
  createdBy: "ola",
  changedBy: "web",
  createdByChannel: "web",
  uuid: "0".repeat(32),
  customerRef: "9007199254740993",
  dateOfBirth: "1990-05-17",
  email: "ola@nordmann.no",
  firstName: "Ola",
  surname: null,
  nationality: undefined,
  landlineNumber: "",
  countryCode: "+47",
  telephoneNumberNoCountryCode: "40612345",
  emailVerifiedAt: "2026-07-01T12:00:00Z",
  relatedCustomerNumbers: ["1", "2"],
  notes: [{ id: 1, text: "Ola", createdAt: "2026-07-01T12:00:00Z", isActive: true }],
  extra: { status: "A", newField: { name: "Ola", list: [[1], "Ola", null] } },
};

test("what a log needs stays, all else is replaced, in the same shape", () => {
  assert.deepEqual(redact(profile), {
    customerNumber: "9007199254740993",
    organisationId: "1",
    status: "A",
    profileType: { other: "X" },
    createdAt: "2026-07-01T12:00:00.123Z",
    changedAt: "2026-07-01T14:00:00+02:00",
    expirationDate: "2026-07-08",
    createdBy: GONE,
    changedBy: GONE,
    createdByChannel: GONE,
    uuid: GONE,
    customerRef: GONE,
    dateOfBirth: GONE,
    email: GONE,
    firstName: GONE,
    surname: null,
    nationality: undefined,
    landlineNumber: "",
    countryCode: GONE,
    telephoneNumberNoCountryCode: GONE,
    emailVerifiedAt: GONE,
    relatedCustomerNumbers: [GONE, GONE],
    notes: [{ id: GONE, text: GONE, createdAt: GONE, isActive: GONE }],
    extra: { status: GONE, newField: { name: GONE, list: [[GONE], GONE, null] } },
  });
});

test("a profile as read, and one as parsed", () => {
  for (const read of [readTemporaryProfile, readCustomerProfile]) {
    const { value } = read({ customerNumber: 7, firstName: "Ola", status: "X", pet: "Ola" });
    const shown = redact(value);
    assert.deepEqual(Object.keys(shown), Object.keys(value));
    assert.ok(!JSON.stringify(shown).includes("Ola"));
    assert.deepEqual([shown.customerNumber, shown.status], ["7", { other: "X" }]);
  }
  assert.deepEqual(redact({ customerNumber: 7, organisationId: 7n, email: "x" }), {
    customerNumber: 7,
    organisationId: 7n,
    email: GONE,
  });
});

test("what stands in a safe place without the form of what belongs there is replaced", () => {
  for (const odd of [
    "Ola",
    "ola@nordmann.no",
    "a",
    "AB",
    "2026-07-01 Ola",
    "1 2",
    "-1",
    1.5,
    true,
    Symbol("Ola"),
    "1".repeat(20),
  ])
    for (const name of ["customerNumber", "status", "createdAt", "expirationDate"])
      assert.deepEqual(redact({ [name]: odd }), { [name]: GONE });
  assert.deepEqual(redact({ status: { other: "Ola" }, customerNumber: { id: "1" }, createdAt: ["1"] }), {
    status: { other: GONE },
    customerNumber: { id: GONE },
    createdAt: [GONE],
  });
});

test("what has the form of another field is replaced, such as a telephone number in the place of a day", () => {
  const forms = {
    customerNumber: "40612345",
    organisationId: 40612345,
    status: "A",
    profileType: "T",
    createdAt: "2026-07-01T12:00:00.123Z",
    changedAt: "2026-07-01",
    expirationDate: "2026-07-08",
  };
  const alike = [
    ["customerNumber", "organisationId"],
    ["status", "profileType"],
    ["createdAt", "changedAt", "expirationDate"],
  ];
  for (const [of, value] of Object.entries(forms)) {
    for (const name of Object.keys(forms)) {
      const stays = alike.some((names) => names.includes(of) && names.includes(name));
      assert.deepEqual(redact({ [name]: value }), { [name]: stays ? value : GONE });
      assert.deepEqual(redact({ [name]: { other: value } }), { [name]: { other: stays ? value : GONE } });
    }
  }
  // A name that ends as a value begins.
  assert.deepEqual(redact({ "createdAt 2026-07-01T12": "00Z", 2: "1", "3 A": "" }), {
    2: GONE,
    "createdAt 2026-07-01T12": GONE,
    "3 A": "",
  });
});

test("odd profiles are copied as far as they go", () => {
  const throwing = () => {
    throw new Error("Ola");
  };
  const cyclic = { email: "Ola" };
  cyclic.self = cyclic;
  cyclic.list = [cyclic];
  assert.deepEqual(redact(cyclic), { email: GONE, self: GONE, list: [GONE] });

  let deep = "Ola";
  for (let at = 0; at < 10_000; at++) deep = { deep };
  assert.ok(!JSON.stringify(redact({ deep })).includes("Ola"));

  let wide = ["Ola"];
  for (let at = 0; at < 60; at++) wide = [wide, wide];
  assert.ok(JSON.stringify(redact({ wide })).length < 1e6, "shared lists are not multiplied without end");

  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.deepEqual(redact(proxy), {});
  assert.deepEqual(
    redact({
      proxy,
      get email() {
        return throwing();
      },
    }),
    { proxy: GONE, email: GONE },
  );
  assert.deepEqual(redact({ at: new Date(), map: new Map([["Ola", 1]]), bytes: new Uint8Array(2), call: throwing }), {
    at: GONE,
    map: GONE,
    bytes: GONE,
    call: GONE,
  });
  const named = redact(JSON.parse('{"__proto__": {"email": "Ola"}}'));
  assert.equal(Object.getPrototypeOf(named), Object.prototype);
  assert.deepEqual(Object.keys(named), ["__proto__"]);
  assert.deepEqual(redact(Object.assign(Object.create(null), { email: "Ola" })), { email: GONE });
});

test("what is no object is misuse", () => {
  for (const odd of [undefined, null, "Ola", 1, true, Symbol("Ola")]) assert.throws(() => redact(odd), TypeError);
});

test("nothing of a value is left, and no object throws", () => {
  const secret = "qzxjkvwy";
  const values = fc.anything({
    values: [fc.string().map((text) => secret + text)],
    withNullPrototype: true,
    withMap: true,
    withSparseArray: true,
  });
  const names = fc.constantFrom(...Object.keys(profile), "__proto__", "x");
  fc.assert(
    fc.property(fc.dictionary(names, values), (odd) => {
      const shown = redact(odd);
      assert.deepEqual(Object.keys(shown), Object.keys(odd));
      assert.ok(!valuesOf(shown).includes(secret));
    }),
    { numRuns: 2000 },
  );
});

/** The values of an object and of all below, as one text; names stay, and may be anything here. */
function valuesOf(value) {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.values(value).map(valuesOf).join("\n");
}
