// The gate, with a transport that records what is sent upstream and answers what the test says.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  convertToPermanentProfile,
  createTemporaryProfile,
  environments,
  updateTemporaryProfile,
} from "entur-customer-profile";
import { createGate } from "entur-customer-profile/edge";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const sound = { createdBy: "web", createdByChannel: "web", expirationDate: "2030-01-31" };
const change = { changedBy: "web", changedByChannel: "web", expirationDate: "2030-01-31" };
const context = { today: "2026-11-23" };
const profile = () =>
  new Response('{"customerNumber":9007199254740993}', {
    headers: { "Content-Type": "application/json;charset=UTF-8" },
  });

/** A gate, and what reached the API behind it. */
function gateTo(answer = profile, options = {}) {
  const sent = [];
  const failures = [];
  const gate = createGate({
    upstream: "https://api.example/customers/v2/",
    clientName: "company-app",
    authorize: () => "Bearer token",
    context,
    onError: (failure) => failures.push(failure),
    fetch: async (url, init) => {
      sent.push({
        url,
        ...init,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: new TextDecoder().decode(init.body),
      });
      return answer(init);
    },
    ...options,
  });
  return { gate, sent, failures };
}

function post(body = sound, { path = "/profiles/temporary", method = "POST", headers = {} } = {}) {
  return new Request(`https://shop.example${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(method !== "GET" && {
      body: typeof body === "object" && !(body instanceof Uint8Array) ? JSON.stringify(body) : body,
    }),
  });
}

const put = (body, path, headers) => post(body, { path, method: "PUT", headers });

/** The problem an answer holds, after checks that hold for every problem. */
async function problemOf(response, status) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get("Content-Type"), "application/problem+json");
  assert.match(response.headers.get("Content-Language"), /^(nb|nn|en)$/);
  assert.match(response.headers.get("Vary"), /^Accept-Language/);
  assert.equal(response.headers.get("Cache-Control"), "no-store");
  assert.ok(response.headers.get("X-Correlation-Id"));
  const problem = await response.json();
  assert.equal(problem.status, status);
  return problem;
}

const brief = (problem) => problem.errors.map(({ pointer, code, params }) => [pointer, code, params]);

test("a sound request goes upstream normalised, under the gate's name and token", async () => {
  const { gate, sent } = gateTo();
  const request = post(
    { ...sound, email: " Ola@EXAMPLE.com ", surname: "" },
    { headers: { Authorization: "Bearer theirs", Cookie: "a=b", "X-Other": "1" } },
  );
  const response = await gate(request);
  assert.equal(response.status, 200);
  assert.equal(sent.length, 1);
  const [{ url, method, headers, body, redirect }] = sent;
  assert.equal(url, "https://api.example/customers/v2/profiles/temporary");
  assert.equal(method, "POST");
  assert.equal(redirect, "manual");
  assert.deepEqual(JSON.parse(body), { ...sound, email: "Ola@example.com" });
  const { "x-correlation-id": correlationId, ...others } = headers;
  assert.match(correlationId, uuid);
  assert.equal(response.headers.get("X-Correlation-Id"), correlationId);
  assert.deepEqual(others, {
    "content-type": "application/json",
    accept: "application/json",
    "et-client-name": "company-app",
    authorization: "Bearer token",
  });
});

test("all three operations have their routes, and the customer number stays exact", async () => {
  const { gate, sent } = gateTo();
  const number = "9223372036854775807";
  await gate(put(change, `/profiles/temporary/${number}`));
  await gate(
    put(
      { firstName: "Ola", surname: "Nordmann", changedBy: "web", changedByChannel: "web" },
      `/profiles/temporary/${number}/convert`,
    ),
  );
  assert.deepEqual(
    sent.map(({ method, url }) => `${method} ${url}`),
    [
      `PUT https://api.example/customers/v2/profiles/temporary/${number}`,
      `PUT https://api.example/customers/v2/profiles/temporary/${number}/convert`,
    ],
  );
});

