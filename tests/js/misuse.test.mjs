// Every public function, given what nobody would give it: it answers, or throws TypeError.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";
import { anything } from "./anything.mjs";

const entries = { main: await load("entur-customer-profile"), form: await load("entur-customer-profile/form") };
const { createTemporaryProfile } = entries.main;

const throwing = () => {
  throw new RangeError("hemmelig");
};
// fast-check would look into them, and so draws their places.
const HOSTILE = [
  Symbol("x"),
  throwing,
  {
    get countryCode() {
      return throwing();
    },
    get expirationDate() {
      return throwing();
    },
  },
  { toString: throwing, valueOf: throwing, toJSON: throwing, [Symbol.toPrimitive]: throwing },
  new Proxy(
    {},
    { get: throwing, ownKeys: throwing, has: throwing, getOwnPropertyDescriptor: throwing, getPrototypeOf: throwing },
  ),
  createTemporaryProfile,
];
class Place {
  constructor(at) {
    this.at = at;
  }
}

/** Where data stands, which may be hostile; elsewhere stand the program's own contexts and options. The first, if not said. */
const DATA = {
  planUpdate: [0, 1],
  planConversion: [0, 1],
  readServerError: [0, 1],
  clientName: [0, 1],
  validateField: [1],
  toProblemDetails: [],
  fromFormData: [],
  bindForm: [],
  jsonSchema: [],
};
const resolved = (name, given) =>
  given.map((value, at) => {
    if (!(value instanceof Place)) return value;
    return (DATA[name] ?? [0]).includes(at) ? HOSTILE[value.at] : undefined;
  });
const hostile = fc.nat({ max: HOSTILE.length - 1 }).map((at) => new Place(at));
const values = fc.oneof(
  { weight: 3, arbitrary: anything },
  hostile,
  fc.constantFrom("+47", "2026-07-01", "draft-07", {}, 400),
);

for (const [entry, api] of Object.entries(entries)) {
  const functions = Object.entries(api).filter(([, value]) => typeof value === "function" && !/^class\b/.test(value));
  assert.ok(functions.length > (entry === "main" ? 15 : 1));
  for (const [name, call] of functions) {
    test(`${entry}: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(values, { maxLength: 4 }), (given) => {
          try {
            const answer = call(...resolved(name, given));
            if (answer instanceof Promise) answer.catch(() => {});
          } catch (error) {
            assert.ok(error instanceof TypeError, `${error?.stack}`);
            assert.ok(!error.message.includes("hemmelig"));
          }
        }),
        { numRuns: 1000 },
      );
    });
  }
}

for (const method of ["validate", "validateField", "validateJson", "normalizeJson", "buildRequest"]) {
  test(`operation: ${method}`, () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 4 }), (given) => {
        try {
          createTemporaryProfile[method](...resolved(method, given));
        } catch (error) {
          assert.ok(error instanceof TypeError, `${error?.stack}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
}
