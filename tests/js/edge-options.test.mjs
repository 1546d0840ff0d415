// What the gate can be told.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  convertToPermanentProfile,
  createTemporaryProfile,
  environments,
  updateTemporaryProfile,
} from "entur-customer-profile";
import { createGate } from "entur-customer-profile/edge";
import { change, context, gateTo, post, problemOf, profile, put, sound } from "./gate.mjs";

test("only the operations given are let through", async () => {
  const { gate } = gateTo(profile, { operations: [createTemporaryProfile] });
  assert.equal((await gate(post())).status, 200);
  await problemOf(await gate(put(change, "/profiles/temporary/1")), 404);
});

test("own routes hold at the gate and upstream, the base path at the gate alone", async () => {
  const routes = { convertToPermanentProfile: { method: "POST", path: "/v3/{customerNumber}/permanent" } };
  const { gate, sent } = gateTo(profile, {
    routes,
    basePath: "/api/",
    operations: [updateTemporaryProfile, convertToPermanentProfile],
  });
  const body = { firstName: "Ola", surname: "Nordmann", changedBy: "web", changedByChannel: "web" };
  assert.equal((await gate(post(body, { path: "/api/v3/17/permanent?x=1" }))).status, 200);
  assert.equal((await gate(put(change, "/api/profiles/temporary/17"))).status, 200);
  assert.deepEqual(
    sent.map(({ method, url }) => `${method} ${url}`),
    [
      "POST https://api.example/customers/v2/v3/17/permanent",
      "PUT https://api.example/customers/v2/profiles/temporary/17",
    ],
  );
  await problemOf(await gate(post(body, { path: "/v3/17/permanent" })), 404);
  await problemOf(await gate(put(change, "/apx/profiles/temporary/17")), 404);
  await problemOf(await gate(put(body, "/api/profiles/temporary/17/convert")), 404);
});

test("slashes at the end of the address upstream mean nothing, as for `buildRequest`", async () => {
  for (const upstream of ["https://api.example/v2", "https://api.example/v2/", "https://api.example/v2//"]) {
    const { gate, sent } = gateTo(profile, { upstream });
    assert.equal((await gate(post())).status, 200);
    assert.equal(sent[0].url, "https://api.example/v2/profiles/temporary");
    const options = { baseUrl: upstream, clientName: "company-app", context };
    assert.equal(createTemporaryProfile.buildRequest(sound, options).value.url, sent[0].url);
  }
});

test("CORS is silent unless asked, and then answers the origins named", async () => {
  const origin = "https://shop.example";
  const preflight = (from = origin, path) =>
    post(undefined, { path, method: "OPTIONS", headers: { Origin: from, "Access-Control-Request-Method": "POST" } });
  const silent = await gateTo().gate(post(sound, { headers: { Origin: origin } }));
  assert.ok(![...silent.headers.keys()].some((name) => name.startsWith("access-control")));
  await problemOf(await gateTo().gate(preflight()), 405);

  const { gate } = gateTo(profile, { cors: { origins: [origin] } });
  const allowed = await gate(preflight());
  assert.equal(allowed.status, 204);
  assert.equal(allowed.headers.get("Access-Control-Allow-Origin"), origin);
  assert.equal(allowed.headers.get("Access-Control-Allow-Methods"), "POST");
  assert.match(allowed.headers.get("Access-Control-Allow-Headers"), /Content-Type/);
  assert.equal(allowed.headers.get("Access-Control-Allow-Credentials"), null);
  assert.equal(allowed.headers.get("Access-Control-Max-Age"), "600");
  assert.equal((await gate(preflight("https://evil.example"))).headers.get("Access-Control-Allow-Origin"), null);
  assert.equal((await gate(preflight("null"))).headers.get("Access-Control-Allow-Origin"), null);
  await problemOf(await gate(preflight(origin, "/nowhere")), 404);
  // Without one of the two headers it is no preflight.
  for (const headers of [{ Origin: origin }, { "Access-Control-Request-Method": "POST" }])
    await problemOf(await gate(post(undefined, { method: "OPTIONS", headers })), 405);

  for (const body of [sound, {}]) {
    const response = await gate(post(body, { headers: { Origin: origin } }));
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), origin);
    assert.equal(response.headers.get("Access-Control-Expose-Headers"), "Retry-After, X-Correlation-Id");
    assert.match(response.headers.get("Vary"), /Origin/);
  }
});

