// Requests: routes, headers, numbers and names that cannot change their shape.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../packed.mjs";
import { brief } from "./cases.mjs";

const api = await load("entur-customer-profile");
const { createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile } = api;
const context = { today: "2026-07-01" };
const baseUrl = "https://api.example/customers/v2";
const bodies = {
  createTemporaryProfile: { createdBy: "web", expirationDate: "2026-07-08", createdByChannel: "web" },
  updateTemporaryProfile: { changedBy: "web", expirationDate: "2026-07-08", changedByChannel: "web" },
  convertToPermanentProfile: { surname: "Nordmann", changedBy: "web", firstName: "Ola", changedByChannel: "web" },
};
const options = { baseUrl, clientName: "company-app", correlationId: "c-1", customerNumber: 3518474n, context };
const build = (operation, more, input = bodies[operation.name]) =>
  operation.buildRequest(input, { ...options, ...more });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("a request has a method, an address, four headers and a body", () => {
  const { value, warnings, issues } = build(createTemporaryProfile);
  assert.equal(issues, undefined);
  assert.deepEqual(warnings, []);
  assert.deepEqual(value, {
    url: `${baseUrl}/profiles/temporary`,
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      "ET-Client-Name": "company-app",
      "X-Correlation-Id": "c-1",
    },
    body: JSON.stringify(bodies.createTemporaryProfile),
  });
});

test("an update and a conversion name the profile in their paths", () => {
  const { value: update } = build(updateTemporaryProfile);
  assert.deepEqual([update.method, update.url], ["PUT", `${baseUrl}/profiles/temporary/3518474`]);
  const { value: conversion } = build(convertToPermanentProfile);
  assert.deepEqual([conversion.method, conversion.url], ["PUT", `${baseUrl}/profiles/temporary/3518474/convert`]);
});

test("fetch takes it as it is", async () => {
  for (const operation of [createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile]) {
    const { value } = build(operation);
    const request = new Request(value.url, value);
    assert.equal(request.method, value.method);
    assert.equal(request.headers.get("et-client-name"), "company-app");
    assert.deepEqual(await request.json(), bodies[operation.name]);
  }
});

test("there is no place for a token", () => {
  const { value } = build(createTemporaryProfile, {
    token: "x",
    authorization: "Bearer x",
    headers: { Authorization: "Bearer x" },
  });
  assert.equal(Object.keys(value.headers).length, 4);
  assert.ok(!JSON.stringify(value).includes("Bearer"));
});

test("64-bit ids stand in the body as JSON integers", () => {
  const { value } = build(
    createTemporaryProfile,
    {},
    { ...bodies.createTemporaryProfile, organisationId: 2n ** 63n - 1n },
  );
  assert.ok(value.body.endsWith(',"organisationId":9223372036854775807}'), value.body);
});

test("a customer number is a bigint or digits, 1 … 2^63−1", () => {
  const url = (customerNumber) => build(updateTemporaryProfile, { customerNumber }).value?.url.split("/").at(-1);
  assert.equal(url(1n), "1");
  assert.equal(url("1"), "1");
  assert.equal(url(2n ** 63n - 1n), "9223372036854775807");
  assert.equal(url("9223372036854775807"), "9223372036854775807");
  const code = (customerNumber) => brief(build(updateTemporaryProfile, { customerNumber }).issues);
  const range = { minimum: "1", maximum: "9223372036854775807", unit: "integer" };
  for (const given of [0n, -1n, 2n ** 63n, 10n ** 30n, "0", "00", "9223372036854775808", "-1"]) {
    assert.deepEqual(code(given), [{ code: "out_of_range", path: ["customerNumber"], params: range }], String(given));
  }
  for (const given of [undefined, null, ""]) {
    assert.deepEqual(code(given), [{ code: "required", path: ["customerNumber"], params: {} }], String(given));
  }
  for (const given of [
    "1/../2",
    "..",
    "1%2F2",
    "1?x",
    "1#x",
    "1\r\n",
    " 1",
    "1 ",
    "+1",
    "1e3",
    "0x1",
    "٤٢",
    "1.0",
    "\ud800",
  ]) {
    const [issue] = code(given);
    assert.deepEqual(issue.path, ["customerNumber"], given);
  }
  for (const given of [{}, [], true, 1.5, Symbol("x"), Number.NaN]) {
    assert.deepEqual(code(given), [{ code: "wrong_type", path: ["customerNumber"], params: { expected: "integer" } }]);
  }
  assert.equal(code(2 ** 53)[0].code, "number_not_exact");
  const both = build(updateTemporaryProfile, { customerNumber: 2 ** 53, clientName: "x" });
  assert.deepEqual(
    both.issues.map(({ path }) => path[0]),
    ["customerNumber", "ET-Client-Name"],
  );
});

