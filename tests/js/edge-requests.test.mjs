// What the gate lets through, and what it refuses by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { createTemporaryProfile, environments } from "entur-customer-profile";
import {
  brief,
  change,
  context,
  endless,
  gateTo,
  post,
  problemOf,
  profile,
  put,
  sound,
  streamed,
  uuid,
} from "./gate.mjs";

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
  const acceptedBy = ({ headers }) => [headers.get("Accept"), headers.get("Accept-Encoding")];
  const taken = [
    "application/json",
    "Application/JSON",
    "application/json;charset=utf-8",
    'application/json; charset="UTF-8"',
    "application/json;charset=utf8",
    "application/json ; version=1; charset=utf-8 ;",
    'application/json; profile="https://schema.example"',
  ];
  for (const type of taken) assert.equal((await typed(type)).status, 200, type);
  assert.equal(sent.length, taken.length);
  for (const type of [
    "text/plain",
    // A page of any origin may send it unasked.
    "text/plain;application/json",
    "application/jsonx",
    "application/json, text/plain",
    "application/json;charset=latin1",
    "application/json;charset=utf-16",
    "application/json;charset=utf-8;charset=latin1",
    "application/json; version=1, text/plain",
    "application/json version=1",
    "application/problem+json",
    "multipart/form-data",
  ]) {
    const response = await typed(type);
    assert.deepEqual(acceptedBy(response), ["application/json", null]);
    await problemOf(response, 415);
  }
  const compressed = await typed("application/json", { "Content-Encoding": "gzip" });
  assert.deepEqual(acceptedBy(compressed), [null, "identity"]);
  await problemOf(compressed, 415);
  for (const coding of ["identity", "Identity", ""])
    assert.equal((await typed("application/json", { "Content-Encoding": coding })).status, 200);
  const untyped = post();
  untyped.headers.delete("Content-Type");
  await problemOf(await gate(untyped), 415);
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

test("a body in many small chunks is put together, those of another realm too", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...sound, surname: "Øå" }));
  for (const Bytes of [Uint8Array, runInNewContext("Uint8Array")]) {
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Bytes.of(byte));
        controller.close();
      },
    });
    const { gate, sent } = gateTo();
    assert.equal((await gate(streamed(body))).status, 200);
    assert.equal(JSON.parse(sent[0].body).surname, "Øå");
  }
});

test("a body that cannot be called off is refused all the same", async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    cancel: () => Promise.reject(new Error("no")),
  });
  await problemOf(await gateTo().gate(streamed(body)), 413);
  // A rejection that nobody handles fails the test once this one has ended.
  await new Promise((resolve) => setTimeout(resolve));
});

test("a body broken off, or not of bytes, is 400, one already read is our host's mistake", async () => {
  const { gate, failures } = gateTo();
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  await problemOf(await gate(streamed(broken)), 400);
  const text = new ReadableStream({ pull: (controller) => controller.enqueue("{}") });
  await problemOf(await gate(streamed(text)), 400);
  assert.equal(failures.length, 0);
  for (const read of [(request) => request.text(), (request) => request.body.getReader()]) {
    const request = post();
    await read(request);
    await problemOf(await gate(request), 500);
    assert.equal(failures.pop()?.kind, "internal");
  }
});

test("a body that stands still is 408 in time, and called off", async () => {
  let cancelled = false;
  const start = (controller) => controller.enqueue(new Uint8Array(2));
  const cancel = () => {
    cancelled = true;
  };
  const stalled = new ReadableStream({ start, pull: () => new Promise(() => {}), cancel });
  const { gate, sent, failures } = gateTo(profile, { timeoutMs: 20 });
  await problemOf(await gate(streamed(stalled)), 408);
  assert.ok(cancelled);
  assert.equal(sent.length + failures.length, 0);
});

test("a request without a stream of its body, as Firefox has it, is read as a whole", async () => {
  class Streamless extends Request {
    get body() {
      return undefined;
    }
  }
  const text = JSON.stringify(sound);
  const { gate } = gateTo(profile, { maxBytes: text.length });
  assert.equal((await gate(new Streamless(post(text)))).status, 200);
  await problemOf(await gate(new Streamless(post(`${text} `))), 413);
  await problemOf(await gate(new Streamless(post(new Uint8Array()))), 400);
});

test("a fault of the text as a whole is 400, with its place, whatever is wrong with the fields", async () => {
  const { gate, sent } = gateTo();
  assert.deepEqual(brief(await problemOf(await gate(post('{"a":}')), 400)), [
    ["#", "invalid_json", { offset: 5, unit: "bytes" }],
  ]);
  for (const text of ["", "null", "[]", "{", '{"\\ud800":1}', new Uint8Array([0x7b, 0xff, 0x7d])]) {
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
  ["sme, en;q=0.1", "nb"],
  ["de, fr;q=0.9, en;q=0.1", "en"],
  ["de", "en"],
  ["*", "en"],
  ["nb;q=0, en", "en"],
  ["nn;q=0", "en"],
  ["en;q=0", "nb"],
  ["en;q=0, nb;q=0.0", "nn"],
  ["*;q=0.5, en;q=0", "nb"],
  ["en-GB;q=0, en", "en"],
  ["en;q=0, nb;q=0, nn;q=0", "en"],
  ["en;q=none", "en"],
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
