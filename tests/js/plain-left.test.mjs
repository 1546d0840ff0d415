// Of a form that is not plain as a whole, the core gets only what is not: these fields cross the border, and no others.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importLoad, inNode } from "./in-node.mjs";
import { api, compare, context, filled, forms } from "./plain.mjs";

const { createTemporaryProfile } = api;
const names = createTemporaryProfile.fields.map(({ name }) => name);

/** For each of some forms the names of the fields that the core is asked to judge. */
function judged(inputs) {
  const masks = inNode(`
    const { Instance } = WebAssembly;
    const masks = [];
    WebAssembly.Instance = function (...given) {
      const { exports } = new Instance(...given);
      const check = (...said) => { masks.push(said[1]); return exports.check(...said); };
      return { exports: { ...exports, check } };
    };
    ${importLoad}
    const { createTemporaryProfile } = await load("entur-customer-profile");
    for (const input of ${JSON.stringify(inputs)}) createTemporaryProfile.validate(input, ${JSON.stringify(context)});
    console.log(JSON.stringify(masks));`);
  return JSON.parse(masks).map((mask) => names.filter((_, index) => mask & (1 << index)));
}

const TELEPHONE = ["countryCode", "telephoneNumber", "telephoneNumberNoCountryCode"];
const inOrder = (...fields) => names.filter((name) => fields.flat().includes(name));

test("only what is not plain is judged by the core, and what is deprecated", () => {
  const cases = [
    [{ firstName: "Ola " }, ["firstName"]],
    [{ email: "ola@nordmann" }, ["email"]],
    [{ firstName: "1", email: undefined, surname: "", dateOfBirth: null }, ["firstName"]],
    [{ createdBy: undefined }, ["createdBy"]],
    [{ organisationId: "1" }, ["organisationId"]],
    [{ expirationDate: "2026-06-30", surname: "<b>" }, ["expirationDate", "surname"]],
    [{ telephoneNumberNoCountryCode: "406 12 345" }, TELEPHONE],
    [{ telephoneNumberNoCountryCode: undefined }, TELEPHONE],
    [{ countryCode: "+46" }, TELEPHONE],
    [{ telephoneNumber: "+4740612345" }, TELEPHONE],
    [{ consent: true }, []],
    [{ customerAccountId: "a1", consent: true }, []],
    // After so many, all that follow.
    [{ createdBy: "", createdByChannel: "", email: "a" }, inOrder("createdBy", "createdByChannel", names.slice(3))],
    [{ firstName: "1", landlineNumber: "1", organisationId: 0 }, inOrder("firstName", names.slice(8), TELEPHONE)],
    [{ email: "a", dateOfBirth: "b" }, ["email", "dateOfBirth"]],
  ];
  const masks = judged(cases.map(([changed]) => ({ ...filled, ...changed })));
  for (const [at, [changed, fields]] of cases.entries())
    assert.deepEqual(masks[at], inOrder(fields, "customerAccountId"), JSON.stringify(changed));
  for (const [changed] of cases) compare({ ...filled, ...changed });
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