test("an answer passes with its status, content type and bytes, and nothing else of the API's", async () => {
  const answer = () =>
    new Response('{"customerNumber":9007199254740993}', {
      status: 201,
      headers: {
        "Content-Type": "application/json;charset=UTF-8",
        "Set-Cookie": "a=b",
        Server: "x",
        Connection: "close",
        "X-Correlation-Id": "theirs",
      },
    });
  const response = await gateTo(answer).gate(post());
  assert.equal(response.status, 201);
  assert.deepEqual(Object.fromEntries(response.headers), {
    "cache-control": "no-store",
    "content-type": "application/json;charset=UTF-8",
    "x-content-type-options": "nosniff",
    "x-correlation-id": response.headers.get("X-Correlation-Id"),
  });
  assert.match(response.headers.get("X-Correlation-Id"), uuid);
  assert.equal(await response.text(), '{"customerNumber":9007199254740993}');
  assert.equal((await gateTo(() => new Response(null, { status: 204 })).gate(post())).status, 204);
});

test("another path is 404, a number that cannot be one too", async () => {
  const { gate, sent } = gateTo();
  for (const path of [
    "/",
    "/profiles",
    "/profiles/temporary/",
    "/Profiles/temporary",
    "/profiles//temporary",
    "/profiles/temporary/1/convert/x",
  ]) {
    await problemOf(await gate(post(sound, { path })), 404);
  }
  for (const number of [
    "0",
    "01",
    "-1",
    "1.0",
    "1e3",
    "abc",
    "9223372036854775808",
    "%31",
    "1%2F2",
    "1;a",
    "..%2f1",
    "１",
  ]) {
    await problemOf(await gate(put(change, `/profiles/temporary/${number}`)), 404);
    await problemOf(await gate(put(change, `/profiles/temporary/${number}/convert`)), 404);
  }
  assert.equal(sent.length, 0);
});

test("another method is 405 and says which are allowed", async () => {
  const { gate } = gateTo();
  for (const method of ["GET", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
    const response = await gate(post(sound, { method }));
    assert.equal(response.headers.get("Allow"), "POST", method);
    await problemOf(response, 405);
  }
  const response = await gate(post(change, { path: "/profiles/temporary/1" }));
  assert.equal(response.headers.get("Allow"), "PUT");
});

test("only JSON in UTF-8 without compression is taken", async () => {
  const { gate, sent } = gateTo();
  const typed = (type, more = {}) => gate(post(JSON.stringify(sound), { headers: { "Content-Type": type, ...more } }));
  const taken = [
    "application/json",
    "Application/JSON",
    "application/json;charset=utf-8",
    'application/json; charset="UTF-8"',
  ];
  for (const type of taken) assert.equal((await typed(type)).status, 200, type);
  assert.equal(sent.length, taken.length);
  for (const type of [
    "text/plain",
    "application/jsonx",
    "application/json, text/plain",
    "application/json;charset=latin1",
    "application/problem+json",
    "multipart/form-data",
  ]) {
    await problemOf(await typed(type), 415);
  }
  await problemOf(await typed("application/json", { "Content-Encoding": "gzip" }), 415);
  assert.equal((await typed("application/json", { "Content-Encoding": "identity" })).status, 200);
  const untyped = new Request("https://shop.example/profiles/temporary", {
    method: "POST",
    body: new Uint8Array([123, 125]),
  });
  await problemOf(await gate(untyped), 415);
});

/** A body that comes in chunks of 1000 bytes for ever, until it is called off. */
function endless() {
  const state = { chunks: 0, cancelled: false };
  const body = new ReadableStream({
    pull(controller) {
      state.chunks += 1;
      controller.enqueue(new Uint8Array(1000).fill(0x20));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { state, body };
}

const streamed = (body, headers) =>
  new Request("https://shop.example/profiles/temporary", {
    method: "POST",
    duplex: "half",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });

test("a body over the limit is 413 as soon as it is seen, and called off", async () => {
  const { gate, sent } = gateTo();
  const { state, body } = endless();
  const problem = await problemOf(await gate(streamed(body)), 413);
  assert.deepEqual(brief(problem), [["#", "too_large", { limit: 65536, unit: "bytes" }]]);
  assert.match(problem.errors[0].detail, /65536/);
  assert.ok(state.cancelled);
  assert.ok(state.chunks <= 68, `${state.chunks} chunks were read`);
  assert.equal(sent.length, 0);
});

test("an announced length over the limit is 413 before anything is read", async () => {
  const { gate } = gateTo(profile, { maxBytes: 1000 });
  const { state, body } = endless();
  await problemOf(await gate(streamed(body, { "Content-Length": "1001" })), 413);
  assert.ok(state.chunks <= 1);
});

test("the limit itself is accepted", async () => {
  const text = JSON.stringify(sound);
  assert.equal((await gateTo(profile, { maxBytes: text.length }).gate(post(text))).status, 200);
  await problemOf(await gateTo(profile, { maxBytes: text.length - 1 }).gate(post(text)), 413);
  assert.equal((await gateTo().gate(post(text.padEnd(65536)))).status, 200);
  await problemOf(await gateTo().gate(post(text.padEnd(65537))), 413);
  assert.equal((await gateTo(profile, { maxBytes: 100_000 }).gate(post(text.padEnd(100_000)))).status, 200);
});

test("a body in many small chunks is put together", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...sound, surname: "Øå" }));
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const { gate, sent } = gateTo();
  assert.equal((await gate(streamed(body))).status, 200);
  assert.equal(JSON.parse(sent[0].body).surname, "Øå");
});

