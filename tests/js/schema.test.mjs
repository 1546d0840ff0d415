// JSON Schema as another program reads it: what is sent fits the schema of what is sent, what may be given that of what may be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { load } from "../packed.mjs";
import { cases, inputOf, isExpressible, nameOf } from "./cases.mjs";

const api = await load("entur-customer-profile");
const operations = [api.createTemporaryProfile, api.updateTemporaryProfile, api.convertToPermanentProfile];
const readers = { "draft-2020-12": Ajv2020, "draft-07": Ajv, "openapi-3.0": Ajv };

function compile(target, schema) {
  const ajv = new readers[target]({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

const accepted = cases.filter(({ operation, pending, expect }) => operation && !pending && expect.value);
const ofOperation = ({ name }) => accepted.filter((case_) => case_.operation === name);

for (const operation of operations) {
  for (const target of Object.keys(readers)) {
    test(`${operation.name}: ${target} accepts what is sent`, () => {
      const validate = compile(target, api.jsonSchema(operation, target));
      const own = ofOperation(operation);
      assert.ok(own.length > 10);
      const refused = own.filter(({ expect }) => !validate(expect.value)).map(nameOf);
      assert.deepEqual(refused, []);
    });

    test(`${operation.name}: ${target} accepts what may be given`, () => {
      const validate = compile(target, api.jsonSchema(operation, target, "input"));
      for (const case_ of ofOperation(operation).filter(isExpressible)) {
        assert.ok(validate(inputOf(case_)), `${nameOf(case_)}: ${JSON.stringify(validate.errors)}`);
      }
    });

    test(`${operation.name}: ${target} refuses what is never sent`, () => {
      const validate = compile(target, api.jsonSchema(operation, target));
      const { value } = ofOperation(operation)[0].expect;
      assert.ok(validate(value));
      const wrong = [
        {},
        [],
        null,
        { ...value, x: 1 },
        { ...value, changedBy: "" },
        { ...value, email: "" },
        { ...value, email: 1 },
        { ...value, email: "x".repeat(81) },
        { ...value, telephoneNumber: "+4740612345" },
      ];
      if (operation.fields.some(({ name }) => name === "organisationId")) {
        // As `JSON.parse` reads the greatest of 64 bits, and the next number that JavaScript has.
        assert.ok(validate({ ...value, organisationId: JSON.parse("9223372036854775807") }));
        for (const organisationId of [0, -1, 1.5, "1", null, 2 ** 63 + 2048]) wrong.push({ ...value, organisationId });
      }
      for (const { name } of operation.fields.filter(({ required }) => required)) {
        const { [name]: _, ...rest } = value;
        wrong.push(rest);
      }
      for (const body of wrong) assert.ok(!validate(body), JSON.stringify(body));
    });
  }

  test(`${operation.name}: the schema has the fields in their order, and their limits`, () => {
    for (const target of ["draft-2020-12", "draft-07", "openapi-3.0"]) {
      const { properties, required } = api.jsonSchema(operation, target);
      const sent = operation.fields.filter(({ name }) => name !== "telephoneNumber");
      assert.deepEqual(
        Object.keys(properties),
        sent.map(({ name }) => name),
      );
      assert.deepEqual(
        required,
        sent.filter(({ required }) => required).map(({ name }) => name),
      );
      for (const { name, type, maxLength, deprecated } of sent) {
        if (type !== "tel") assert.equal(properties[name].maxLength, maxLength, name);
        if (target !== "draft-07") assert.equal(Boolean(properties[name].deprecated), deprecated !== undefined, name);
      }
    }
  });
}

test("an input's schema says that punctuation is removed where it is, and nowhere else", () => {
  const { properties } = api.jsonSchema("createTemporaryProfile", "draft-2020-12", "input");
  const typed = {
    countryCode: "(+47)",
    landlineNumber: "(+47) 22.33-44/55",
    telephoneNumber: "(+47) 406-12.345",
    telephoneNumberNoCountryCode: "(+47) 406-12.345",
  };
  for (const [name, text] of Object.entries(typed)) {
    const { issues } = api.createTemporaryProfile.validateField(name, text);
    assert.equal(properties[name].description.includes("Punctuation is removed"), issues.length === 0, name);
  }
});

test("a schema is the caller's own to change", () => {
  const schema = api.jsonSchema("createTemporaryProfile", "draft-2020-12", "input");
  schema.properties = {};
  assert.notDeepEqual(api.jsonSchema("createTemporaryProfile", "draft-2020-12", "input").properties, {});
});

test("another operation, dialect or side throws TypeError", () => {
  for (const misused of [
    ["x", "draft-07"],
    [api.createTemporaryProfile, "draft-04"],
    [api.createTemporaryProfile, "toString"],
    [api.createTemporaryProfile, "draft-07", "both"],
  ]) {
    assert.throws(() => api.jsonSchema(...misused), TypeError);
  }
});
