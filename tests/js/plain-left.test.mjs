// Of a form that is not plain as a whole, the core gets only what is not: these fields cross the border, and no others. It
// gets nothing if all of them plainly are wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importLoad, inNode } from "./in-node.mjs";
import { api, compare, context, filled, forms } from "./plain.mjs";

const { createTemporaryProfile } = api;
const names = createTemporaryProfile.fields.map(({ name }) => name);

/**
 * For each of some forms the names of the fields that the core is asked to judge; none if it is not asked.
 *
 * @param isByField Whether each field that is not deprecated is checked by itself.
 */
function judged(inputs, isByField = false) {
  const masks = inNode(`
    const { Instance } = WebAssembly;
    let masks = [];
    WebAssembly.Instance = function (...given) {
      const { exports } = new Instance(...given);
      const check = (...said) => { masks.push(said[1]); return exports.check(...said); };
      return { exports: { ...exports, check } };
    };
    ${importLoad}
    const { createTemporaryProfile } = await load("entur-customer-profile");
    const all = ${JSON.stringify(inputs)}.map((input) => {
      masks = [];
      const context = ${JSON.stringify(context)};
      if (${isByField})
        for (const { name, deprecated } of createTemporaryProfile.fields)
          deprecated || createTemporaryProfile.validateField(name, input[name], { ...context, values: input });
      else createTemporaryProfile.validate(input, context);
      return masks;
    });
    console.log(JSON.stringify(all));`);
  return JSON.parse(masks).map(([mask]) => names.filter((_, index) => mask & (1 << index)));
}

const TELEPHONE = ["countryCode", "telephoneNumber", "telephoneNumberNoCountryCode"];
const FIRST = ["createdBy", "createdByChannel", "email"];
const inOrder = (...fields) => names.filter((name) => fields.flat().includes(name));

test("only what is not plain is judged by the core, and what is deprecated", () => {
  const cases = [
    [{ firstName: "Ola " }, ["firstName"]],
    [{ email: "ola@Nordmann.no" }, ["email"]],
    [{ firstName: "Ikram", email: undefined, surname: "", dateOfBirth: null }, ["firstName"]],
    [{ firstName: "I K", surname: "ikke satt" }, ["firstName", "surname"]],
    [{ firstName: "Ingrid", surname: "I", email: "ola@B.no" }, ["email"]],
    [{ createdBy: " " }, ["createdBy"]],
    [{ organisationId: "1" }, ["organisationId"]],
    [{ expirationDate: "2026-06-30", surname: "<b>" }, ["expirationDate", "surname"]],
    [{ expirationDate: "2026-02-30", firstName: "Ola " }, ["expirationDate", "firstName"]],
    [{ telephoneNumberNoCountryCode: "406 12 345" }, TELEPHONE],
    [{ telephoneNumberNoCountryCode: "406", surname: " <" }, ["surname", ...TELEPHONE]],
    [{ countryCode: "+46" }, TELEPHONE],
    [{ telephoneNumber: "+4740612345" }, TELEPHONE],
    [{ consent: true }, []],
    [{ customerAccountId: "a1", consent: true }, []],
    [{ email: "a", consent: true }, ["email"]],
    [{ createdBy: " ", createdByChannel: "app ", email: "a@B.no", landlineNumber: "1" }, [...FIRST, "landlineNumber"]],
  ];
  const masks = judged(cases.map(([changed]) => ({ ...filled, ...changed })));
  for (const [at, [changed, fields]] of cases.entries())
    assert.deepEqual(masks[at], inOrder(fields, "customerAccountId"), JSON.stringify(changed));
  for (const [changed] of cases) compare({ ...filled, ...changed });
});

test("the core is not asked about what plainly is wrong", () => {
  const cases = [
    {},
    { createdBy: undefined },
    { createdBy: "", createdByChannel: null, expirationDate: "" },
    { createdBy: "w".repeat(101), createdByChannel: "å".repeat(255) },
    { expirationDate: "2027-02-30" },
    { dateOfBirth: "19" },
    { dateOfBirth: "1990-13-01", customerAccountId: "a1" },
    { email: "ola" },
    { email: "ola@" },
    { email: "ola@nordmann" },
    { email: "ola@nordmann." },
    { surname: "<b>Østby</b>" },
    { firstName: "1", customerAccountId: "" },
    { landlineNumber: "22" },
    { organisationId: 0 },
    { organisationId: -1 },
    { telephoneNumberNoCountryCode: "406" },
    { telephoneNumberNoCountryCode: undefined },
    { firstName: "1", email: "a", dateOfBirth: "b", organisationId: -7, telephoneNumberNoCountryCode: "4061" },
  ];
  const forms = cases.map((changed) => ({ ...filled, ...changed }));
  assert.deepEqual(
    judged(forms),
    forms.map(() => []),
  );
  for (const form of forms) {
    compare(form);
    // Nor about the fields by themselves. What is said is the core's, in its words.
    for (const locale of ["nb", "nn", "en"]) {
      const { issues } = createTemporaryProfile.validateJson(JSON.stringify(form), { ...context, locale });
      assert.deepEqual(createTemporaryProfile.validate(form, { ...context, locale }).issues, issues);
      for (const issue of issues ?? []) {
        const [name] = issue.path;
        const given = { ...context, locale, values: form };
        assert.deepEqual(createTemporaryProfile.validateField(name, form[name], given).issues, [issue]);
      }
    }
  }
  assert.deepEqual(
    judged(forms, true),
    forms.map(() => []),
  );
  // What else is wrong is said, too.
  assert.deepEqual(
    compare({ ...filled, email: "a", unknown: 1 }).warned.map(({ code }) => code),
    ["unknown_field"],
  );
  const illFormed = compare({ ...filled, email: "a", "\ud800": 1 });
  assert.deepEqual(
    illFormed.issues.map(({ code }) => code),
    ["invalid_text", "invalid_email"],
  );
  // What comes next to it is the core's.
  const next = [
    { createdBy: `w\u0007${"w".repeat(101)}` },
    { createdBy: "w".repeat(256) },
    { expirationDate: "2027-02-29" },
    { dateOfBirth: "1990-02-30T00:00Z" },
    { dateOfBirth: " 1990" },
    { email: "ola nordmann" },
    { email: "åse@nordmann" },
    { email: "ola@nordmann.n@" },
    { surname: "<b> " },
    { surname: "李<" },
    { firstName: "\u0301" },
    { landlineNumber: "2 2" },
    { organisationId: "0" },
    { organisationId: 1.5 },
    { telephoneNumberNoCountryCode: "040" },
    { telephoneNumberNoCountryCode: "40612" },
    { countryCode: "+46", telephoneNumberNoCountryCode: "4" },
    { telephoneNumberNoCountryCode: "4", telephoneNumber: "+4740612345" },
  ].map((changed) => ({ ...filled, ...changed }));
  for (const [at, fields] of judged(next).entries()) assert.notDeepEqual(fields, [], JSON.stringify(next[at]));
  for (const form of next) compare(form);
});