test("origins can be named where the platform's URL has no `canParse`, as in workers of an old compatibility date", () => {
  const { canParse } = URL;
  try {
    URL.canParse = undefined;
    gateTo(profile, { cors: { origins: ["https://shop.example"] } });
    for (const origin of ["https://", "shop"])
      assert.throws(
        () => gateTo(profile, { cors: { origins: [origin] } }),
        /`cors\.origins` must be a list of origins/,
      );
  } finally {
    URL.canParse = canParse;
  }
});

test("a page of another origin may send what `buildRequest` makes", async () => {
  const origin = "https://shop.example";
  const { gate, sent } = gateTo(profile, { cors: { origins: [origin] } });
  const options = { baseUrl: "https://gate.example", clientName: "shop-page", context };
  const { value } = createTemporaryProfile.buildRequest(sound, options);
  const headers = { Origin: origin, "Access-Control-Request-Method": value.method };
  const preflight = await gate(new Request(value.url, { method: "OPTIONS", headers }));
  const allowed = preflight.headers.get("Access-Control-Allow-Headers").toLowerCase().split(", ");
  // Any page may send this one (Fetch standard, CORS-safelisted request headers).
  const names = Object.keys(value.headers).filter((name) => name !== "Accept");
  for (const name of names) assert.ok(allowed.includes(name.toLowerCase()), name);
  assert.equal((await gate(new Request(value.url, value))).status, 200);
  assert.equal(sent[0].headers["et-client-name"], "company-app");
});

test("a context that inherits its members means to the gate what it means to `validate`", async () => {
  const given = Object.create({
    today: "2026-11-23",
    locale: "nn",
    defaultCountryCode: "+47",
    strict: true,
    maxExpirationDays: 1,
    unknownFields: "strip",
    maxBytes: 200,
  });
  const { gate } = gateTo(profile, { context: given });
  for (const body of [
    { ...sound, telephoneNumberNoCountryCode: "22222222", more: 1 },
    { ...sound, expirationDate: "2026-11-22", createdBy: "" },
  ]) {
    const { errors } = await problemOf(await gate(post(body)), 422);
    const { issues } = createTemporaryProfile.validateJson(JSON.stringify(body), given);
    assert.deepEqual(
      errors.map(({ code, detail }) => [code, detail]),
      issues.map(({ code, message }) => [code, message]),
    );
  }
  await problemOf(await gate(post({ ...sound, surname: "A".repeat(200) })), 413);
});

test("functions given are called by themselves, since a worker's own `fetch` takes no other `this`", async () => {
  const callers = [];
  const options = {
    authorize() {
      callers.push(this);
      return "Bearer token";
    },
    fetch() {
      callers.push(this);
      throw new Error("no connection");
    },
    onError() {
      callers.push(this);
    },
  };
  await problemOf(await gateTo(profile, options).gate(post()), 502);
  assert.deepEqual(callers, [undefined, undefined, undefined]);
});

test("the limit on bytes may stand in the context, where unknown fields are spoken of too", async () => {
  const { length } = JSON.stringify(sound);
  const headers = { "Content-Length": `${length}` };
  const status = async (options) => (await gateTo(profile, options).gate(post(sound, { headers }))).status;
  assert.equal(await status({ context: { ...context, maxBytes: length } }), 200);
  assert.equal(await status({ context: { ...context, maxBytes: length - 1 } }), 413);
  assert.equal(await status({ context: { ...context, maxBytes: 1 }, maxBytes: length }), 200);
});

