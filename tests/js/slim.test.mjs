// The entry whose module the caller brings: what is not our module changes nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { load, project } from "../packed.mjs";

const { createTemporaryProfile, init, version } = await load("entur-customer-profile/slim");
const bytes = readFileSync(join(project, "node_modules/entur-customer-profile/dist/entur_customer_profile.wasm"));
const sound = { createdBy: "web", expirationDate: "2026-07-08", createdByChannel: "web" };
const context = { today: "2026-07-01" };
const validate = () => createTemporaryProfile.validate(sound, context);
/** Plain values, too, are judged only with a module at hand: so that a missing `init` is missed at once. */
const calls = [
  validate,
  () => createTemporaryProfile.validateField("createdBy", "web", context),
  () => createTemporaryProfile.normalizeJson(new TextEncoder().encode(JSON.stringify(sound)), context),
];
/** A module with nothing in it. */
const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

test("the module of another version is refused, by an error that names that version", async () => {
  // As long as ours, since the module says how long its names are.
  const another = version.replace(/\d/g, "9");
  assert.notEqual(another, version);
  const other = Buffer.from(bytes.toString("latin1").replaceAll(version, another), "latin1");
  assert.ok(WebAssembly.validate(other));
  await assert.rejects(init(other), ({ message }) => message.includes(another));
});

test("what is no module of ours stands in the way of nothing", async () => {
  const sources = () => [
    empty,
    new WebAssembly.Module(empty),
    new Response(empty),
    new Uint8Array(8),
    new Uint8Array(),
  ];
  for (const source of sources()) {
    await assert.rejects(init(source));
    for (const call of calls) assert.throws(call, { name: "TypeError", message: /^`init`/ });
  }
  for (const source of [undefined, null, "entur_customer_profile.wasm", new URL(import.meta.url)])
    await assert.rejects(init(source), { name: "TypeError", message: /^`source`/ });
  await assert.rejects(init(Promise.resolve(new Response(bytes, { status: 404 }))), TypeError);
  // As Next.js gives modules to what it runs as on an edge: of another realm.
  await Promise.allSettled([init(empty), init(runInNewContext("new WebAssembly.Module(bytes)", { bytes }))]);
  assert.deepEqual(validate().value, sound);
  // There is no need of another one.
  for (const source of sources()) await init(source);
  assert.deepEqual(validate().value, sound);
});

test("a source that fails after another has been taken leaves that one in place", async () => {
  // Of its own, since ours has been taken above.
  const other = createRequire(join(project, "load.mjs"))("entur-customer-profile/slim");
  const { compile } = WebAssembly;
  let fail;
  WebAssembly.compile = () => new Promise((_, reject) => (fail = reject));
  const late = other.init(empty);
  // It asks for its source first.
  await new Promise(setImmediate);
  WebAssembly.compile = compile;
  await other.init(bytes);
  fail(new WebAssembly.CompileError());
  await assert.rejects(late, WebAssembly.CompileError);
  assert.deepEqual(other.createTemporaryProfile.validate(sound, context).value, sound);
});
