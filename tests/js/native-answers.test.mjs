// A service written in Rust answers as one written in JavaScript, without the texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";
import { contexts, formsOf } from "./forms.mjs";
import { caseOf, natively } from "./natively.mjs";

const api = await load("entur-customer-profile");
const { readServerError, toProblemDetails } = api;
const operations = [api.createTemporaryProfile, api.updateTemporaryProfile, api.convertToPermanentProfile];
const { names, formOf } = formsOf(operations);
const ROUNDS = 3000;
const codes = api.catalogue().codes.map(({ code }) => code);

const statuses = fc.oneof(
  fc.constantFrom(400, 401, 403, 404, 408, 409, 410, 422, 429, 499, 500, 501, 502, 599),
  fc.integer({ min: 400, max: 599 }),
);
const instances = fc.option(fc.string(), { nil: undefined });

/** The problem of issues as JSON, without its texts. */
function problemOf(issues, options) {
  const { title: _, detail: __, errors, ...rest } = toProblemDetails(issues, options);
  return JSON.stringify({ ...rest, errors: errors.map(({ detail: _, ...error }) => error) });
}

for (const operation of operations) {
  test(`${operation.name}: problems of forms`, (t) => {
    const seed = Date.now() | 0;
    t.diagnostic(`seed ${seed}`);
    const oddly = fc.dictionary(fc.string({ unit: "grapheme" }), fc.constant(1), { maxKeys: 2 });
    const given = fc.sample(fc.tuple(formOf(operation), oddly, contexts, statuses, instances), {
      numRuns: ROUNDS,
      seed,
    });
    const asked = given.map(([form, others, context, status, instance]) => ({
      case: caseOf(operation.name, { context, json: JSON.stringify({ ...form, ...others }) }),
      status,
      instance,
    }));
    const native = natively("answers", asked);
    let refused = 0;
    for (const [at, { case: case_, status, instance }] of asked.entries()) {
      const { issues } = operation.validateJson(case_.json, case_.context);
      refused += Number(issues !== undefined);
      assert.equal(native[at], issues ? problemOf(issues, { status, instance }) : "null", JSON.stringify(case_));
    }
    assert.ok(refused > ROUNDS / 2, `${refused} are refused`);
  });
}

const limitIn = (...units) => units.map((unit) => ({ limit: 8, unit }));
const days = [{ limit: "2026-07-01", unit: "date" }];
/** What the parameters of a code may be; of those that are not named, nothing. */
const SOUND = {
  wrong_type: ["object", "string", "integer", "array"].map((expected) => ({ expected })),
  deprecated_field: [
    { replacement: "countryCode, telephoneNumberNoCountryCode" },
    { replacement: "/profiles/{customerNumber}/customer-accounts" },
  ],
  too_long: ["entur", "client"].map((source) => ({ limit: 80, unit: "utf16", source })),
  email_domain_suspicious: ["gmail.com", "online.no"].map((suggestion) => ({ suggestion })),
  phone_number_too_short: limitIn("digits"),
  phone_number_too_long: limitIn("digits"),
  date_in_past: days,
  date_in_future: days,
  date_far_back: days,
  date_far_ahead: limitIn("days"),
  out_of_range: [{ minimum: "1", maximum: "9223372036854775807", unit: "integer" }],
  number_not_exact: [{ limit: Number.MAX_SAFE_INTEGER, unit: "integer" }],
  invalid_json: [{ offset: 1, unit: "bytes" }],
  too_large: limitIn("bytes"),
  too_deep: limitIn("levels"),
  invalid_client_name: limitIn("characters"),
};
/** What stands in place of one of them. A day that is not in the calendar is not among it: only JavaScript takes that. */
const other = fc.constantFrom(
  ...[undefined, null, true, 0, 200, -1, -0, 1.5, 1e2, 2 ** 32 - 1, [], {}, ["utf16"], "5", "1", "Ola", "gmial.com"],
  ...["0001-01-01", "2026-13-01", "2026-1-01", "bytes", "levels", "integer", "date", "9223372036854775808"],
);
/** A code, and parameters that are its own or nearly so. */
const codeAndParams = fc.constantFrom(...codes).chain((code) =>
  fc
    .record({
      sound: fc.constantFrom(...(SOUND[code] ?? [{}])),
      isSound: fc.boolean(),
      name: fc.constantFrom(
        "limit",
        "unit",
        "source",
        "expected",
        "offset",
        "minimum",
        "maximum",
        "suggestion",
        "replacement",
      ),
      other,
    })
    .map(({ sound, isSound, name, other }) => ({ code, params: isSound ? sound : { ...sound, [name]: other } })),
);
const place = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom(
    "$",
    "customerNumber",
    "ET-Client-Name",
    "X-Correlation-Id",
    "uuid",
    "parentId",
    "constructor",
    "Ola",
  ),
  fc.string({ unit: "grapheme" }),
);
const pointer = fc
  .tuple(
    fc.constantFrom("#/", "/", "#", "", "#//", "/#/"),
    place,
    fc.constantFrom("", "/0", "/~1", "/%", "/%20", "/%c3"),
  )
  .chain(([lead, name, rest]) =>
    fc.constantFrom(
      lead + name + rest,
      lead + encodeURIComponent(name) + rest,
      lead + name.replace("e", "%65") + rest,
      lead + name.replace("e", "%6") + rest,
    ),
  );