test("a body broken off is 400, one already read is our host's mistake", async () => {
  const { gate, failures } = gateTo();
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  await problemOf(await gate(streamed(broken)), 400);
  assert.equal(failures.length, 0);
  const request = post();
  await request.text();
  await problemOf(await gate(request), 500);
  assert.equal(failures[0].kind, "internal");
});

test("text that is no JSON object is 400 with the place of the fault", async () => {
  const { gate, sent } = gateTo();
  assert.deepEqual(brief(await problemOf(await gate(post('{"a":}')), 400)), [
    ["#", "invalid_json", { offset: 5, unit: "bytes" }],
  ]);
  for (const text of ["", "null", "[]", "{", new Uint8Array([0x7b, 0xff, 0x7d])]) {
    const problem = await problemOf(await gate(post(text)), 400);
    assert.equal(problem.errors[0].pointer, "#");
  }
  assert.equal(sent.length, 0);
});

test("issues of fields are 422 with a pointer each, and never the value", async () => {
  const { gate, sent } = gateTo();
  const problem = await problemOf(await gate(post({ createdBy: "web", email: "hemmelig@", phone: "1" })), 422);
  assert.match(problem.detail, /^Something needs to be corrected/);
  assert.deepEqual(brief(problem).slice(0, 3), [
    ["#/expirationDate", "required", {}],
    ["#/createdByChannel", "required", {}],
    ["#/email", "invalid_email", {}],
  ]);
  assert.ok(problem.errors.some(({ pointer, code }) => pointer === "#/phone" && code === "unknown_field"));
  assert.ok(!JSON.stringify(problem).includes("hemmelig"));
  assert.equal(sent.length, 0);
});

test("unknown fields are dropped if asked", async () => {
  const { gate, sent } = gateTo(profile, { unknownFields: "strip" });
  assert.equal((await gate(post({ ...sound, phone: "1" }))).status, 200);
  assert.deepEqual(JSON.parse(sent[0].body), sound);
});

test("the context reaches the check", async () => {
  const { gate } = gateTo(profile, { context: { today: "2030-02-01" } });
  assert.equal((await problemOf(await gate(post()), 422)).errors[0].code, "date_in_past");
});

