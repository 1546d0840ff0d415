// The context of `bindForm`: checked when the form is bound, and heeded at each check.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run, shown, skip } from "./bound-form.mjs";

test("a malformed context is refused at once, and the form left alone", { skip }, async () => {
  const before = await run("document.body.innerHTML");
  for (const context of [`{ today: "23.11.2026" }`, `{ maxBytes: -1 }`, `{ locale: 5 }`, "null", "5"]) {
    const name = await run(`try { bindForm(profile, createTemporaryProfile, { context: ${context} }); }
      catch ({ name }) { name }`);
    assert.equal(name, "TypeError", context);
  }
  assert.equal(await run("document.body.innerHTML"), before);
  assert.equal(await run("profile.noValidate"), false);
});

test("a form is bound before the core is there, its context checked all the same", { skip }, async () => {
  const bound = (context) =>
    run(`asked = [];
      const operation = { ...createTemporaryProfile, validate(input, context) {
        asked.push(input);
        return createTemporaryProfile.validate(input, context);
      } };
      try { bindForm(profile, operation, { context: ${context} })(); asked } catch (error) { error.name }`);
  assert.deepEqual(await bound(`{ locale: "nb" }`), [null]);
  assert.deepEqual(await bound(`{ today: "2026-7-1" }`), "TypeError");
  assert.deepEqual(await bound(`() => ({})`), []);
  assert.deepEqual(
    await run(`const { compile, Module } = WebAssembly;
      WebAssembly.Module = function () { throw new Error("compiled"); };
      try { bindForm(profile, createTemporaryProfile, { context: { locale: "nb" } })(); } finally { WebAssembly.Module = Module; }
      typeof compile`),
    "function",
  );
});

test("a context that inherits its members means to a form what it means to a check", { skip }, async () => {
  // Without the language, which the page gives then.
  await run(`Given = class {
    today = "2026-11-23";
    #strict = true;
    get strict() { return this.#strict; }
    get defaultCountryCode() { return "+47"; }
  }`);
  for (const context of ["new Given()", "() => new Given()"]) {
    await run(`profile.reset();
      unbind = bindForm(profile, createTemporaryProfile, { context: ${context} });
      phone.value = "22222222";
      expires.value = "2026-11-23";
      profile.requestSubmit();`);
    assert.deepEqual(await shown("telephoneNumberNoCountryCode"), ["issue phone_number_not_mobile"], context);
    assert.deepEqual(await shown("expirationDate"), ["issue expires_today"], context);
    assert.deepEqual(await shown("countryCode"), [], context);
    await run("unbind()");
  }
});
