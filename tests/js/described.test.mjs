// The catalogue and the JSON Schemas are put together of facts that stand once: they are what the core itself says, to the
// order of their keys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../packed.mjs";

const api = await load("entur-customer-profile");
const core = (name) => JSON.parse(readFileSync(new URL(`generated/${name}.json`, import.meta.url), "utf8"));
const { fields, schemas } = core("schemas");

/** As text, since `deepEqual` does not ask for an order. */
const assertSame = (actual, expected) => {
  assert.deepEqual(actual, expected);
  assert.equal(JSON.stringify(actual), JSON.stringify(expected));
};

test("the catalogue is the core's", () => {
  assertSame(api.catalogue(), core("catalogue"));
});

for (const [operation, targets] of Object.entries(schemas)) {
  for (const [target, sides] of Object.entries(targets)) {
    for (const [side, schema] of Object.entries(sides)) {
      test(`${operation}: the ${side} in ${target} is the core's`, () => {
        const numbers = Object.entries(schema.properties);
        const properties = Object.fromEntries(numbers.map(([name, number]) => [name, fields[number]]));
        const expected = { ...schema, properties };
        assertSame(api.jsonSchema(operation, target, side), expected);
        assertSame(api[operation]["~standard"].jsonSchema[side]({ target }), expected);
      });
    }
  }
}

test("all operations, dialects and sides are compared", () => {
  const sides = Object.values(schemas).flatMap((targets) => Object.values(targets).map(Object.keys));
  assert.deepEqual(sides, new Array(9).fill(["input", "output"]));
});

test("the catalogue is frozen, and one for all", () => {
  assert.equal(api.catalogue(), api.catalogue());
  const isFrozen = (value) =>
    typeof value !== "object" || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  assert.ok(isFrozen(api.catalogue()));
  const [create, update] = api.catalogue().operations;
  assert.notEqual(create.fields[1], update.fields[1]);
});

test("each field's rules are the codes that it draws, and no others", () => {
  const operations = [api.createTemporaryProfile, api.updateTemporaryProfile, api.convertToPermanentProfile];
  const throwing = {
    get value() {
      throw new Error();
    },
  };
  const other = ["", {}, 2 ** 53, 0, "x", "\ud800", "\u0007", "a".repeat(256), "9".repeat(65_537)];
  const days = ["2026-06-30", "2026-07-01", "2026-07-02", "2036-07-01", "1899-12-31", "2026-02-30"];
  const phones = ["+47 4061234", "+47 406123456", "+47 22334455", "+47 60123456", "+48 123", "+47 40612345 x"];
  const texts = ["å@nordmann.org", "ola@gmial.com", "ikke satt", "+999"];
  for (const operation of operations) {
    for (const { name, rules } of operation.fields) {
      const drawn = new Set();
      const ask = (input) => {
        const { issues = [], warnings } = operation.validate(input, { today: "2026-07-01" });
        for (const { code, path } of [...issues, ...warnings]) if (path[0] === name) drawn.add(code);
      };
      for (const value of [...other, ...days, ...phones, ...texts]) ask({ [name]: value });
      ask(Object.defineProperty({}, name, { enumerable: true, get: () => throwing.value }));
      ask({ telephoneNumberNoCountryCode: "40612345" });
      assert.deepEqual([...drawn].sort(), [...rules].sort(), `${operation.name}: ${name}`);
    }
  }
});
