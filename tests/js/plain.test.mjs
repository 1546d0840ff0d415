// Plain values are judged without the core, which says of each what they say: JSON text is always judged by the core.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { said } from "./cases.mjs";
import { importLoad, inNode } from "./in-node.mjs";
import { api, compare, context, converted, filled, forms, sound, updated } from "./plain.mjs";

const { createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile } = api;

/** What a script prints that has `inputs` checked, and counts how often the core is started. */
const starts = (inputs) =>
  inNode(`
    let started = 0;
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) { started++; return new Instance(...given); };
    ${importLoad}
    const { createTemporaryProfile } = await load("entur-customer-profile");
    for (const check of ${inputs}) check(createTemporaryProfile);
    console.log(started);`);

test("a plain form and plain fields need no core, and what is not plain does", () => {
  const plain = { ...filled, customerAccountId: "a1", telephoneNumber: "" };
  const given = JSON.stringify(context);
  const form = JSON.stringify(plain);
  const fields = Object.entries(plain)
    .filter(([name]) => !["customerAccountId", "telephoneNumber"].includes(name))
    .map(
      ([name, value]) =>
        `(operation) => operation.validateField("${name}", ${JSON.stringify(value)}, { ...${given}, values: ${form} })`,
    );
  assert.equal(starts(`[(operation) => operation.validate(${form}, ${given}), ${fields}]`), "0");
  const optional = Object.keys(plain).filter((name) => !(name in sound || /^(countryCode|telephone)/.test(name)));
  const blanks = [{ countryCode: "", telephoneNumberNoCountryCode: null }, ...optional.map((name) => ({ [name]: "" }))];
  const blanked = blanks.map((blank) => JSON.stringify({ ...plain, ...blank }));
  assert.equal(starts(`[${blanked.map((each) => `(operation) => operation.validate(${each}, ${given})`)}]`), "0");
  for (const each of blanked) compare(JSON.parse(each));
  assert.equal(starts(`[(operation) => operation.validate({ ...${form}, firstName: " Ola" }, ${given})]`), "1");
  assert.equal(starts(`[(operation) => operation.validateField("email", "ola@Example.no", ${given})]`), "1");
  assert.deepEqual(compare(plain).issues, []);
  for (const [operation, form] of forms) compare(form, context, operation);
});

test("who makes a change is judged anew when it is another, and each time when it is not plain", () => {
  for (const [operation, form] of forms) {
    const [by, channel] = Object.keys(form).filter((name) => /By/.test(name));
    for (const value of ["app", "app", "a\u202eb", "a\u202eb", "app", "", "app ", "app", null, undefined, 1, "app"]) {
      for (const name of [by, channel]) compare({ ...form, [name]: value }, context, operation);
      compare({ ...form, [by]: value, [channel]: value }, context, operation);
    }
    const { issues } = compare({ ...form, [by]: "a\u202eb" }, context, operation);
    assert.deepEqual(issues[0], { code: "forbidden_character", path: [by], params: {} });
  }
  // In a fresh process, where none has made a change yet.
  const missed = inNode(`
    ${importLoad}
    const { createTemporaryProfile } = await load("entur-customer-profile");
    const { issues } = createTemporaryProfile.validate({ expirationDate: "2026-07-08" }, ${JSON.stringify(context)});
    console.log(issues.map(({ path }) => path));`);
  assert.equal(missed, "[ [ 'createdBy' ], [ 'createdByChannel' ] ]");
});

test("what a page adds to all objects is no pattern", () => {
  const answered = inNode(`
    ${importLoad}
    const { createTemporaryProfile } = await load("entur-customer-profile");
    const given = [${JSON.stringify(filled)}, ${JSON.stringify(context)}];
    for (let at = 0; at < 10; at++) Object.prototype[at] = "x";
    const { value } = createTemporaryProfile.validate(...given);
    const codes = ["0", 0].map((organisationId) => {
      const { issues } = createTemporaryProfile.validate({ ...given[0], organisationId, email: "a" }, given[1]);
      return issues.map(({ code }) => code).join();
    });
    console.log(JSON.stringify(value), ...codes);`);
  assert.equal(answered, `${JSON.stringify(filled)} invalid_email,out_of_range invalid_email,out_of_range`);
});

test("every character is judged alike, wherever it stands", () => {
  const fields = ["createdBy", "firstName", "email"];
  for (let unit = 0; unit < 0x1_0000; unit++) {
    // Far from Latin letters, one in so many.
    if (unit > 0x3000 && unit % 97 !== 0) continue;
    const sign = String.fromCharCode(unit);
    for (const [created, first, email] of [
      [sign, sign, `${sign}@b.no`],
      [`${sign}a`, `${sign}a`, `a@${sign}b.no`],
      [`a${sign}`, `a${sign}`, `a@b.no${sign}`],
      [`a${sign}b`, `a${sign}b`, `a${sign}b@b.no`],
      [`a ${sign}b`, `a ${sign}b`, `a@b${sign}c.no`],
    ])
      for (const [at, value] of [created, first, email].entries()) compare({ ...sound, [fields[at]]: value });
  }
});

