// `bindForm` beside what the browser and the page themselves have against a control.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind, focused, invalid, page, run, shown, skip } from "./bound-form.mjs";

test("a mark of the page's own on a control that is no field's stops nothing", { skip }, async () => {
  await run("document.getElementById('expires').value = '2030-01-31'");
  await bind();
  await page.check("#terms");
  for (const id of ["terms", "send"])
    await run(`document.getElementById("${id}").setAttribute("aria-invalid", "true")`);
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await run("results.length")], [[false], 1]);
  await page.uncheck("#terms");
  await page.click("#send");
  assert.deepEqual([await run("submitted.at(-1)"), await focused()], [true, "terms"]);
});

test("what the page itself objects to stops the form, and stands back only for an issue", { skip }, async () => {
  await run(`expires.value = "2030-01-31"; terms.checked = true; surname.setCustomValidity("before")`);
  await bind();
  await page.click("#send");
  assert.deepEqual(
    [await run("submitted"), await shown("surname"), await focused()],
    [[true], ["issue browser"], "surname"],
  );
  // As where two fields must be alike, which is told by the one typed into last.
  await run("surname.setCustomValidity(''); outside.oninput = () => surname.setCustomValidity('as another')");
  await page.fill("#surname", "1");
  await page.fill("#outside", "1");
  await run("outside.oninput = undefined");
  await page.fill("#outside", "");
  assert.match(await run("surname.validationMessage"), /^Skriv navnet/);
  await page.fill("#surname", "Berg");
  assert.deepEqual([await run("surname.validationMessage"), await shown("surname")], ["as another", ["issue browser"]]);
  await run("profile.reset()");
  assert.deepEqual([await run("surname.validationMessage"), await shown("surname")], ["as another", []]);
  await run(`expires.value = "2030-01-31"; terms.checked = true; surname.setCustomValidity("")`);
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await shown("surname")], [[true, false], []]);
  await run("surname.setCustomValidity('after'); surname.disabled = true");
  await page.click("#send");
  await run("surname.disabled = false; unbind()");
  assert.equal(await run("surname.validationMessage"), "after");
});

test("what an e-mail address is, our rules decide and not the browser", { skip }, async () => {
  await run(`expires.value = "2030-01-31"; terms.checked = true; email.type = "email"`);
  await bind();
  await page.fill("#email", "ola@blåbær.no");
  await page.click("#send");
  assert.deepEqual(
    [await run("submitted"), await shown("email"), await run("results.map(({ value }) => value?.email)")],
    [[false], [], ["ola@xn--blbr-roah.no"]],
  );
  await run(`email.pattern = ".*@example.com"; surname.type = "email"; surname.value = "Berg"`);
  await page.click("#send");
  assert.deepEqual(await run("[submitted.at(-1), email.ariaInvalid, surname.ariaInvalid]"), [true, "true", "true"]);
});

test("what else stands against an e-mail address stops the form all the same", { skip }, async () => {
  const objections = {
    "setCustomValidity('taken')": "setCustomValidity('')",
    "pattern = '.*@example.com'": "removeAttribute('pattern')",
    "minLength = 50": "removeAttribute('minlength')",
    "maxLength = 5": "removeAttribute('maxlength')",
  };
  await run(`expires.value = "2030-01-31"; terms.checked = true; email.type = "email"`);
  await bind();
  for (const [objection, none] of Object.entries(objections)) {
    await page.fill("#email", "ola@blåbær.no");
    await run(`email.${objection}`);
    await page.click("#send");
    assert.deepEqual(await run("[submitted.at(-1), email.ariaInvalid]"), [true, "true"], objection);
    await run(`email.${none}`);
    await page.click("#send");
    assert.deepEqual(await run("[submitted.at(-1), email.ariaInvalid]"), [false, null], none);
  }
});

test("a control of no field is the page's own until the form is sent", { skip }, async () => {
  await run(`outside.name = "nickname"; outside.required = true; reported = []`);
  await bind("report: (field) => reported.push(field)");
  await page.focus("#outside");
  await page.focus("#surname");
  await page.focus("#phone");
  assert.deepEqual(await run("[[...new Set(reported)], outside.ariaInvalid]"), [["surname"], null]);
});

test("an issue of a control that is disabled meanwhile is gone when it is enabled again", { skip }, async () => {
  await run(`expires.value = "2030-01-31"; terms.checked = true`);
  await bind();
  await page.fill("#surname", "1");
  await page.click("#send");
  await run("surname.disabled = true");
  await page.click("#send");
  await run("surname.disabled = false");
  assert.deepEqual(await run("[submitted, surname.validationMessage]"), [[true, false], ""]);
});