for (const [header, language] of [
  [undefined, "en"],
  ["nb", "nb"],
  ["nn-NO, nb;q=0.9, en;q=0.8", "nn"],
  ["en;q=0.8, nn;q=0.9", "nn"],
  ["no", "nb"],
  ["NB-no", "nb"],
  ["se, en;q=0.1", "nb"],
  ["de, fr;q=0.9, en;q=0.1", "en"],
  ["de", "en"],
  ["*", "en"],
  ["nb;q=0, en", "en"],
  ["nn;q=0", "en"],
  ["nb;q=2, nn;q=0.5", "nn"],
  ["nb ; q=0.300, nn;q=0.2", "nb"],
  ["nbx, enx", "en"],
]) {
  test(`Accept-Language ${header} is answered in ${language}`, async () => {
    const response = await gateTo().gate(
      post({}, { headers: header === undefined ? {} : { "Accept-Language": header } }),
    );
    assert.equal(response.headers.get("Content-Language"), language);
    const problem = await problemOf(response, 422);
    const titles = { en: "Unprocessable Content", nb: "Innholdet må rettes", nn: "Innhaldet må rettast" };
    assert.equal(problem.title, titles[language]);
    const details = { en: "Choose an expiration date.", nb: "Velg en utløpsdato.", nn: "Vel ein utløpsdato." };
    assert.ok(problem.errors.some(({ detail }) => detail === details[language]));
  });
}

test("without a language of ours the context's locale counts", async () => {
  const inContext = (locale, header = "de") =>
    gateTo(profile, { context: { ...context, locale } }).gate(post({}, { headers: { "Accept-Language": header } }));
  assert.equal((await inContext("nn")).headers.get("Content-Language"), "nn");
  assert.equal((await inContext("nb_NO")).headers.get("Content-Language"), "nb");
  assert.equal((await inContext("nn", "en")).headers.get("Content-Language"), "en");
});

test("the caller's correlation id is kept if it is plain, else a new one is made", async () => {
  const { gate, sent } = gateTo();
  for (const id of ["5f1c7a52-8f5e-4a4c-9d0c-1f2e3d4c5b6a", "shop:order.17_a", "x".repeat(128)]) {
    const response = await gate(post(sound, { headers: { "X-Correlation-Id": id } }));
    assert.equal(response.headers.get("X-Correlation-Id"), id);
    assert.equal(sent.at(-1).headers["x-correlation-id"], id);
  }
  for (const id of ["", "a b", "a\tb", "x".repeat(129), "æ"]) {
    const response = await gate(post(sound, { headers: { "X-Correlation-Id": id } }));
    assert.match(response.headers.get("X-Correlation-Id"), uuid, id);
  }
  const refused = await gate(post({}, { headers: { "X-Correlation-Id": "shop-1" } }));
  assert.equal(refused.headers.get("X-Correlation-Id"), "shop-1");
});

test("the gate keeps just the correlation ids that `buildRequest` takes", async () => {
  const { gate } = gateTo();
  // All that a header of a `Request` can hold, but for the white space that it loses at its ends.
  const characters = Array.from({ length: 256 }, (_, unit) => String.fromCharCode(unit)).filter(
    (character) => !/[\0\n\r]/.test(character),
  );
  const ids = [...characters.map((character) => `a${character}b`), "a", "x".repeat(128), "x".repeat(129)];
  for (const id of ids) {
    const { issues } = createTemporaryProfile.buildRequest(sound, {
      baseUrl: environments.dev,
      clientName: "company-app",
      correlationId: id,
      context,
    });
    const { headers } = await gate(post({}, { headers: { "X-Correlation-Id": id } }));
    assert.equal(headers.get("X-Correlation-Id") === id, issues === undefined, JSON.stringify(id));
  }
});

const entur = (status, errorCode) => () =>
  Response.json(
    {
      errorCode,
      shortNorwegian: "hemmelig",
      longNorwegian: "hemmelig",
      shortEnglish: "hemmelig",
      longEnglish: "hemmelig",
    },
    { status },
  );

