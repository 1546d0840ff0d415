// What crosses between JavaScript and the core: values as given and others, one field alone, texts of any length, and
// nothing of an earlier call.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { load, project } from "../packed.mjs";
import { said } from "./cases.mjs";

const { createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile, readTemporaryProfile } =
  await load("entur-customer-profile");
const operations = [createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile];
const context = { today: "2026-07-01" };
const sound = { createdBy: "web", expirationDate: "2026-07-08", createdByChannel: "web" };
const validate = (input, more) => createTemporaryProfile.validate(input, { ...context, ...more });

/** What is given for a field or two, and what is sent. */
const ways = [
  [
    [{}, {}],
    [{ email: "ola@nordmann.org" }, { email: "ola@nordmann.org" }],
    [{ email: "\u00a0ola@nordmann.org " }, { email: "ola@nordmann.org" }],
    [{ email: "ola@NORDMANN.org" }, { email: "ola@nordmann.org" }],
  ],
  [
    [{ firstName: "Åse Łucja" }, { firstName: "Åse Łucja" }],
    [{ firstName: "\t Åse\n" }, { firstName: "Åse" }],
    [{ firstName: " \u2003" }, {}],
    [{ firstName: null }, {}],
  ],
  [
    [{ countryCode: "+47", telephoneNumberNoCountryCode: "40612345" }],
    [{ countryCode: "0047", telephoneNumberNoCountryCode: "40612345" }],
    [{ countryCode: "+47", telephoneNumberNoCountryCode: "406 12 345" }],
    [{ telephoneNumberNoCountryCode: "+4740612345" }],
    [{ telephoneNumber: "+4740612345" }],
    [{ countryCode: "+47" }, {}],
  ].map(([given, sent = { countryCode: "+47", telephoneNumberNoCountryCode: "40612345" }]) => [given, sent]),
  [
    [{ dateOfBirth: "1990-02-28" }, { dateOfBirth: "1990-02-28" }],
    [{ dateOfBirth: " 1990-02-28" }, { dateOfBirth: "1990-02-28" }],
    [{ expirationDate: "2026-07-08T23:30:00Z" }, { expirationDate: "2026-07-09" }],
  ],
  [
    [{ organisationId: 7 }, { organisationId: 7 }],
    [{ organisationId: 7n }, { organisationId: 7 }],
    [{ organisationId: "007" }, { organisationId: 7 }],
    [{ organisationId: 2n ** 53n }, { organisationId: 2n ** 53n }],
  ],
  [
    [{}, {}],
    [{ customerAccountId: "a1b2c3" }, { customerAccountId: "a1b2c3" }],
  ],
];

test("each value is sent as it should be, whichever others are sent as given", () => {
  const combine = (rest, given, sent) => {
    const [way, ...others] = rest;
    if (way) {
      for (const [more, moreSent] of way) combine(others, { ...given, ...more }, { ...sent, ...moreSent });
      return;
    }
    const before = { ...given };
    assert.deepStrictEqual(validate(given).value, sent);
    assert.deepStrictEqual(given, before, "the input is left alone");
  };
  combine(ways, sound, sound);
});

test("one field is judged by itself, whatever an earlier call left behind", () => {
  const any = ["", null, "x", "Åse", "ola@nordmann.org", "2026-07-08", "40612345", "+47", "\ud800", "a".repeat(300)];
  for (const operation of operations) {
    const of = (text) => Object.fromEntries(operation.fields.map(({ name }) => [name, text]));
    for (const { name } of operation.fields) {
      for (const value of [...any, undefined, 7, 7n, 2 ** 53, 2n ** 64n, {}]) {
        const here = ({ path }) => path[0] === name;
        const { issues, warnings } = said(operation.validate({ [name]: value }, context));
        const expected = { issues: issues.filter(here), warnings: warnings.filter(here) };
        for (const left of any) {
          operation.validate(of(left), context);
          assert.deepEqual(said(operation.validateField(name, value, context)), expected, `${name} after ${left}`);
        }
      }
    }
  }
});

test("a field's values beside it are read in any order, and a getter may check another form meanwhile", () => {
  const values = {
    telephoneNumberNoCountryCode: "40612345",
    get countryCode() {
      assert.ok(validate({ ...sound, email: "ola" }).issues);
      return "+47";
    },
  };
  const field = (name, value, others = values) =>
    said(createTemporaryProfile.validateField(name, value, { ...context, values: others }));
  const fine = { issues: [], warnings: [] };
  assert.deepEqual(field("telephoneNumberNoCountryCode", "40612345"), fine);
  assert.equal(field("telephoneNumberNoCountryCode", "4061234").issues[0].code, "phone_number_too_short");
  assert.deepEqual(field("telephoneNumberNoCountryCode", "4061234", {}), fine);
  assert.deepEqual(field("countryCode", "+47"), fine);
  assert.equal(field("countryCode", "").issues[0].code, "required");
  assert.deepEqual(field("countryCode", "", { telephoneNumberNoCountryCode: "" }), fine);
  // The value itself counts, not what the form says of it.
  assert.deepEqual(field("countryCode", "+47", { countryCode: "x" }), fine);
});