test("what is right beside what is wrong stays right", () => {
  // After the first fault, each value is first looked at for one.
  for (const [name, values] of Object.entries({
    expirationDate: ["2026-07-02", "2028-02-29", "2027-01-31", "2027-04-30"],
    createdByChannel: ["a", "w".repeat(40), "w".repeat(100)],
    email: ["a@b.c", "a@b.no.", "@", ".@b.no"],
    surname: ["A", "z", "ª", "ɏ", "1a", "’a", "'", "a<", "Ida", "ikke satt"],
    firstName: ["A b", "À", "÷", "a-", "-"],
    dateOfBirth: ["1900-01-01", "1999-12-31", "1990-11-30", "2000-02-29", "1899-12-31"],
    landlineNumber: ["223", "22", "+22", "22334455"],
    organisationId: [1, 2, 0, -1, 2 ** 53 - 1],
    telephoneNumberNoCountryCode: ["40612345", "4061", "40612", "406123", ""],
    customerAccountId: ["a", "a".repeat(60), "", null],
  }))
    for (const value of values) compare({ ...filled, createdBy: "", [name]: value });
});

test("an issue that comes again is that of its own day", () => {
  for (const today of ["2026-07-01", "2026-07-09", "2026-07-01"])
    for (const operation of forms
      .slice(0, 2)
      .map(([operation, form]) => operation.validate({ ...form, expirationDate: "2026-06-30" }, { today })))
      assert.deepEqual(operation.issues[0].params, { limit: today, unit: "date" });
});

test("what is plain beside what is not is sent as it was given, or left out", () => {
  const odd = { firstName: " Ola ", email: "ola@Nordmann.no" };
  const { value, issues } = createTemporaryProfile.validate(
    { ...filled, ...odd, landlineNumber: "", surname: null },
    context,
  );
  assert.equal(issues, undefined);
  const { landlineNumber, surname, ...rest } = filled;
  assert.deepEqual(value, { ...rest, firstName: "Ola", email: "ola@nordmann.no" });
});

test("the rest of a form changes nothing of what is said of a field", () => {
  const values = {
    text: fc.constantFrom(
      "web",
      " web",
      "",
      null,
      undefined,
      "x\u0007",
      "y".repeat(300),
      1,
      "ikke satt",
      "Ida",
      "\ud800",
    ),
    email: fc.constantFrom("a@b.no", "a@B.no", "a@b", "å@b.no", "a@gmail.con", "a@blåbær.no", "", undefined),
    date: fc.constantFrom(
      "2026-07-01",
      "2026-07-02",
      "1990-02-28",
      "1990-02-30",
      "2300-01-01",
      " 2026-07-09",
      "",
      undefined,
    ),
    tel: fc.constantFrom(
      "+47",
      "+46",
      "40612345",
      "406 12 345",
      "4740612345",
      "+4740612345",
      "22334455",
      "1",
      "",
      undefined,
    ),
    integer: fc.constantFrom(1, "2", 0, 2.5, 2 ** 53 - 1, false, "", undefined),
  };
  const given = fc.constantFrom(
    context,
    { ...context, strict: true },
    { ...context, defaultCountryCode: "+46", locale: "nb" },
    { ...context, unknownFields: "reject" },
  );
  for (const [operation, start] of forms) {
    const fields = Object.fromEntries(operation.fields.map(({ name, type }) => [name, values[type] ?? values.text]));
    fc.assert(
      fc.property(
        fc.record({ ...fields, consent: fc.constant(true) }, { requiredKeys: [] }),
        given,
        (form, context) => {
          compare({ ...start, ...form }, context, operation);
        },
      ),
      { numRuns: 3000 },
    );
  }
});
