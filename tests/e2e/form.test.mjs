// `bindForm` in a browser: what a customer sees and hears while filling in a form, and what is left after `unbind`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind, focused, invalid, page, run, shown, skip } from "./bound-form.mjs";

test("a field is checked from its first blur on, as it is typed into", { skip }, async () => {
  await bind();
  await page.type("#email", "ola@x");
  assert.deepEqual(await shown("email"), []);
  await page.focus("#surname");
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
  assert.equal(await invalid("email"), "true");
  assert.equal(await run("email.validationMessage"), "Skriv e-postadressen slik: navn@example.com.");
  await page.fill("#email", "ola@x.no");
  assert.deepEqual(await shown("email"), []);
  assert.equal(await invalid("email"), null);
  assert.equal(await run("email.validationMessage"), "");
});

test("the text describes its control, beside what did so before, and outside its label", { skip }, async () => {
  await bind();
  const [first, second, ...more] = (await run("email.getAttribute('aria-describedby')")).split(" ");
  assert.deepEqual([first, more], ["hint", []]);
  assert.ok(await run(`!email.closest("label").contains(document.getElementById("${second}"))`));
  assert.equal(await run(`document.getElementById("${second}").getAttribute("aria-live")`), "polite");
});

test("an element given for a field is used, once there is something to say", { skip }, async () => {
  await bind();
  const given = () => run(`document.querySelector("p[data-issues-for]").textContent`);
  assert.equal(await given(), "fra serveren");
  await page.fill("#surname", "<b>1</b>");
  await page.focus("#email");
  assert.deepEqual(await shown("surname"), ["issue invalid_name"]);
  assert.match(await given(), /^Skriv navnet/);
});

test("related fields are checked together, those not yet visited stay quiet", { skip }, async () => {
  await bind();
  await page.focus("#code");
  await page.focus("#phone");
  assert.deepEqual(await shown("countryCode"), []);
  await page.keyboard.type("40612345");
  assert.deepEqual(await shown("countryCode"), ["issue required"]);
  assert.deepEqual(await shown("expirationDate"), []);
  await page.selectOption("#code", "+47");
  assert.deepEqual(await shown("countryCode"), []);
});

test("controls tied to the form from outside are its own, those of another form are not", { skip }, async () => {
  await bind();
  await page.fill("#outside", "abc");
  await page.fill("#other", "abc");
  await page.focus("#email");
  assert.deepEqual(await shown("landlineNumber"), ["issue invalid_phone_number"]);
  assert.equal(await invalid("other"), null);
});

test("a submission with issues is stopped, and the first control in the page is focused", { skip }, async () => {
  await bind();
  await page.click("#send");
  assert.deepEqual(await run("submitted"), [true]);
  assert.equal(await run("results[0].issues.length"), 1);
  assert.equal(await focused(), "expires");
  await page.fill("#email", "x");
  await page.click("#send");
  assert.equal(await focused(), "email");
});

test("warnings are shown and stop nothing", { skip }, async () => {
  await bind();
  await page.fill("#expires", "2026-11-23");
  await page.check("#terms");
  await page.click("#send");
  assert.deepEqual(await shown("expirationDate"), ["warning expires_today"]);
  assert.equal(await invalid("expires"), null);
  assert.deepEqual(await run("submitted"), [false]);
  assert.deepEqual(await run("results[0].value"), {
    createdBy: "web",
    createdByChannel: "web",
    expirationDate: "2026-11-23",
  });
});

test("the browser's own constraints still hold, on other controls and on ours", { skip }, async () => {
  await bind();
  await page.fill("#expires", "2030-01-31");
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await run("results"), await focused()], [[true], [], "terms"]);
  await page.check("#terms");
  // Half a date reads as none, which would be lost without a word.
  await page.focus("#birth");
  await page.keyboard.type("12");
  await page.click("#send");
  assert.deepEqual(await shown("dateOfBirth"), ["issue browser"]);
  assert.deepEqual([await run("submitted.at(-1)"), await focused()], [true, "birth"]);
});