test("Entur's field errors point at the field, in our words", async () => {
  for (const [errorCode, errors] of [
    [602, [["#/email", "already_in_use", {}]]],
    [603, [["#/email", "invalid_email", {}]]],
    [605, [["#/telephoneNumberNoCountryCode", "invalid_phone_number", {}]]],
    [
      606,
      [
        ["#/surname", "invalid_name", {}],
        ["#/firstName", "invalid_name", {}],
      ],
    ],
    [400, [["#", "rejected_by_server", {}]]],
  ]) {
    const { gate, failures } = gateTo(entur(400, errorCode));
    const problem = await problemOf(await gate(post(sound, { headers: { "Accept-Language": "nb" } })), 400);
    assert.deepEqual(brief(problem), errors);
    assert.equal(problem.detail, "Tjenesten bak denne godtok ikke forespørselen. Feilene i listen sier hvorfor.");
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.equal(failures.length, 0);
  }
  const convert = {
    firstName: "Ola",
    surname: "Nordmann",
    changedBy: "web",
    changedByChannel: "web",
    password: "abcD123",
  };
  const problem = await problemOf(
    await gateTo(entur(400, 600)).gate(put(convert, "/profiles/temporary/1/convert")),
    400,
  );
  assert.deepEqual(brief(problem), [["#/password", "rejected_by_server", {}]]);
});

test("an unknown customer is 404 at the customer number", async () => {
  for (const answer of [entur(404, 617), () => new Response("", { status: 404 })]) {
    const problem = await problemOf(await gateTo(answer).gate(put(change, "/profiles/temporary/1")), 404);
    assert.deepEqual(brief(problem), [["#/customerNumber", "profile_not_found", {}]]);
    assert.match(problem.detail, /^The service behind this one did not accept the request/);
  }
});

test("an answer of RFC 9457 is understood too, and 409 told as 422", async () => {
  const conflict = () =>
    Response.json({ errors: [{ pointer: "#/email", code: "already_in_use", params: {} }] }, { status: 409 });
  assert.deepEqual(brief(await problemOf(await gateTo(conflict).gate(post()), 422)), [
    ["#/email", "already_in_use", {}],
  ]);
});

test("what only the operator can put right is 502 without detail", async () => {
  const answers = [
    [401, entur(401, 401)],
    [403, entur(403, 403)],
    [400, entur(400, 610)],
    [404, entur(404, 404)],
    [405, () => new Response("hemmelig", { status: 405 })],
    [410, entur(410, 410)],
    [500, entur(500, 602)],
    [503, () => new Response("<h1>hemmelig</h1>", { status: 503 })],
    [302, () => new Response(null, { status: 302, headers: { Location: "https://elsewhere.example/hemmelig" } })],
  ];
  for (const [status, answer] of answers) {
    const { gate, failures } = gateTo(answer);
    const response = await gate(put(change, "/profiles/temporary/1"));
    const correlationId = response.headers.get("X-Correlation-Id");
    const problem = await problemOf(response, 502);
    assert.deepEqual(problem.errors, []);
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.deepEqual(failures, [
      { kind: "upstream", upstreamStatus: status, status: 502, correlationId, operation: "updateTemporaryProfile" },
    ]);
  }
});

test("429 and a sound Retry-After are passed on", async () => {
  const limited = (value) => () => new Response("", { status: 429, headers: value ? { "Retry-After": value } : {} });
  for (const value of ["30", "Mon, 23 Nov 2026 15:00:00 GMT"]) {
    const response = await gateTo(limited(value)).gate(post());
    assert.equal(response.headers.get("Retry-After"), value);
    await problemOf(response, 429);
  }
  for (const value of [undefined, "soon", "-1", "9".repeat(20)]) {
    assert.equal((await gateTo(limited(value)).gate(post())).headers.get("Retry-After"), null);
  }
  const overloaded = () => new Response("", { status: 503, headers: { "Retry-After": "5" } });
  assert.equal((await gateTo(overloaded).gate(post())).headers.get("Retry-After"), "5");
});

test("a connection that fails is 502, and so is an answer that breaks off or never ends", async () => {
  const broken = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("hemmelig")) }));
  const throwing = () => {
    throw new TypeError("fetch failed: hemmelig");
  };
  for (const answer of [throwing, broken, () => new Response(endless().body), () => undefined]) {
    const { gate, failures } = gateTo(answer);
    const problem = await problemOf(await gate(post()), 502);
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.equal(failures[0].kind, "network");
    assert.ok(failures[0].cause instanceof Error);
  }
});

