// The demo's worker in workerd, with the stand-in behind it: what it lets through, what it refuses, and how.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { start } from "../../www/serve.mjs";

const today = "2026-11-23";
const demo = await start({ today });
after(() => demo.stop());
beforeEach(() => demo.setToday(today));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const creation = { createdBy: "web", createdByChannel: "web", expirationDate: "2027-01-31" };
const change = { changedBy: "app", changedByChannel: "app", expirationDate: "2027-02-28" };
const conversion = { changedBy: "app", changedByChannel: "app", firstName: "Ola", surname: "Nordmann" };
// What must never come back in a refusal.
const email = "ola.hemmelig@example.com";
const password = "hemmelig-passord-17";

const write = (method, path, body, headers = {}) =>
  fetch(`${demo.url}/api${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
const create = (body, headers) => write("POST", "/profiles/temporary", body, headers);
const update = (number, body, headers) => write("PUT", `/profiles/temporary/${number}`, body, headers);
const convert = (number, body, headers) => write("PUT", `/profiles/temporary/${number}/convert`, body, headers);

/** What the page is told of a number: status and body as the API answered them. */
async function lookUp(number) {
  const response = await fetch(`${demo.url}/api/lookup/${number}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("Cache-Control"), "no-store");
  const { status, body } = await response.json();
  return { status, profile: JSON.parse(body), body };
}

/** The profile an answer holds. */
async function profileOf(response) {
  const text = await response.text();
  assert.equal(response.status, 200, text);
  // Numbers of profiles are past 2^53.
  const customerNumber = /"customerNumber":(\d+)/.exec(text)[1];
  return { ...JSON.parse(text), customerNumber };
}

/** The problem an answer holds, after checks that hold for every problem. */
async function problemOf(response, status, language = "en") {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get("Content-Type"), "application/problem+json");
  assert.equal(response.headers.get("Content-Language"), language);
  assert.match(response.headers.get("X-Correlation-Id"), uuid);
  for (const secret of [email, password, "hemmelig", "demo-token"]) assert.ok(!text.includes(secret));
  const problem = JSON.parse(text);
  assert.equal(problem.status, status);
  return problem;
}

const pointers = ({ errors }) => errors.map(({ pointer, code }) => `${pointer} ${code}`);

test("a sound creation is forwarded normalised, and its answer comes back exact", async () => {
  const sent = {
    ...creation,
    email: " Ola@EXAMPLE.com",
    countryCode: "0047",
    telephoneNumberNoCountryCode: "406 12-345",
  };
  const response = await create({ ...sent, surname: "  ", organisationId: "9007199254740993" });
  assert.match(response.headers.get("X-Correlation-Id"), uuid);
  const text = await response.clone().text();
  assert.match(text, /"organisationId":9007199254740993,/);
  const profile = await profileOf(response);
  assert.equal(profile.email, "Ola@example.com");
  assert.equal(profile.countryCode, "+47");
  assert.equal(profile.telephoneNumberNoCountryCode, "40612345");
  assert.equal(profile.surname, "");
  assert.equal(profile.createdBy, "web");
});

test("the caller's correlation id is kept", async () => {
  const response = await create(creation, { "X-Correlation-Id": "web-17" });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("X-Correlation-Id"), "web-17");
});

test("an update overwrites, and the largest numbers stay exact", async () => {
  const { customerNumber } = await profileOf(await create({ ...creation, email, firstName: "Ola" }));
  assert.ok(BigInt(customerNumber) > BigInt(Number.MAX_SAFE_INTEGER));
  const updated = await profileOf(await update(customerNumber, { ...change, firstName: " Kari " }));
  assert.deepEqual([updated.customerNumber, updated.firstName, updated.email], [customerNumber, "Kari", null]);
  assert.deepEqual([updated.changedBy, updated.expirationDate], ["app", "2027-02-28"]);
});

test("a conversion is made once, and the profile is then found as a permanent one", async () => {
  const { customerNumber } = await profileOf(await create(creation));
  const before = await lookUp(customerNumber);
  assert.ok(!("profileType" in before.profile));
  const converted = await profileOf(await convert(customerNumber, { ...conversion, password }));
  assert.deepEqual([converted.profileType, converted.expirationDate], ["S", null]);
  const found = await lookUp(customerNumber);
  assert.deepEqual([found.status, found.profile.profileType], [200, "S"]);
  assert.ok(found.body.includes(`"customerNumber":${customerNumber},`));

  const problem = await problemOf(await convert(customerNumber, { ...conversion, password }), 400);
  assert.deepEqual(pointers(problem), ["# rejected_by_server"]);
  // What was temporary can no longer be updated.
  const gone = await problemOf(await update(customerNumber, change), 404);
  assert.deepEqual(pointers(gone), ["#/customerNumber profile_not_found"]);
});

test("an e-mail address another customer has is refused at its field, in the caller's language", async () => {
  const { customerNumber } = await profileOf(await create(creation));
  const first = await profileOf(await create(creation));
  assert.equal((await convert(first.customerNumber, { ...conversion, email })).status, 200);
  const details = new Set();
  for (const language of ["nb", "nn", "en"]) {
    const response = await convert(customerNumber, { ...conversion, email }, { "Accept-Language": language });
    const problem = await problemOf(response, 400, language);
    assert.deepEqual(pointers(problem), ["#/email already_in_use"]);
    details.add(problem.errors[0].detail);
  }
  assert.equal(details.size, 3);
});