test("a click is not lost when the field it leaves gets a text above the button", { skip }, async () => {
  await bind();
  await page.fill("#email", "x");
  await page.click("#draft");
  assert.deepEqual([await run("submitted"), await run("results")], [[false], []]);
  await page.waitForSelector('[data-issues-for="email"] > [data-code="invalid_email"]');
});

test("what no control can show stands at the end of the form", { skip }, async () => {
  await bind();
  await run(`profile.elements.createdBy.value = ""; expires.value = "2030-01-31"; terms.checked = true`);
  await page.click("#send");
  assert.deepEqual(await shown("$"), ["issue required"]);
  assert.equal(await focused(), "$");
});

test("issues from elsewhere are shown until their field is changed", { skip }, async () => {
  await bind();
  await run(`unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile, { locale: "nb" }))`);
  assert.deepEqual([await shown("email"), await focused()], [["issue already_in_use"], "email"]);
  await page.keyboard.type("a@b.no");
  assert.deepEqual(await shown("email"), []);
  await run("unbind.show(readServerError(503))");
  assert.deepEqual([await shown("$"), await focused()], [["issue server_unavailable"], "$"]);
  await page.type("#email", "x");
  assert.deepEqual(await shown("$"), []);
});

test("a control taken away or disabled takes its issues with it", { skip }, async () => {
  await bind();
  await page.fill("#email", "x");
  await page.fill("#surname", "1");
  await page.focus("#phone");
  await run("email.disabled = true; surname.remove()");
  await page.keyboard.type("1");
  assert.equal(await invalid("email"), null);
  assert.equal(await run("document.querySelectorAll('[data-level]').length"), 0);
  await run("email.disabled = false");
  await page.keyboard.type("2");
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
});

test("a reset forgets what was shown", { skip }, async () => {
  await bind();
  await page.fill("#email", "x");
  await page.click("#send");
  await page.click("#clear");
  assert.equal(await run("document.querySelectorAll('[aria-invalid], [data-level]').length"), 0);
  await page.type("#email", "x");
  assert.deepEqual(await shown("email"), []);
});

test("a reset forgets what the server said", { skip }, async () => {
  await bind();
  await run("unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile))");
  await page.click("#clear");
  await page.focus("#email");
  await page.focus("#surname");
  assert.deepEqual(await shown("email"), []);
});

const objected = {
  "an empty one that is required": ["email", "", `email.required = true; email.defaultValue = "a@b.no"`],
  "an empty one that was empty before": ["email", "", `email.required = true`],
  "one that is not of its type": ["email", "abc", `email.type = "email"`],
  "one that is not of its pattern": ["surname", "Ola", `surname.pattern = "K.*"; surname.defaultValue = "Kari"`],
  "half a date": ["birth", "12", ""],
};
for (const [what, [id, typed, setup]] of Object.entries(objected)) {
  test(`a reset forgets what the browser said of a value: ${what}`, { skip }, async () => {
    await run(setup);
    await bind();
    await page.focus(`#${id}`);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.type(typed);
    await page.focus("#phone");
    assert.equal(await invalid(id), "true");
    await page.click("#clear");
    assert.equal(await run("document.querySelectorAll('[aria-invalid], [data-level]').length"), 0);
    await page.focus(`#${id}`);
    await page.keyboard.type("1");
    assert.equal(await invalid(id), null);
  });
}

test("the press on the reset button that leaves a field says nothing of it", { skip }, async () => {
  await run("email.required = true");
  await bind();
  await run(`lines = 0; new MutationObserver((changes) => {
      for (const { addedNodes } of changes) lines += addedNodes.length;
    }).observe(document.body, { subtree: true, childList: true })`);
  await page.type("#email", "x");
  await page.click("#clear");
  assert.equal(await run("new Promise((resolve) => setTimeout(resolve, 50)).then(() => lines)"), 0);
});