test("an issue is not taken for the page's own objection where the browser shortens it, as Firefox does", {
  skip,
}, async () => {
  await run(`expires.value = "2030-01-31"; terms.checked = true;
    surname.setCustomValidity = (text) => HTMLInputElement.prototype.setCustomValidity.call(surname, text.slice(0, 9))`);
  await bind();
  await page.fill("#surname", "1");
  await page.click("#send");
  assert.equal(await run("surname.validationMessage"), "Skriv nav");
  await page.fill("#surname", "Berg");
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await shown("surname")], [[true, false], []]);
});

test("a control without the browser's constraints takes the focus for its issue", { skip }, async () => {
  await run(`customElements.define("x-bare", class extends HTMLElement {
      static formAssociated = true;
      constructor() {
        super();
        this.attachInternals().setFormValue("x");
      }
    });
    email.replaceWith(Object.assign(document.createElement("x-bare"), { id: "bare", tabIndex: 0 }));
    bare.setAttribute("name", "email");`);
  await bind();
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await focused()], [[true], "bare"]);
});

test("a control that is told of an issue, and gives away none, is told that it is settled", { skip }, async () => {
  await run(`customElements.define("x-told", class extends HTMLElement {
      static formAssociated = true;
      inner = this.attachInternals();
      setCustomValidity(text) { this.told = text; }
    });
    email.replaceWith(Object.assign(document.createElement("x-told"), { id: "told" }));
    told.setAttribute("name", "email");
    told.inner.setFormValue("x"); expires.value = "2030-01-31"; terms.checked = true;`);
  await bind();
  await page.click("#send");
  assert.notEqual(await run("told.told"), "");
  await run("told.inner.setFormValue('ola@x.no')");
  await page.click("#send");
  assert.deepEqual(await run("[submitted, told.told]"), [[true, false], ""]);
});

test("a control that keeps the browser's constraints to itself is held to them all the same", { skip }, async () => {
  await run(`customElements.define("x-consent", class extends HTMLElement {
      static formAssociated = true;
      inner = this.attachInternals();
      objectTo(text) { this.inner.setValidity(text ? { valueMissing: true } : {}, text, text ? this : undefined); }
    });
    expires.value = "2030-01-31"; terms.checked = true;
    consent = Object.assign(document.createElement("x-consent"), { id: "consent", tabIndex: 0 });
    email.closest("label").after(consent); consent.objectTo("needed");
    told = 0; consent.oninvalid = () => { told += 1; }`);
  await bind();
  // As no field, and as one. Only the browser can say what it has against it.
  for (const name of ["consent", "email"]) {
    await run(`consent.setAttribute("name", "${name}"); consent.objectTo("needed"); submitted = []; results = [];
      document.activeElement.blur()`);
    await page.click("#send");
    assert.deepEqual([await run("submitted"), await run("results"), await focused()], [[true], [], "consent"], name);
    assert.equal(await run("told > 0"), true, name);
    assert.equal(await invalid("consent"), name === "email" ? "true" : null);
    await run("told = 0");
    await run(`consent.objectTo("")`);
    await page.click("#send");
    assert.deepEqual(await run("submitted"), [true, false], name);
  }
  // What the browser itself passes over.
  await run(`consent.objectTo("needed"); passed = document.querySelector("fieldset[disabled]"); passed.append(consent);
    passed.querySelector("input").required = true`);
  await page.click("#send");
  assert.deepEqual(await run("submitted"), [true, false, false]);
});

test("a key goes through a long form for each field and each issue, not for all pairs of them", { skip }, async () => {
  await run(`for (const { name } of createTemporaryProfile.fields) {
      if (!profile.elements.namedItem(name)) send.before(Object.assign(document.createElement("input"), { name }));
    }
    for (const control of profile.elements) if (control.type === "text") control.value = "<";`);
  await bind();
  await run("profile.requestSubmit()");
  const [asked, fields] = await run(`asked = 0;
    terms.getAttribute = (name) => { asked += 1; return Element.prototype.getAttribute.call(terms, name); };
    email.dispatchEvent(new Event("input", { bubbles: true }));
    [asked, createTemporaryProfile.fields.length]`);
  assert.ok(asked <= 4 * fields, `a control was asked ${asked} times which one it is, with ${fields} fields`);
});