test("texts around the length from which the encoder writes them", () => {
  for (let length = 40; length <= 60; length++) {
    for (const letter of ["a", "å", "€", "😀"]) {
      const text = (letter + "b".repeat(length)).slice(0, length);
      const given = [text, text.split("").reverse().join("").replace("\ude00\ud83d", "😀")];
      for (const createdBy of given) {
        assert.equal(validate({ ...sound, createdBy }).value.createdBy, createdBy);
        assert.equal(validate({ ...sound, createdBy: ` ${createdBy}\n` }).value.createdBy, createdBy);
      }
      for (const createdBy of [`\ud800${text}`, `${text}\udc00`]) {
        assert.deepEqual(said(validate({ ...sound, createdBy })).issues, [
          { code: "invalid_text", path: ["createdBy"], params: {} },
        ]);
      }
    }
  }
});

test("findings are those of the call", () => {
  const faults = Object.fromEntries(createTemporaryProfile.fields.map(({ name }) => [name, {}]));
  for (let round = 0; round < 3; round++) {
    assert.equal(validate(faults).issues.length, createTemporaryProfile.fields.length);
    assert.deepEqual(said(validate(sound)), { issues: [], warnings: [] });
    assert.equal(validate({ ...sound, customerAccountId: "a" }).warnings.length, 1);
    assert.throws(() => validate(faults, { defaultCountryCode: "+999" }), TypeError);
    assert.deepEqual(said(validate({ ...sound, email: "ola@nordmann.org" })).warnings, []);
  }
});

test("bytes that claim to be more than they are let nothing of an earlier call be read", () => {
  const bytes = (text) => new TextEncoder().encode(text);
  const theirs = JSON.stringify({ ...sound, surname: "Hemmelig", email: "hemmelig@nordmann.no" });
  const claiming = (given, length) => Object.defineProperty(bytes(given), "length", { value: length });
  const none = said(createTemporaryProfile.validateJson(new Uint8Array(), context));
  const mine = theirs.slice(0, 20);
  for (const read of [
    (json) => createTemporaryProfile.validateJson(json, context),
    (json) => createTemporaryProfile.normalizeJson(json, context),
  ]) {
    for (const length of [theirs.length, mine.length + 1, Number.NaN]) {
      read(bytes(theirs));
      assert.deepEqual(said(read(claiming(mine, length))), none, String(length));
    }
    assert.deepEqual(said(read(claiming(mine, mine.length))), said(read(bytes(mine))));
  }
  const profile = `{"customerNumber":1,"surname":"Hemmelig"}`;
  readTemporaryProfile(bytes(profile));
  assert.deepEqual(said(readTemporaryProfile(claiming(profile.slice(0, 20), profile.length))), none);
});

test("digits of an integer are read up to 65,536 of them, and a longer text is none", () => {
  const said = (digits) => {
    const organisationId = "9".repeat(digits);
    const { issues } = validate({ ...sound, organisationId });
    const json = JSON.stringify({ ...sound, organisationId });
    assert.deepEqual(createTemporaryProfile.validateJson(json, { ...context, maxBytes: 2 ** 20 }).issues, issues);
    return issues.map(({ code, path }) => [code, path[0]]);
  };
  assert.deepEqual(said(65_536), [["out_of_range", "organisationId"]]);
  assert.deepEqual(said(65_537), [["wrong_type", "organisationId"]]);
});

test("half a surrogate pair is seen in a text of up to 65,536 units, and a longer text is too long", () => {
  for (const letter of ["a", "å", "😀", '"']) {
    for (const length of [65_536, 65_537]) {
      const createdBy = `\ud800${letter.repeat(length / letter.length)}`.slice(0, length);
      const { issues } = validate({ ...sound, createdBy });
      const json = JSON.stringify({ ...sound, createdBy });
      assert.deepEqual(createTemporaryProfile.validateJson(json, { ...context, maxBytes: 2 ** 20 }).issues, issues);
      assert.deepEqual(
        issues.map(({ code }) => code),
        [length > 65_536 ? "too_long" : "invalid_text"],
      );
    }
  }
});

test("a domain of thousands of different letters takes no longer than other texts", () => {
  const letters = Array.from({ length: 60_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_900)));
  // The process's own time: a busy machine gives it little of the clock's.
  const start = process.cpuUsage();
  const { issues } = validate({ ...sound, email: `a@${letters.join("")}.no` });
  assert.ok(process.cpuUsage(start).user < 500_000);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ["too_long", "invalid_email"],
  );
});

test("a field that has nothing to do with days is checked though no day has been looked up yet", async () => {
  // A script of its own, which has checked nothing so far.
  const { href } = pathToFileURL(join(project, "node_modules/entur-customer-profile/dist/esm/node.js"));
  const fresh = await import(`${href}?fresh`);
  const found = fresh.createTemporaryProfile.validateField("email", "ola@nordmann.no");
  assert.deepEqual(found, { issues: [], warnings: [] });
});