const error = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .record(
        {
          pointer: fc.oneof({ weight: 6, arbitrary: pointer }, fc.constantFrom(null, 1, {})),
          field: fc.oneof({ weight: 6, arbitrary: place }, fc.constantFrom(null, 1, [])),
          rule: fc.oneof(
            { weight: 6, arbitrary: codeAndParams },
            fc.record({ code: fc.oneof(fc.string(), fc.constantFrom(null, 1, ...codes)), params: fc.jsonValue() }),
          ),
          message: fc.string(),
        },
        { requiredKeys: [] },
      )
      .map(({ rule, ...error }) => ({ ...error, ...rule })),
  },
  fc.jsonValue(),
);
const errorCode = fc.oneof(
  fc.integer({ min: 599, max: 625 }),
  fc.integer({ min: 399, max: 501 }),
  fc.integer({ min: 599, max: 625 }).map(String),
  fc.constantFrom("0602", " 602", "+602", "602.0", 1e9, -602, 602.5, true, null, [602], {}, "constructor"),
);
const body = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        errorCode,
        errors: fc.oneof({ weight: 9, arbitrary: fc.array(error, { maxLength: 3 }) }, fc.jsonValue()),
        shortEnglish: fc.string(),
      },
      { requiredKeys: [] },
    ),
  },
  fc.jsonValue(),
);
const written = fc
  .tuple(body, fc.constantFrom("", "", "", "\uFEFF", " \r\n"), fc.nat())
  .map(([value, lead, number]) => {
    const bytes = new TextEncoder().encode(lead + JSON.stringify(value));
    // Every fourth has a byte that UTF-8 has nowhere, or is cut off.
    if (number % 4 === 0) bytes[number % bytes.length] = 0xff;
    return number % 16 === 1 ? bytes.subarray(0, number % bytes.length) : bytes;
  });

/** Whether all parameters are such as an issue of ours can have; those of others are in JavaScript alone. */
const areOurs = (issues) =>
  issues.every(({ code, params: { limit, offset } }) => {
    if (code === "number_not_exact") return limit === Number.MAX_SAFE_INTEGER;
    return [limit, offset].every((count) => typeof count !== "number" || count < 2 ** 32);
  });

test("answers of servers", (t) => {
  const seed = Date.now() | 0;
  t.diagnostic(`seed ${seed}`);
  const operation = fc.constantFrom(undefined, ...operations);
  const given = fc.sample(fc.tuple(statuses, written, operation), { numRuns: 4 * ROUNDS, seed });
  const native = natively(
    "answers",
    given.map(([status, bytes, operation]) => ({
      answer: { operation: operation?.name, body: Buffer.from(bytes).toString("hex") },
      status,
    })),
  );
  for (const [at, [status, bytes, operation]] of given.entries()) {
    const issues = readServerError(status, bytes, operation);
    if (!areOurs(issues)) continue;
    const where = JSON.stringify({ status, operation: operation?.name, body: Buffer.from(bytes).toString("latin1") });
    assert.equal(native[at], problemOf(issues, { status }), where);
  }
});

test("each code, with all its parameters and with one less", () => {
  const errors = codes.flatMap((code) =>
    (SOUND[code] ?? [{}]).flatMap((sound) => {
      const lacking = Object.keys(sound).map((name) => ({ ...sound, [name]: undefined }));
      const fields = ["email", "telephoneNumber", "customerAccountId", "$"];
      return [sound, ...lacking].flatMap((params) => fields.map((field) => ({ field, code, params })));
    }),
  );
  const bodies = errors.map((error) => JSON.stringify({ errors: [error] }));
  const native = natively(
    "answers",
    bodies.map((text) => ({ answer: { body: Buffer.from(text).toString("hex") }, status: 422 })),
  );
  const told = new Set();
  for (const [at, text] of bodies.entries()) {
    const issues = readServerError(422, text);
    for (const { code } of issues) told.add(code);
    assert.equal(native[at], problemOf(issues, { status: 422 }), text);
  }
  assert.deepEqual([...told].sort(), [...codes].sort());
});

test("each errorCode beside an entry about each place", () => {
  const numbers = Array.from({ length: 630 - 400 }, (_, at) => 400 + at).filter((code) => code < 411 || code > 499);
  const asked = [undefined, ...operations].flatMap((operation) =>
    [...names, "customerNumber", "$"].flatMap((field) =>
      numbers.map((errorCode) => ({
        operation,
        text: JSON.stringify({ errorCode, errors: [{ field }, { field: "$", code: "required" }].slice(errorCode % 2) }),
      })),
    ),
  );
  const native = natively(
    "answers",
    asked.map(({ operation, text }) => ({
      answer: { operation: operation?.name, body: Buffer.from(text).toString("hex") },
      status: 400,
    })),
  );
  for (const [at, { operation, text }] of asked.entries())
    assert.equal(native[at], problemOf(readServerError(400, text, operation), { status: 400 }), text);
});

test("repeated members, and texts with escapes", () => {
  const bodies = [
    '{"errorCode":603,"errorCode":602}',
    '{"error\\u0043ode":"\\u0036\\u0030\\u0032"}',
    '{"errorCode":6.02e2}',
    '{"errorCode":"\\ud83d","errors":[{"field":"email"}]}',
    '{"errors":[{"pointer":"#/email","pointer":"#/surname","code":"\\u0072equired"}]}',
    '{"errors":[{"pointer":"#\\/email","code":"invalid_email","code":null}]}',
    '{"errors":[{"field":"\\ud83d","code":"too_large","params":{"limit":1,"limit":2,"unit":"bytes"}}]}',
    '{"errors":[],"errors":[{"field":"firstName"}],"errorCode":606}',
    `{"errors":[${Array(60).fill('{"field":"email"}')}]}`,
  ];
  const native = natively(
    "answers",
    bodies.map((text) => ({ answer: { body: Buffer.from(text).toString("hex") }, status: 400 })),
  );
  for (const [at, text] of bodies.entries()) {
    assert.equal(native[at], problemOf(readServerError(400, new TextEncoder().encode(text)), { status: 400 }), text);
  }
});