test("time running out is 504, wherever it runs out, and aborts the request", async () => {
  let signal;
  const silent = (init) => {
    signal = init.signal;
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  const deaf = () => new Promise(() => {});
  const stalled = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
  const waiting = { authorize: () => new Promise(() => {}) };
  for (const [answer, options] of [[silent], [deaf], [stalled], [profile, waiting]]) {
    const { gate, failures } = gateTo(answer, { timeoutMs: 20, ...options });
    await problemOf(await gate(post()), 504);
    assert.equal(failures[0].kind, "timeout");
  }
  assert.ok(signal.aborted);
});

test("a token that cannot be had or sent is 502 and reaches nobody", async () => {
  const failing = [
    () => {
      throw new Error("hemmelig");
    },
    () => Promise.reject(new Error("hemmelig")),
    () => "",
    () => undefined,
    () => "Bearer hemmelig\r\nX-Injected: 1",
  ];
  for (const authorize of failing) {
    const { gate, sent, failures } = gateTo(profile, { authorize });
    const response = await gate(post());
    const problem = await problemOf(response, 502);
    assert.ok(!JSON.stringify([problem, ...response.headers]).includes("hemmelig"));
    assert.equal(sent.length, 0);
    assert.equal(failures[0].kind, "authorize");
  }
});

test("without `authorize` no token is sent", async () => {
  const { gate, sent } = gateTo(profile, { authorize: undefined });
  await gate(post(sound, { headers: { Authorization: "Bearer theirs" } }));
  assert.ok(!("authorization" in sent[0].headers));
});

test("a fault in `onError` costs nobody the answer", async () => {
  const onError = () => {
    throw new Error("broken log");
  };
  await problemOf(await gateTo(entur(500, 500), { onError }).gate(post()), 502);
});

test("a defect in the check is 500 without detail", async () => {
  let calls = 0;
  const operation = {
    ...createTemporaryProfile,
    normalizeJson: () => {
      calls += 1;
      if (calls > 1) throw new Error("hemmelig");
      return { body: new Uint8Array(), warnings: [] };
    },
  };
  const { gate, failures } = gateTo(profile, { operations: [operation] });
  const problem = await problemOf(await gate(post()), 500);
  assert.ok(!JSON.stringify(problem).includes("hemmelig"));
  assert.equal(failures[0].kind, "internal");
});

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
  await problemOf(await gate(put(body, "/api/profiles/temporary/17/convert")), 404);
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
  assert.equal((await gate(preflight("https://evil.example"))).headers.get("Access-Control-Allow-Origin"), null);
  assert.equal((await gate(preflight("null"))).headers.get("Access-Control-Allow-Origin"), null);
  await problemOf(await gate(preflight(origin, "/nowhere")), 404);

  for (const body of [sound, {}]) {
    const response = await gate(post(body, { headers: { Origin: origin } }));
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), origin);
    assert.match(response.headers.get("Access-Control-Expose-Headers"), /X-Correlation-Id/);
    assert.match(response.headers.get("Vary"), /Origin/);
  }
});

test("options that cannot work are refused when the gate is made", () => {
  const made = (options) => createGate({ upstream: environments.dev, clientName: "company-app", ...options });
  assert.equal(typeof made({}), "function");
  const wrong = [
    { upstream: "/customers" },
    { upstream: "ftp://api.example" },
    { upstream: "https://user:pass@api.example" },
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
    { maxBytes: 0 },
    { maxBytes: 2 ** 31 },
    { maxBytes: 1.5 },
    { timeoutMs: 0 },
    { timeoutMs: Number.POSITIVE_INFINITY },
    { authorize: "Bearer token" },
    { fetch: {} },
    { onError: true },
    { context: { today: "today" } },
    { context: { defaultCountryCode: "47x" } },
    { cors: { origins: ["*"] } },
    { cors: { origins: ["https://shop.example/"] } },
  ];
  for (const options of wrong) assert.throws(() => made(options), TypeError, JSON.stringify(options));
  for (const upstream of Object.values(environments)) made({ upstream });
  made({ upstream: new URL("http://localhost:8787/base"), clientName: `company-${"a".repeat(92)}`, basePath: "/" });
});
