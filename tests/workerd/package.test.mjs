// The package as a worker's author has it: bundled with the `workerd` condition, run by workerd, with an API behind it
// that writes down what it is sent.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { build } from "esbuild";
import { Miniflare, Response } from "miniflare";
import { project } from "../packed.mjs";

const worker = `
  import { convertToPermanentProfile, createTemporaryProfile, ready } from "entur-customer-profile";
  import { createGate } from "entur-customer-profile/edge";

  const context = { today: "2026-11-23" };
  // Usable the moment it is imported: in a worker, the only code that runs before the first request.
  const early = createTemporaryProfile.validateJson("{}", context);
  const options = {
    upstream: "https://api.example/customers/v2",
    clientName: "company-app",
    authorize: () => "Bearer token",
    context,
  };
  const gate = createGate(options);
  const gateWithFetch = createGate({ ...options, fetch, basePath: "/given" });
  const asked = {
    "/early": () => early,
    "/ready": () => ready().then(() => "ready"),
    "/validate": async (request) => createTemporaryProfile.validate(await request.json(), context),
    "/convert": async (request) => convertToPermanentProfile.validateJson(await request.text(), context),
  };
  export default {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const answer = asked[pathname];
      if (answer) return Response.json(await answer(request));
      return pathname.startsWith("/given/") ? gateWithFetch(request) : gate(request);
    },
  };`;

const bundled = async (conditions) => {
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: project },
    bundle: true,
    write: false,
    format: "esm",
    conditions,
    external: ["*.wasm"],
  });
  return outputFiles[0].text;
};
const script = await bundled(["workerd"]);
const module = readFileSync(join(project, "node_modules/entur-customer-profile/dist/entur_customer_profile.wasm"));

let sent = [];
let answer;
beforeEach(() => {
  sent = [];
  answer = () => Response.json({ customerNumber: 1 });
});

const miniflare = new Miniflare({
  cf: false,
  compatibilityDate: "2026-07-01",
  // One folder down, as in the package: the script's import of the module starts with `../`.
  modules: [
    { type: "ESModule", path: "esm/worker.js", contents: script },
    { type: "CompiledWasm", path: "entur_customer_profile.wasm", contents: module },
  ],
  async outboundService(request) {
    const { method, url, headers } = request;
    sent.push({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
    return answer();
  },
});
after(() => miniflare.dispose());

const ask = async (path, body) => {
  const response = await miniflare.dispatchFetch(`http://worker${path}`, { method: "POST", body });
  return response.json();
};
const put = (path, body, headers = {}) =>
  miniflare.dispatchFetch(`http://worker${path}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const change = { changedBy: "web", changedByChannel: "web", expirationDate: "2027-01-31" };
const conversion = { changedBy: "web", changedByChannel: "web", firstName: "Ola", surname: "Nordmann" };

test("the module is imported, not carried along and compiled", async () => {
  assert.match(script, /import \w+ from "\.\.\/entur_customer_profile\.wasm"/);
  const carrying = await bundled(["import"]);
  const packed = readFileSync(new URL("../../pkg/glue/packed.txt", import.meta.url), "utf8");
  assert.ok(carrying.includes(packed) && !script.includes(packed));
  // Nor does what unpacks it come along.
  assert.ok(script.length < carrying.length - packed.length);
});

test("operations work at import, at once and after `ready`", async () => {
  const codes = ({ issues }) => issues.map(({ code, path }) => `${path} ${code}`);
  const required = ["createdBy required", "expirationDate required", "createdByChannel required"];
  assert.deepEqual(codes(await ask("/early", "")), required);
  assert.equal(await ask("/ready", ""), "ready");
  const created = await ask(
    "/validate",
    JSON.stringify({ createdBy: "web", createdByChannel: "web", expirationDate: "2027-01-31", email: "a@X.no" }),
  );
  assert.equal(created.value.email, "a@x.no");
  assert.deepEqual(codes(await ask("/convert", '{"surname":"1"}')).slice(0, 2), [
    "surname invalid_name",
    "changedBy required",
  ]);
});

test("the gate forwards the normalised body under its own name and token", async () => {
  const body = { ...change, email: " Ola@EXAMPLE.com", surname: "" };
  const response = await put("/profiles/temporary/9223372036854775807", body, {
    Authorization: "Bearer theirs",
    Cookie: "a=b",
    "X-Correlation-Id": "web-17",
  });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("X-Correlation-Id"), "web-17");
  const [{ method, url, headers, body: forwarded }, ...more] = sent;
  assert.deepEqual(more, []);
  assert.deepEqual([method, url], ["PUT", "https://api.example/customers/v2/profiles/temporary/9223372036854775807"]);
  assert.deepEqual(JSON.parse(forwarded), { ...change, email: "Ola@example.com" });
  const named = ["accept", "authorization", "content-type", "cookie", "et-client-name", "x-correlation-id"];
  assert.deepEqual(
    named.map((name) => headers[name]),
    ["application/json", "Bearer token", "application/json", undefined, "company-app", "web-17"],
  );
});

test("the gate takes the worker's own `fetch`, too", async () => {
  assert.equal((await put("/given/profiles/temporary/1", change)).status, 200);
  assert.equal(sent.length, 1);
});

test("what is at fault never leaves the worker", async () => {
  const response = await put("/profiles/temporary/1", { ...change, email: "ola.hemmelig@x" });
  assert.equal(response.status, 422);
  const text = await response.text();
  assert.equal(JSON.parse(text).errors[0].pointer, "#/email");
  assert.ok(!text.includes("hemmelig"));
  assert.deepEqual(sent, []);
});

for (const [errorCode, pointers] of [
  [602, ["#/email already_in_use"]],
  [605, ["# invalid_phone_number"]],
  [606, ["#/surname invalid_name", "#/firstName invalid_name"]],
]) {
  test(`the API's error ${errorCode} points at the fields it is about`, async () => {
    answer = () => Response.json({ errorCode, longEnglish: "about ola@example.com" }, { status: 400 });
    const response = await put("/profiles/temporary/1/convert", conversion, { "Accept-Language": "nn" });
    assert.deepEqual([response.status, response.headers.get("Content-Language")], [400, "nn"]);
    const text = await response.text();
    assert.ok(!text.includes("ola@example.com"));
    const { errors } = JSON.parse(text);
    assert.deepEqual(
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
      pointers,
    );
  });
}

test("the API's limits and failures are told as such", async () => {
  answer = () => new Response(null, { status: 429, headers: { "Retry-After": "7" } });
  const limited = await put("/profiles/temporary/1", change);
  assert.deepEqual([limited.status, limited.headers.get("Retry-After")], [429, "7"]);
  answer = () => Response.json({ errorCode: 401 }, { status: 401 });
  assert.equal((await put("/profiles/temporary/1", change)).status, 502);
  answer = () => new Response("<html>", { status: 503 });
  assert.equal((await put("/profiles/temporary/1", change)).status, 502);
});
