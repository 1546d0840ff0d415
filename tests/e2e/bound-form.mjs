// A page with a form in a browser, for the tests of `bindForm`: each starts from it afresh.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { browser, name, skip } from "./browser.mjs";

export { name as browserName, skip };
/** For a test that drags. */
export const skipDrag = skip || (name !== "chromium" && "WebDriver's pointer drags nothing");

const script = buildSync({
  stdin: {
    contents: `import * as core from "entur-customer-profile";
      import * as form from "entur-customer-profile/form";
      Object.assign(window, core, form);`,
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  format: "iife",
  // The package as it is published, not as its own tsconfig.json reads it.
  tsconfigRaw: {},
  write: false,
}).outputFiles[0].text;

const body = `<p id="hint">hint</p>
<form id="profile">
  <input type="hidden" name="createdBy" value="web"><input type="hidden" name="createdByChannel" value="web">
  <label>E-post <input name="email" id="email" aria-describedby="hint"></label>
  <label for="surname">Etternavn</label><input name="surname" id="surname">
  <p data-issues-for="surname"><b>fra serveren</b></p>
  <label for="code">Land</label><select name="countryCode" id="code"><option value="">–</option><option>+47</option></select>
  <label for="phone">Mobil</label><input name="telephoneNumberNoCountryCode" id="phone">
  <label for="birth">Født</label><input name="dateOfBirth" id="birth" type="date">
  <fieldset><label for="expires">Utløp</label><input name="expirationDate" id="expires"></fieldset>
  <fieldset disabled><input name="firstName"></fieldset>
  <label><input type="checkbox" name="terms" id="terms" required> Vilkår</label>
  <button id="send">Send</button><button id="draft" formnovalidate>Lagre</button><button id="clear" type="reset">Tøm</button>
</form>
<input form="profile" name="landlineNumber" id="outside">
<form><input name="email" id="other"></form>`;

/** The page; undefined where there is no browser. */
export let page;
before(async () => {
  page = await browser?.newPage();
});
after(() => browser?.close());

export const run = (code) => page.evaluate(code);
/** The lines shown for a field: level and code of each. */
export const shown = (name) =>
  run(
    `[...document.querySelectorAll('[data-issues-for="${name}"] > [data-level]')].map((line) => line.dataset.level + " " + line.dataset.code)`,
  );
export const invalid = (id) => run(`document.getElementById("${id}").getAttribute("aria-invalid")`);
/** The field whose text has the focus, or the id of what else has it. */
export const focused = () => run(`document.activeElement.dataset.issuesFor ?? document.activeElement.id`);

/** `submitted` has for each submission whether it was stopped; `results` what `onSubmit` was given. */
export async function bind(options = "") {
  await run(`submitted = []; results = [];
    unbind = bindForm(profile, createTemporaryProfile, {
      context: { today: "2026-11-23" }, onSubmit: (result) => results.push(result), ${options}
    });
    profile.addEventListener("submit", (event) => { submitted.push(event.defaultPrevented); event.preventDefault(); });`);
}

beforeEach(async () => {
  if (!page) return;
  // A window without the globals of the test before.
  await page.goto("about:blank");
  await page.setContent(`<!doctype html><html lang="nb"><title>x</title><body>${body}</body></html>`);
  await run(`faults = [];
    addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
    // The test itself may expect one, and hears of it later.
    addEventListener("error", (event) => setTimeout(() => event.defaultPrevented || faults.push(event.message)))`);
  await page.addScriptTag({ content: script });
});
afterEach(async () => {
  if (page) assert.deepEqual(await run("new Promise((resolve) => setTimeout(() => resolve(faults)))"), []);
});