test("a reset that the page cancels forgets nothing", { skip }, async () => {
  await bind();
  await run(`profile.addEventListener("reset", (event) => event.preventDefault())`);
  await page.fill("#email", "x");
  await page.click("#send");
  await page.click("#clear");
  await run("new Promise((resolve) => setTimeout(resolve, 50))");
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
  await page.fill("#email", "ola@x.no");
  assert.deepEqual(await shown("email"), []);
});

test("a reset whose event the page keeps to itself forgets all the same", { skip }, async () => {
  await bind();
  await run(`profile.addEventListener("reset", (event) => event.stopPropagation())`);
  await page.fill("#email", "x");
  await page.click("#send");
  await page.click("#clear");
  await page.waitForFunction("document.querySelectorAll('[aria-invalid], [data-level]').length === 0");
});

test("a reset that the page cancels forgets nothing, whatever became of the one before", { skip }, async () => {
  await bind();
  const submit = async () => {
    await page.fill("#email", "x");
    await page.click("#send");
  };
  await submit();
  await run(`document.addEventListener("reset", (event) => event.stopPropagation(), { once: true }); profile.reset();
    new Promise((resolve) => setTimeout(resolve, 50))`);
  assert.deepEqual(await shown("email"), []);
  await submit();
  await run(`window.addEventListener("reset", (event) => event.preventDefault(), { once: true }); profile.reset();
    new Promise((resolve) => setTimeout(resolve, 50))`);
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
});

test("what is shown right after a reset stays", { skip }, async () => {
  await bind();
  await page.fill("#email", "x");
  await page.click("#send");
  await run(`profile.reset();
    unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile, { locale: "nb" }));
    new Promise((resolve) => setTimeout(resolve, 50))`);
  assert.deepEqual(await shown("email"), ["issue already_in_use"]);
  assert.deepEqual(await shown("expirationDate"), []);
});

test("`report` shows in place of `bindForm`, which still marks the control until it is unbound", { skip }, async () => {
  await run("reports = []");
  await bind("report: (name, issues, warnings) => reports.push([name, issues.length, warnings.length]),");
  await page.fill("#email", "x");
  await page.focus("#surname");
  assert.deepEqual(await run("reports"), [["email", 1, 0]]);
  assert.equal(await invalid("email"), "true");
  assert.equal(await run("document.querySelectorAll('[data-level]').length"), 0);
  assert.deepEqual(await run("unbind(); [reports.length, email.ariaInvalid]"), [1, null]);
});

test("`report` is told that a control taken away or disabled has no issues any more", { skip }, async () => {
  await run("reports = []");
  await bind("report: (name, issues) => reports.push([name, issues.length]),");
  await page.fill("#email", "x");
  await page.fill("#surname", "1");
  await page.focus("#phone");
  await run("reports = []; email.disabled = true; surname.remove()");
  await page.keyboard.type("12");
  assert.deepEqual(await run("reports"), [
    ["email", 0],
    ["surname", 0],
  ]);
});

test("`report` is told that a control has another field's name now", { skip }, async () => {
  await run("reports = []");
  await bind("report: (name, issues) => reports.push([name, issues.length]),");
  await page.fill("#outside", "x");
  await page.fill("#email", "x");
  await page.focus("#phone");
  await run("reports = []; outside.remove(); email.name = 'landlineNumber'");
  await page.type("#email", "x");
  assert.deepEqual(await run("reports.slice(0, 2)"), [
    ["email", 0],
    ["landlineNumber", 1],
  ]);
});

test("with `report` too, the browser tells what it objects to, and only that", { skip }, async () => {
  await run("reports = []; told = []");
  await bind("report: (...found) => reports.push(found),");
  await run(`birth.addEventListener("invalid", () => told.push("birth"));
    email.addEventListener("invalid", () => told.push("email"));
    expires.value = "2030-01-31"; terms.checked = true`);
  // Half a date, which the browser gives no text of.
  await page.focus("#birth");
  await page.keyboard.type("12");
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await run("told"), await focused()], [[true], ["birth"], "birth"]);
  await page.fill("#email", "x");
  await page.click("#send");
  assert.deepEqual([await run("submitted.length"), await run("told"), await focused()], [2, ["birth"], "email"]);
});

