// The button that submits a form, which may be a field by its own name and value.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind, page, run, shown, skip } from "./bound-form.mjs";

test("a field may be the name and value of the button that submits the form", { skip }, async () => {
  await run(`profile.elements.createdByChannel.remove(); terms.checked = true; send.name = "createdByChannel"; send.value = "web";
    draft.formNoValidate = false; draft.name = "createdByChannel"; draft.value = "app"`);
  await bind();
  await page.click("#draft");
  assert.deepEqual([await shown("expirationDate"), await shown("$")], [["issue required"], []]);
  await page.fill("#expires", "2027-01-31");
  assert.deepEqual([await shown("expirationDate"), await shown("$")], [[], []]);
  await page.click("#draft");
  await page.click("#send");
  assert.deepEqual(await run("results.slice(1).map(({ value }) => value.createdByChannel)"), ["app", "web"]);
  // What is no button of the form any more gives it nothing.
  await run("send.remove()");
  await page.fill("#email", "x");
  assert.deepEqual([await shown("email"), await shown("$")], [["issue invalid_email"], ["issue required"]]);
  // One that is disabled gives nothing either, as where it must not be pressed twice.
  await run("draft.onclick = () => setTimeout(() => draft.disabled = false); email.value = ''");
  await run("addEventListener('submit', () => draft.disabled = true, { capture: true })");
  await page.click("#draft");
  assert.deepEqual(await shown("$"), ["issue required"]);
});

test("an element of the page's making may stand in the place of the button", { skip }, async () => {
  // As those of Material Web do, which are in the form data by themselves.
  await run(`customElements.define("x-button", class extends HTMLElement {
      static formAssociated = true; internals = this.attachInternals(); type = "submit"; value = "app";
      get form() { return this.internals.form; }
      press() {
        const put = (event) => Object.defineProperty(event, "submitter", { get: () => this });
        this.form.addEventListener("submit", put, { capture: true, once: true });
        this.internals.setFormValue(this.value);
        this.form.requestSubmit();
      }
    });
    profile.elements.createdByChannel.remove(); terms.checked = true; expires.value = "2027-01-31";
    send.insertAdjacentHTML("afterend", '<x-button name="createdByChannel">')`);
  await bind();
  await run("send.nextElementSibling.press()");
  assert.deepEqual(await run("results.map(({ value }) => value?.createdByChannel)"), ["app"]);
});

const channels = () => run("results.map(({ value }) => value?.createdByChannel)");
const channel = `terms.checked = true; expires.value = "2027-01-31";
  send.name = "createdByChannel"; send.value = "app";`;

test("of a button and a control of the same name, the first in the form counts", { skip }, async () => {
  await run(`${channel} profile.append(send)`);
  await bind();
  await page.click("#send");
  await run("profile.prepend(send)");
  await page.click("#send");
  assert.deepEqual(await channels(), ["web", "app"]);
});

test("the button counts where the browser knows no second parameter of `FormData`", { skip }, async () => {
  await run(`${channel} profile.elements.createdByChannel[0].remove();
    FormData = class extends FormData { constructor(form) { super(form); } }`);
  await bind();
  await page.click("#send");
  assert.deepEqual(await channels(), ["app"]);
});

test("a button that wants no check has no part in later ones", { skip }, async () => {
  await run(
    `${channel} profile.elements.createdByChannel[0].remove(); send.name = ""; draft.name = "createdByChannel"; draft.value = "app"`,
  );
  await bind();
  await page.click("#send");
  await page.click("#draft");
  await page.type("#email", "x");
  assert.deepEqual([await shown("email"), await shown("$")], [["issue invalid_email"], ["issue required"]]);
});

test("what was held back is not said of a form that its press disables", { skip }, async () => {
  await run(`expires.value = "2027-01-31"; terms.checked = true;
    whole = document.createElement("fieldset"); whole.append(...profile.childNodes); profile.append(whole);
    draft.type = "button"; draft.onclick = () => { whole.disabled = true; }`);
  await bind();
  await page.click("#send");
  await page.type("#email", "ola@gmial.com");
  await page.click("#draft");
  await run("new Promise((resolve) => setTimeout(resolve, 50))");
  assert.deepEqual([await run("[submitted, whole.disabled]"), await shown("$")], [[[false], true], []]);
});

test("what was held back is not said of a form that is sent before the button is up", { skip }, async () => {
  await run(`expires.value = "2027-01-31"; terms.checked = true;
    whole = document.createElement("fieldset"); whole.append(...profile.childNodes); profile.append(whole)`);
  await bind("onSubmit() { whole.disabled = true; },");
  await page.type("#email", "ola@gmial.com");
  await run(`draft.dispatchEvent(new MouseEvent("mousedown", { bubbles: true })); email.blur(); profile.requestSubmit();
    draft.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    new Promise((resolve) => setTimeout(resolve, 50))`);
  assert.deepEqual([await run("submitted"), await shown("email")], [[false], ["warning email_domain_suspicious"]]);
});

test("an older listener of the form's hears of a submission after it was checked, one that captures before", {
  skip,
}, async () => {
  await run(`older = []; profile.addEventListener("submit", (event) => older.push(event.defaultPrevented));
    filled = ""; profile.addEventListener("submit", () => expires.value = filled, { capture: true })`);
  // Bound anew, it keeps its place.
  for (const _ of ["first", "again"]) await bind();
  await page.click("#send");
  await run(`filled = "2027-01-31"; terms.checked = true`);
  await page.click("#send");
  assert.deepEqual(await run("older"), [true, false]);
});

test("a later listener that captures keeps a stopped submission from those that do not ask", { skip }, async () => {
  await run("older = 0; profile.addEventListener('submit', () => older += 1)");
  await bind();
  await run(
    `profile.addEventListener("submit", (event) => event.defaultPrevented && event.stopImmediatePropagation(), true)`,
  );
  await page.click("#send");
  assert.deepEqual(await run("[older, submitted, results.length]"), [0, [], 1]);
  await run(`expires.value = "2027-01-31"; terms.checked = true`);
  await page.click("#send");
  assert.deepEqual(await run("[older, submitted, results.length]"), [1, [false], 2]);
});