test("lengths at which a text is no longer plain, and no longer taken", () => {
  const fits = (field, make, most, operation, rest) => {
    for (let length = most - 2; length <= most + 2; length++) {
      for (const text of [make(length), `${make(length)} `]) {
        const { issues } = compare({ ...rest, [field]: text }, context, operation);
        assert.equal(issues.length === 0, length <= most, `${field} ${length}`);
      }
    }
    for (let length = 38; length < 43; length++) compare({ ...rest, [field]: make(length) }, context, operation);
  };
  const letters = (length) => "ø".repeat(length);
  const address = (length) => `${"a".repeat(length - 5)}@b.no`;
  fits("createdBy", letters, 100, createTemporaryProfile, sound);
  fits("customerAccountId", letters, 60, createTemporaryProfile, sound);
  fits("surname", letters, 255, updateTemporaryProfile, updated);
  fits("customerRef", letters, 40, convertToPermanentProfile, converted);
  for (let length = 38; length < 82; length++) compare({ ...sound, email: address(length) });
});

test("addresses, names and blanks next to plain ones", () => {
  for (const email of [
    "a@b.no",
    "a@b",
    "a@b.",
    "a@.b.no",
    "a@b..no",
    "a@-b.no",
    "a@b-.no",
    "a@b.no-",
    "a@b-c.no",
    "a@b--c.no",
    "a@xn--blbr-roah.no",
    "a@b.1",
    "a@1.2.3.4",
    "a@@b.no",
    "@b.no",
    "a b@b.no",
    "A@b.no",
    "a@B.no",
    ".a@b.no",
    "a..b@b.no",
    "a@b.no\n",
    "a@gmail.com",
    "a@gmail.con",
    "a@gmail.con.no",
    "a@gmail.co",
    "a@mail.gmail.con",
    "a@gmial.com",
    "a@hotmial.com",
    "a@online.nol",
    "a@yahoo.con",
  ])
    compare({ ...sound, email });
  for (const firstName of [
    "Ida",
    "ida",
    "İda",
    "I",
    "i k",
    "iK",
    "İk",
    "I-K",
    "I  K",
    "I\u212ake satt",
    "ikke satt",
    "Ikke Satt",
    "i kkesatt",
    "I K K E S A T T",
    "ikke satt da",
    "Ola  Kari",
    "Ola Kari",
    "-Ola",
    "O.",
    "3",
    "Ola3",
  ])
    compare({ ...sound, firstName });
  for (const blank of [undefined, null, "", " ", false, 0, [], {}]) {
    for (const { name } of createTemporaryProfile.fields) compare({ ...sound, [name]: blank });
    for (const { name } of convertToPermanentProfile.fields)
      compare({ ...converted, [name]: blank }, context, convertToPermanentProfile);
  }
  for (const organisationId of [1, 0, -1, 1.5, 2 ** 53 - 1, "1", true]) compare({ ...sound, organisationId });
});

test("slips of the keyboard in a known domain are the core's", () => {
  let suspicious = 0;
  for (const domain of ["gmail.com", "hotmail.com", "outlook.com", "icloud.com", "yahoo.com", "online.no"])
    for (let at = 0; at <= domain.length; at++) {
      const [before, after] = [domain.slice(0, at), domain.slice(at)];
      // A letter left out, two in each other's place, and another letter before this one or instead of it.
      const slips = [before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)];
      for (const letter of "abcdefghijklmnopqrstuvwxyz")
        slips.push(before + letter + after, before + letter + after.slice(1));
      for (const slip of new Set(slips)) suspicious += compare({ ...sound, email: `a@${slip}` }).warned.length;
    }
  // Some are come to in more than one way.
  assert.ok(suspicious >= 16, `${suspicious}`);
});