test("a creation names no profile", () => {
  assert.equal(build(createTemporaryProfile, { customerNumber: "nonsense" }).issues, undefined);
  assert.equal(build(createTemporaryProfile, { customerNumber: undefined }).issues, undefined);
});

test("client names", () => {
  const limit = { limit: 100, unit: "characters" };
  for (const clientName of [
    "a-b",
    "brakar-journeyplanner",
    "nor_way_bussekspress-reiseplanlegger",
    "A.b/c-D_e",
    "a-b-c",
    `a-${"b".repeat(98)}`,
  ]) {
    assert.equal(build(createTemporaryProfile, { clientName }).value?.headers["ET-Client-Name"], clientName);
  }
  for (const clientName of [
    "",
    "a",
    "-a",
    "a-",
    "-",
    "a b-c",
    " a-b",
    "a-b ",
    "a-b\n",
    "a-b\r\nX-Evil: 1",
    "a-b\0",
    "å-b",
    "a-b;c",
    `a-${"b".repeat(99)}`,
    undefined,
    null,
    7,
    {},
  ]) {
    const { issues } = build(createTemporaryProfile, { clientName });
    assert.deepEqual(
      brief(issues),
      [{ code: "invalid_client_name", path: ["ET-Client-Name"], params: limit }],
      String(clientName),
    );
  }
  assert.deepEqual(api.clientName("brakar", "journeyplanner"), { value: "brakar-journeyplanner", warnings: [] });
  for (const parts of [
    ["", "b"],
    ["a", ""],
    ["a b", "c"],
    ["a", "b\n"],
    ["a", "b".repeat(99)],
    ["", "a-b"],
    ["a-b", ""],
  ]) {
    assert.deepEqual(brief(api.clientName(...parts).issues), [
      { code: "invalid_client_name", path: ["ET-Client-Name"], params: limit },
    ]);
  }
});

test("correlation ids are the caller's, checked, or made", () => {
  const of = (correlationId) => build(createTemporaryProfile, { correlationId });
  for (const id of ["x", "5a6b-7c", api.correlationId(), "~!@"])
    assert.equal(of(id).value.headers["X-Correlation-Id"], id);
  for (const id of ["", " ", "a b", "a\r\nX-Evil: 1", "a\nb", "å", "\0", "x".repeat(10_000), 7, {}, null]) {
    assert.deepEqual(
      brief(of(id).issues),
      [{ code: "invalid_correlation_id", path: ["X-Correlation-Id"], params: {} }],
      String(id),
    );
  }
  const made = [of(undefined), of(undefined)].map(({ value }) => value.headers["X-Correlation-Id"]);
  for (const id of made) assert.match(id, uuid);
  assert.notEqual(made[0], made[1]);
});

test("whoever gives too long a correlation id is told how long it may be", () => {
  const refused = (length, locale) =>
    build(createTemporaryProfile, { correlationId: "x".repeat(length), context: { ...context, locale } }).issues;
  const longest = Array.from({ length: 1000 }, (_, length) => length).findLast((length) => !refused(length));
  for (const locale of ["nb", "nn", "en"])
    assert.match(refused(longest + 1, locale)[0].message, RegExp(` ${longest} `));
});

test("ten thousand correlation ids are ten thousand", () => {
  const ids = Array.from({ length: 10_000 }, () => api.correlationId());
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, uuid);
});

