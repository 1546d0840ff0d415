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