const failures = {
  "asking for the context": `context: () => { throw new Error("context"); }`,
  "a malformed context": `context: () => ({ today: "23.11.2026" })`,
  // Only the core knows the calendar, and a form may be bound before that is there.
  "a day that there is not": `context: { today: "2026-02-30" }`,
  "`report`": `report() { throw new Error("report"); }`,
  "`onSubmit`": `onSubmit() { throw new Error("onSubmit"); }`,
};
for (const [what, options] of Object.entries(failures)) {
  test(`a submission is stopped when ${what} throws`, { skip }, async () => {
    await run(`window.onerror = () => true; expires.value = "2030-01-31"`);
    await bind(options);
    await page.check("#terms");
    await page.click("#send");
    assert.deepEqual(await run("submitted"), [true]);
  });
}

test("nothing is shown after `unbind`", { skip }, async () => {
  const before = await run("document.body.innerHTML");
  await bind();
  await run(`unbind();
    unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile, { locale: "nb" }))`);
  assert.equal(await run("document.body.innerHTML"), before);
  assert.equal(await run("email.validationMessage"), "");
});

test("`unbind` a second time takes nothing from a later binding", { skip }, async () => {
  await bind();
  await run("first = unbind; first()");
  await bind();
  await run("first()");
  assert.equal(await run("profile.noValidate"), true);
});

test("a form that is bound again is unbound first, so that nothing is sent or said twice", { skip }, async () => {
  const before = await run("document.body.innerHTML");
  await bind();
  await run("first = unbind; sent = results");
  await bind();
  await page.click("#send");
  assert.deepEqual([await run("sent.length"), await run("results.length")], [0, 1]);
  await run("first()");
  // Nor does what cannot be bound.
  await run("try { bindForm(profile, undefined); } catch {}");
  assert.equal(await run("profile.noValidate"), true);
  await run("unbind()");
  assert.equal(await run("document.body.innerHTML"), before);
});

test("`unbind` leaves the page as it was found", { skip }, async () => {
  const before = await run("document.body.innerHTML");
  await run(`surname.setCustomValidity("before")`);
  await bind();
  assert.equal(await run("profile.noValidate"), true);
  await page.fill("#email", "x");
  await page.click("#send");
  assert.notEqual(await run("document.body.innerHTML"), before);
  await run("unbind()");
  assert.equal(await run("document.body.innerHTML"), before);
  assert.equal(await run("profile.noValidate"), false);
  assert.deepEqual([await run("email.validationMessage"), await run("surname.validationMessage")], ["", "before"]);
  await page.type("#email", "y");
  await page.focus("#phone");
  assert.equal(await invalid("email"), null);
});

test("a form in a shadow root and a control of one's own making work alike", { skip }, async () => {
  await run(`customElements.define("x-text", class extends HTMLElement {
      static formAssociated = true;
      constructor() {
        super();
        const internals = this.attachInternals();
        this.attachShadow({ mode: "open", delegatesFocus: true }).innerHTML = "<input id=inner>";
        this.shadowRoot.firstChild.addEventListener("input", ({ target }) => internals.setFormValue(target.value));
      }
    });
    host = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    host.innerHTML = '<form><x-text name="email"></x-text><input name="surname" id="next"></form>';
    bindForm(host.querySelector("form"), createTemporaryProfile);`);
  await page.fill("#inner", "ola");
  await page.focus("#next");
  const state = () => run(`host.querySelector("x-text").getAttribute("aria-invalid")`);
  assert.equal(await state(), "true");
  await page.fill("#inner", "ola@x.no");
  assert.equal(await state(), null);
});