test("a profile lives through its last day", async () => {
  const { customerNumber } = await profileOf(await create({ ...creation, expirationDate: "2026-11-24" }));
  demo.setToday("2026-11-24");
  assert.equal((await lookUp(customerNumber)).status, 200);
  demo.setToday("2026-11-25");
  const found = await lookUp(customerNumber);
  assert.deepEqual([found.status, found.profile.errorCode], [404, 617]);
  const response = await update(customerNumber, { ...change, email });
  assert.deepEqual(pointers(await problemOf(response, 404)), ["#/customerNumber profile_not_found"]);
});

test("the gate's day moves with the clock", async () => {
  const body = { ...creation, expirationDate: "2026-11-23" };
  assert.equal((await create(body)).status, 200);
  demo.setToday("2026-11-24");
  const problem = await problemOf(await create(body), 422);
  assert.deepEqual(pointers(problem), ["#/expirationDate date_in_past"]);
  assert.deepEqual(problem.errors[0].params, { limit: "2026-11-24", unit: "date" });
});

test("every field at fault is pointed at, in the order of Entur's page and the caller's language", async () => {
  const body = { ...conversion, firstName: "<b>", email: `${email}.`, customerRef: "x".repeat(41), password: " " };
  for (const [header, language] of [
    ["nb-NO, en;q=0.5", "nb"],
    ["nn", "nn"],
    ["de, en;q=0.1", "en"],
    ["de", "en"],
  ]) {
    const problem = await problemOf(await convert("4100002", body, { "Accept-Language": header }), 422, language);
    assert.deepEqual(pointers(problem), [
      "#/firstName invalid_name",
      "#/email invalid_email",
      "#/customerRef too_long",
    ]);
  }
  const unknown = await problemOf(await create({ ...creation, emial: email, password }), 422);
  assert.deepEqual(pointers(unknown), ["#/emial unknown_field", "#/password unknown_field"]);
});

for (const [why, body, code] of [
  ["text that ends too soon", `{"email":"${email}"`, "invalid_json"],
  ["a list", `["${password}"]`, "wrong_type"],
  ["nothing", "", "invalid_json"],
  ["bytes that are no UTF-8", Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), "invalid_text"],
  ["too many levels", `{"email":${"[".repeat(200)}"${email}"${"]".repeat(200)}}`, "too_deep"],
]) {
  test(`JSON that cannot be read: ${why}`, async () => {
    assert.deepEqual(pointers(await problemOf(await create(body), 400)), [`# ${code}`]);
  });
}

test("a field given twice is pointed at", async () => {
  const { createdBy, ...rest } = creation;
  const twice = `{"createdBy":"${password}","createdBy":"${createdBy}",${JSON.stringify(rest).slice(1)}`;
  assert.deepEqual(pointers(await problemOf(await create(twice), 422)), ["#/createdBy duplicate_field"]);
});

test("a body past the limit is refused unread", async () => {
  const problem = await problemOf(await create({ ...creation, email, firstName: "x".repeat(65_536) }), 413);
  assert.deepEqual(pointers(problem), ["# too_large"]);
});

test("anything but JSON is refused", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"]) {
    await problemOf(await create({ ...creation, email }, { "Content-Type": type }), 415);
  }
});

test("other methods are refused, and the right ones named", async () => {
  const read = await fetch(`${demo.url}/api/profiles/temporary`);
  await problemOf(read, 405);
  assert.equal(read.headers.get("Allow"), "POST");
  const created = await write("POST", "/profiles/temporary/4100002", creation);
  await problemOf(created, 405);
  assert.equal(created.headers.get("Allow"), "PUT");
  const posted = await fetch(demo.url, { method: "POST", body: "x" });
  assert.deepEqual([posted.status, posted.headers.get("Allow")], [405, "GET, HEAD"]);
});

test("other addresses are refused", async () => {
  for (const path of ["/profiles", "/profiles/temporary/0", "/profiles/temporary/4100002/merge", "/lookup/x"]) {
    await problemOf(await write("PUT", path, change), 404);
  }
  assert.equal((await fetch(`${demo.url}/nothing.js`)).status, 404);
  assert.equal((await fetch(`${demo.url}/constructor`)).status, 404);
});

test("the token stays in the worker", async () => {
  const page = await (await fetch(demo.url)).text();
  const scripts = [...page.matchAll(/src="(\/[^"]+\.js)"/g)].map(([, path]) => path);
  assert.ok(scripts.length > 0);
  const texts = await Promise.all(scripts.map(async (path) => (await fetch(demo.url + path)).text()));
  for (const text of [page, ...texts]) assert.ok(!text.includes("demo-token"));
});

test("every answer carries the security headers", async () => {
  const answers = await Promise.all([
    fetch(demo.url),
    fetch(`${demo.url}/main.js`),
    fetch(`${demo.url}/nothing`),
    fetch(`${demo.url}/api/lookup/4100002`),
    create(creation),
    create("{"),
  ]);
  for (const { headers } of answers) {
    const policy = headers.get("Content-Security-Policy").split("; ");
    assert.ok(policy.includes("default-src 'none'"));
    assert.ok(policy.includes("script-src 'self' 'wasm-unsafe-eval'"));
    assert.ok(policy.includes("require-trusted-types-for 'script'"));
    assert.ok(policy.includes("frame-ancestors 'none'"));
    assert.ok(!policy.join().includes("unsafe-inline"));
    assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
    assert.equal(headers.get("Referrer-Policy"), "no-referrer");
    assert.equal(headers.get("Cross-Origin-Opener-Policy"), "same-origin");
    assert.equal(headers.get("Access-Control-Allow-Origin"), null);
  }
});