test("issues of the fields come first, then those of the request, all of them", () => {
  const { issues, warnings } = build(
    updateTemporaryProfile,
    { clientName: "x", correlationId: "\n", customerNumber: 0n },
    { email: "ola", customerAccountId: "a" },
  );
  assert.deepEqual(
    issues.map(({ code, path }) => `${path}: ${code}`),
    [
      "changedBy: required",
      "expirationDate: required",
      "changedByChannel: required",
      "email: invalid_email",
      "customerNumber: out_of_range",
      "ET-Client-Name: invalid_client_name",
      "X-Correlation-Id: invalid_correlation_id",
    ],
  );
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ["deprecated_field"],
  );
});

test("routes override method and path", () => {
  const routes = {
    createTemporaryProfile: { path: "/own/profiles" },
    updateTemporaryProfile: { method: "POST", path: "/own/{customerNumber}/update" },
  };
  assert.equal(build(createTemporaryProfile, { routes }).value.url, `${baseUrl}/own/profiles`);
  const { value } = build(updateTemporaryProfile, { routes });
  assert.deepEqual([value.method, value.url], ["POST", `${baseUrl}/own/3518474/update`]);
  assert.equal(build(convertToPermanentProfile, { routes }).value.url, `${baseUrl}/profiles/temporary/3518474/convert`);
});

test("a misused base or route throws TypeError", () => {
  for (const base of [
    "",
    "/customers",
    "api.example",
    "ftp://api.example",
    "javascript:alert(1)",
    "https://u:p@api.example",
    "https://api.example?x=1",
    "https://api.example/#x",
    null,
    undefined,
    7,
  ]) {
    assert.throws(() => build(createTemporaryProfile, { baseUrl: base }), TypeError, String(base));
  }
  for (const route of [
    { path: "x" },
    { path: "/a/../b" },
    { path: "//evil.example" },
    { path: "/a?b" },
    { path: "/a b" },
    { path: "/{other}" },
    { path: "/a\r\n" },
    { path: `/${"a".repeat(8000)}` },
    { method: "GET" },
    { method: "POST\r\n" },
  ]) {
    assert.throws(
      () => build(createTemporaryProfile, { routes: { createTemporaryProfile: route } }),
      TypeError,
      JSON.stringify(route),
    );
  }
  for (const wrong of [undefined, null, 1, "x"])
    assert.throws(() => createTemporaryProfile.buildRequest({}, wrong), TypeError);
});

test("routes, or a route, that are no object are not taken for the default ones", () => {
  const built = (routes) => () => build(createTemporaryProfile, { routes });
  for (const wrong of ["/own/profiles", "", 1, true, () => {}]) {
    assert.throws(built(wrong), { name: "TypeError", message: "`routes` must be an object" });
    assert.throws(built({ createTemporaryProfile: wrong }), {
      name: "TypeError",
      message: "`routes.createTemporaryProfile` must be an object",
    });
  }
  for (const none of [undefined, null, {}, { createTemporaryProfile: undefined }, { updateTemporaryProfile: "/own" }])
    assert.equal(built(none)().value.url, `${baseUrl}/profiles/temporary`);
});

test("a base may be a URL, with or without a slash at its end", () => {
  for (const base of [`${baseUrl}/`, new URL(baseUrl), new URL(`${baseUrl}/`)]) {
    assert.equal(build(createTemporaryProfile, { baseUrl: base }).value.url, `${baseUrl}/profiles/temporary`);
  }
});

test("environments are Entur's three", () => {
  assert.deepEqual(api.environments, {
    dev: "https://api.dev.entur.io/customers/v2",
    staging: "https://api.staging.entur.io/customers/v2",
    production: "https://api.entur.io/customers/v2",
  });
  assert.ok(Object.isFrozen(api.environments));
});

test("a page that meddles with all lists may check something meanwhile", () => {
  let calls = 0;
  Object.defineProperty(Object.prototype, "0", {
    configurable: true,
    set(value) {
      Object.defineProperty(this, "0", { value, enumerable: true, configurable: true, writable: true });
      // Only for the list of the request: a check makes lists of its own.
      if (!String(value).startsWith("https:")) return;
      calls++;
      createTemporaryProfile.validateJson("{}");
    },
  });
  try {
    const { issues, value } = build(createTemporaryProfile);
    assert.equal(issues, undefined);
    assert.match(value.url, /\/profiles\/temporary$/);
    assert.ok(calls > 0);
  } finally {
    delete Object.prototype["0"];
  }
});