test("every beginning of a Norwegian number is judged alike, and numbers of other countries are the core's", () => {
  for (let first = 0; first < 10_000; first++) {
    const number = `${String(first).padStart(4, "0")}${String((first * 7919) % 10_000).padStart(4, "0")}`;
    compare({ ...sound, countryCode: "+47", telephoneNumberNoCountryCode: number });
  }
  for (const telephone of [
    { countryCode: "+47" },
    { countryCode: "+47", telephoneNumberNoCountryCode: "" },
    { telephoneNumberNoCountryCode: "40612345" },
    { countryCode: "47", telephoneNumberNoCountryCode: "40612345" },
    { countryCode: "+46", telephoneNumberNoCountryCode: "40612345" },
    { countryCode: "+47", telephoneNumberNoCountryCode: "406" },
    { countryCode: "+47", telephoneNumberNoCountryCode: "4061234" },
    { countryCode: "+47", telephoneNumberNoCountryCode: "406123456" },
    { countryCode: "+47", telephoneNumberNoCountryCode: "40612345", telephoneNumber: "+4740612345" },
    { countryCode: "+47", telephoneNumber: "40612345" },
    { countryCode: "+47", telephoneNumberNoCountryCode: "40612345", telephoneNumber: " " },
    { countryCode: "+47", telephoneNumberNoCountryCode: 40612345 },
    { countryCode: 47, telephoneNumberNoCountryCode: "40612345" },
  ])
    for (const defaultCountryCode of [undefined, "+47", "+46"]) {
      compare({ ...sound, ...telephone }, { ...context, defaultCountryCode });
      for (const name of ["countryCode", "telephoneNumberNoCountryCode", "telephoneNumber"]) {
        const { issues } = createTemporaryProfile.validateField(name, telephone[name], {
          ...context,
          defaultCountryCode,
          values: { ...telephone },
        });
        const form = { ...sound, ...telephone };
        const all = createTemporaryProfile.validateJson(JSON.stringify(form), { ...context, defaultCountryCode });
        assert.deepEqual(
          said({ issues, warnings: [] }).issues,
          said({ issues: all.issues ?? [], warnings: [] }).issues.filter(({ path }) => path[0] === name),
        );
      }
    }
});

test("other fields are the core's, be their names well-formed or not", () => {
  for (const name of ["unknown", "", "\ud800"]) compare({ ...sound, [name]: 1 });
});

test("a context that is not one is missed though all values are plain", () => {
  const wrong = [{ today: "2026-02-30" }, { today: "0000-01-01" }, { ...context, defaultCountryCode: "+210" }];
  for (const [operation, form] of forms)
    for (const given of wrong) {
      assert.throws(() => operation.validate(form, given), TypeError);
      for (const [name, value] of Object.entries({ ...form, email: "a@b.no" }))
        assert.throws(() => operation.validateField(name, value, given), TypeError, name);
    }
});

test("a deprecated field that is plain draws the core's warning, in each language, and its own objects", () => {
  const form = { ...sound, customerAccountId: "a1" };
  for (const locale of ["nb", "nn", "en"])
    for (const strict of [false, true]) {
      const { warned } = compare(form, { ...context, locale, strict });
      const field = createTemporaryProfile.validateField("customerAccountId", "a1", { ...context, locale, strict });
      assert.deepEqual(field, { issues: [], warnings: warned });
      assert.equal(warned.length, 1);
      // As in the core's answers: what warnings share cannot be changed.
      assert.ok(Object.isFrozen(warned[0].path) && Object.isFrozen(warned[0].params));
      const [again] = createTemporaryProfile.validate(form, { ...context, locale, strict }).warnings;
      assert.notEqual(again, warned[0]);
      again.message = "";
      assert.deepEqual(createTemporaryProfile.validate(form, { ...context, locale, strict }).warnings, warned);
    }
  for (const [operation, sound] of forms.slice(0, 2))
    for (const customerAccountId of ["a1", "a1 ", "a\u202e1", "a".repeat(60), "a".repeat(61), 1])
      compare({ ...sound, customerAccountId }, context, operation);
});

test("forms of plain and nearly plain values", () => {
  const word = fc.stringMatching(/^[A-Za-zÆØÅæøåéİı’'. -]{0,12}$/);
  const near = fc.oneof(
    word,
    fc.stringMatching(/^[a-z0-9._+-]{0,8}@[a-zA-Z0-9.-]{0,12}$/),
    fc.stringMatching(/^\+?[0-9 ]{0,12}$/),
    fc.stringMatching(/^(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$/),
    fc.constantFrom("+47", "40612345", "", null, undefined, 1, "a@gmail.con"),
  );
  const given = fc.record(
    { today: fc.constantFrom("2026-07-01", "2028-02-29"), strict: fc.boolean(), maxExpirationDays: fc.nat(3000) },
    { requiredKeys: ["today"] },
  );
  for (const [operation, start] of forms) {
    const fields = Object.fromEntries(operation.fields.map(({ name }) => [name, near]));
    fc.assert(
      fc.property(fc.record(fields, { requiredKeys: [] }), given, (form, context) => {
        compare({ ...start, ...form }, context, operation);
      }),
      { numRuns: 3000 },
    );
  }
});

test("no script can read a password from what patterns were last held against", () => {
  const form = { ...converted, password: "hemmelig" };
  const { issues } = compare(form, context, convertToPermanentProfile);
  assert.deepEqual(issues, []);
  for (const check of [
    () => convertToPermanentProfile.validate(form, context),
    () => convertToPermanentProfile.validateField("password", form.password, context),
  ]) {
    /^./.test("x");
    check();
    assert.doesNotMatch(`${RegExp.input} ${RegExp.lastMatch} ${RegExp.leftContext} ${RegExp.rightContext}`, /hemmelig/);
  }
});