test("options that cannot work are refused when the gate is made", () => {
  const made = (options) => createGate({ upstream: environments.dev, clientName: "company-app", ...options });
  assert.equal(typeof made({}), "function");
  const wrong = [
    { upstream: "/customers" },
    { upstream: "ftp://api.example" },
    { upstream: "https://user:pass@api.example" },
    { upstream: "https://user@api.example" },
    { upstream: "https://:pass@api.example" },
    { upstream: `https://api.example/${"a".repeat(8000)}` },
    { upstream: "https://api.example?x" },
    { upstream: "https://api.example/#x" },
    { upstream: undefined },
    { clientName: undefined },
    { clientName: "company" },
    { clientName: "-app" },
    { clientName: " company-app" },
    { clientName: "company-app\r\nX-Injected: 1" },
    { clientName: `company-${"a".repeat(93)}` },
    { basePath: "api" },
    { basePath: "/a/../b" },
    { basePath: "/{customerNumber}" },
    { basePath: "//" },
    { routes: { createTemporaryProfile: { method: "GET" } } },
    { routes: { createTemporaryProfile: { method: "post" } } },
    { routes: { createTemporaryProfile: { path: "profiles" } } },
    { routes: { createTemporaryProfile: { path: "/a/../b" } } },
    { routes: { createTemporaryProfile: { path: "/a?b" } } },
    { routes: { createTemporaryProfile: { path: "/{other}" } } },
    { routes: { createTemporaryProfile: { path: "/{customerNumber}/{customerNumber}" } } },
    { operations: [] },
    { operations: [createTemporaryProfile, createTemporaryProfile] },
    { routes: { convertToPermanentProfile: { path: "/profiles/temporary/{customerNumber}" } } },
    { routes: { convertToPermanentProfile: { path: "/profiles/temporary/17" } }, basePath: "/api" },
    { routes: { createTemporaryProfile: { method: "PUT", path: "/profiles/temporary/9223372036854775807" } } },
    {
      routes: {
        updateTemporaryProfile: { path: "/1/{customerNumber}" },
        convertToPermanentProfile: { path: "/{customerNumber}/2" },
      },
    },
    { maxBytes: 0 },
    { context: { maxBytes: 0 } },
    { context: { maxBytes: "10" } },
    { maxBytes: 2 ** 31 },
    { maxBytes: 1.5 },
    { timeoutMs: 0 },
    { timeoutMs: 2 ** 31 },
    { timeoutMs: Number.POSITIVE_INFINITY },
    { authorize: "Bearer token" },
    { fetch: {} },
    { onError: true },
    { context: "nb" },
    { context: 5 },
    { context: { locale: 5 } },
    { context: { strict: "yes" } },
    { context: { maxExpirationDays: -1 } },
    { context: { today: "today" } },
    { context: { defaultCountryCode: "47x" } },
    { cors: { origins: ["*"] } },
    { cors: { origins: ["https://shop.example", "*"] } },
    { cors: { origins: ["https://shop.example/"] } },
    { cors: { origins: ["ftp://shop.example"] } },
  ];
  for (const options of wrong) assert.throws(() => made(options), TypeError, JSON.stringify(options));
  const told = [
    [{ routes: "/own" }, "`routes` must be an object"],
    [{ routes: { updateTemporaryProfile: "/own" } }, "`routes.updateTemporaryProfile` must be an object"],
    [{ operations: createTemporaryProfile }, "`operations` must be a list of at least one operation"],
    ...[{ origins: ["shop"] }, { origins: "https://shop.example" }, "https://shop.example", true].map((cors) => [
      { cors },
      "`cors.origins` must be a list of origins such as `https://www.example.com`",
    ]),
  ];
  for (const [options, message] of told) assert.throws(() => made(options), { name: "TypeError", message });
  const near = [
    { operations: [convertToPermanentProfile] },
    { routes: { convertToPermanentProfile: { method: "POST", path: "/profiles/temporary/{customerNumber}" } } },
    { routes: { convertToPermanentProfile: { path: "/profiles/temporary/{customerNumber}/" } } },
    { routes: { convertToPermanentProfile: { path: "/profiles/{customerNumber}/17" } }, basePath: "/api" },
    { routes: { convertToPermanentProfile: { path: "/profiles/temporary/017" } } },
    { routes: { createTemporaryProfile: { method: "PUT", path: "/profiles/temporary/9223372036854775808" } } },
    { routes: { createTemporaryProfile: { method: "PUT" } } },
  ];
  for (const options of near) made(options);
  for (const upstream of Object.values(environments)) made({ upstream });
  made({ upstream: new URL("http://localhost:8787/base"), clientName: `company-${"a".repeat(92)}`, basePath: "/" });
});
