// `bindForm` in pages that are drawn anew around it, as by a framework, and in pages of another language than its texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind, browserName, focused, page, run, shown, skip } from "./bound-form.mjs";

const typeAndLeave = async (id, text) => {
  await page.type(`#${id}`, text);
  await run("document.activeElement.blur()");
};
/** The text of a field. */
const box = (name) => `document.querySelector('[data-issues-for="${name}"]')`;
const describing = () => run("email.getAttribute('aria-describedby')");

test("a control whose page sets its `aria-describedby` anew is described by its issue all the same", {
  skip,
}, async () => {
  await bind();
  await typeAndLeave("email", "x");
  const own = await run(`${box("email")}.id`);
  for (const [set, others] of [
    [`email.setAttribute("aria-describedby", "hint other")`, "hint other "],
    [`email.removeAttribute("aria-describedby")`, ""],
  ]) {
    await run(set);
    await typeAndLeave("email", "x");
    assert.equal(await describing(), others + own);
  }
  await run(`email.setAttribute("aria-describedby", "hint")`);
  await typeAndLeave("email", "x");
  await run("unbind()");
  assert.equal(await describing(), "hint");
});

test("a text stands beside its control after the page has moved the control, or put another between", {
  skip,
}, async () => {
  await bind();
  const isBeside = (id) =>
    run(`(document.getElementById("${id}").closest("label") ?? ${id}).nextElementSibling === ${box(id)}`);
  await typeAndLeave("email", "x");
  assert.ok(await isBeside("email"));
  await run(`profile.append(email.closest("label"))`);
  await typeAndLeave("email", "x");
  assert.ok(await isBeside("email"));
  // Another field's, drawn between the two.
  await run(
    `email.closest("label").after(Object.assign(document.createElement("input"), { name: "firstName", id: "first" }))`,
  );
  await typeAndLeave("first", "1");
  assert.ok(await isBeside("email"));
  assert.ok(await run(`first.nextElementSibling === ${box("firstName")}`));
  // What is no field may stand between, such as the button that a password manager adds.
  await run(`last = ${box("email")}; last.before(document.createElement("button"))`);
  await typeAndLeave("email", "x");
  assert.ok(await run(`last === ${box("email")}`));
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
});

test("a text that the page has in another place stays there, and is said once", { skip }, async () => {
  await run(`own = ${box("surname")}; profile.prepend(own)`);
  await bind();
  await typeAndLeave("surname", "1");
  assert.deepEqual(await shown("surname"), ["issue invalid_name"]);
  await run("line = own.firstChild");
  await typeAndLeave("surname", "2");
  assert.ok(await run("line === own.firstChild && own === profile.firstElementChild"));
});

test("a text is said again in an element of the page's that the page has emptied", { skip }, async () => {
  await bind();
  for (const empty of ["own.replaceChildren()", "own.textContent = 'from the page'"]) {
    await typeAndLeave("surname", "1");
    await run(`own = ${box("surname")}; ${empty}`);
    await typeAndLeave("surname", "2");
    assert.deepEqual(await shown("surname"), ["issue invalid_name"], empty);
  }
  await page.fill("#surname", "Berg");
  assert.equal(await run("own.textContent"), "");
});

test("a text is seen beside a control that a component shows through a slot", { skip }, async () => {
  await run(`customElements.define("x-field", class extends HTMLElement {
      inner = this.attachShadow({ mode: "open" }).innerHTML = '<b>E-post</b><slot name="input"></slot>';
    });
    component = document.createElement("x-field"); email.slot = "input"; component.append(email); profile.prepend(component);
    before = document.body.innerHTML`);
  await bind();
  await typeAndLeave("email", "x");
  assert.equal(await run(`${box("email")}.firstChild.checkVisibility()`), true);
  await run("unbind()");
  assert.equal(await run("document.body.innerHTML === before"), true);
});

test("controls that are given each other's names keep nothing of what was said of them", { skip }, async () => {
  await run("expires.value = '2030-01-31'; terms.checked = true");
  const before = await run("[email.outerHTML, outside.outerHTML]");
  await bind();
  await page.fill("#email", "x");
  await page.fill("#outside", "y");
  await page.click("#send");
  // As where a framework draws a list without keys in another order.
  await run("email.name = 'landlineNumber'; outside.name = 'email'");
  await page.fill("#email", "22334455");
  assert.deepEqual(
    [await shown("email"), await shown("landlineNumber"), await run("email.validationMessage")],
    [["issue invalid_email"], [], ""],
  );
  await page.fill("#outside", "ola@x.no");
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await run("outside.validationMessage")], [[true, false], ""]);
  await run("unbind(); email.name = 'email'; outside.name = 'landlineNumber'");
  assert.deepEqual(await run("[email.outerHTML, outside.outerHTML]"), before);
});

test("a text in another language than the page's says so", { skip }, async () => {
  await bind();
  await typeAndLeave("email", "x");
  const tagged = () => run(`Array.from(${box("email")}.children, (line) => line.getAttribute("lang"))`);
  for (const [lang, expected] of [
    ["de", "nb"],
    ["nb-NO", null],
    ["se", "nb"],
    ["en-GB", null],
    ["nn", null],
  ]) {
    await run(`document.documentElement.lang = "${lang}"`);
    await typeAndLeave("email", "x");
    assert.deepEqual(await tagged(), [expected], lang);
  }
  await run("document.documentElement.removeAttribute('lang')");
  await typeAndLeave("email", "x");
  assert.deepEqual(await tagged(), ["en"]);
  // What the server says may be in any language.
  await run("unbind.show(readServerError(400, { errorCode: 602 }))");
  assert.deepEqual(await shown("email"), ["issue invalid_email", "issue already_in_use"]);
  assert.deepEqual(await tagged(), ["en", null]);
});

test("the language asked for is told where the page's is another", { skip }, async () => {
  await run("document.documentElement.lang = 'nb'");
  await bind(`context: { locale: "en", today: "2026-11-23" }`);
  await typeAndLeave("email", "x");
  assert.equal(await run(`${box("email")}.firstChild.lang`), "en");
});

test("in a shadow root, the language around its host counts", { skip }, async () => {
  await run(`document.body.insertAdjacentHTML("beforeend", '<section lang="en"><div id="host"></div></section>');
    inner = host.attachShadow({ mode: "open" });
    inner.innerHTML = '<form><input name="email" value="x"></form>';
    bindForm(inner.firstChild, createTemporaryProfile);
    inner.firstChild.requestSubmit();`);
  const line = `inner.querySelector('[data-issues-for="email"] > *')`;
  assert.match(await run(`${line}.textContent`), /^Enter/);
  // In Firefox, `:lang()` does not look out of a shadow root, so that the language is said once more.
  assert.equal(await run(`${line}.getAttribute("lang")`), browserName === "firefox" ? "en" : null);
});

test("a form that is not in the page yet speaks the page's language", { skip }, async () => {
  await run(`loose = document.createElement("form");
    loose.innerHTML = '<input name="email" value="x">';
    bindForm(loose, createTemporaryProfile);
    loose.dispatchEvent(new SubmitEvent("submit", { cancelable: true }))`);
  assert.match(await run(`loose.querySelector('[data-issues-for="email"]').textContent`), /^Skriv/);
});

test("a text is read from the left, whichever way the page is read", { skip }, async () => {
  await run("document.documentElement.lang = 'ar'; document.documentElement.dir = 'rtl'");
  await bind();
  await typeAndLeave("email", "x");
  assert.equal(await run(`getComputedStyle(${box("email")}.firstChild).direction`), "ltr");
});

test("a control that is drawn later has its text's place before there is something to say", { skip }, async () => {
  await bind();
  await run(`profile.insertAdjacentHTML("afterbegin", '<input name="firstName" id="first">')`);
  await page.focus("#first");
  assert.equal(await run(`first.nextElementSibling === ${box("firstName")}`), true);
  await run(`place = ${box("firstName")}; first.blur()`);
  assert.deepEqual(await shown("firstName"), []);
  await typeAndLeave("first", "1");
  assert.deepEqual(await shown("firstName"), ["issue invalid_name"]);
  assert.equal(await run(`place === ${box("firstName")}`), true);
  // One drawn in its place is told the same.
  await run(
    `first.replaceWith(Object.assign(document.createElement("input"), { name: "firstName", id: "again", value: "2" }))`,
  );
  await page.focus("#again");
  assert.deepEqual(await shown("firstName"), ["issue invalid_name"]);
  // Of what the page has disabled since, nothing is said then.
  await page.click("#send");
  await run(`terms.checked = true; expires.closest("fieldset").disabled = true; taken = again; taken.remove()`);
  await page.type("#email", "x");
  await run("document.activeElement.blur(); profile.prepend(taken)");
  await page.focus("#again");
  assert.deepEqual([await shown("firstName"), await shown("$")], [["issue invalid_name"], []]);
  await run("unbind()");
  assert.equal(await run(`${box("firstName")}`), null);
});

test("of several controls of a field, the one that counts shows its issue", { skip }, async () => {
  // As where a choice "other" is typed beside the list, or one copy is for small screens.
  await run(`code.insertAdjacentHTML("afterend", '<input name="countryCode" id="another">');
    expires.value = "2030-01-31"; terms.checked = true`);
  await bind();
  const marked = () => run("[code, another].map((control) => control.getAttribute('aria-invalid'))");
  const isBeside = (id) => run(`document.getElementById("${id}").nextElementSibling === ${box("countryCode")}`);
  await page.focus("#another");
  await page.keyboard.type("+999");
  // The text's place is there before the text, or no screen reader announces it.
  await run(`place = ${box("countryCode")}`);
  assert.deepEqual([await shown("countryCode"), await isBeside("another")], [[], true]);
  await page.focus("#email");
  assert.deepEqual(await shown("countryCode"), ["issue invalid_country_code"]);
  assert.equal(await run(`place === ${box("countryCode")}`), true);
  assert.deepEqual([await marked(), await isBeside("another")], [[null, "true"], true]);
  await page.click("#send");
  assert.deepEqual(await run("[submitted, document.activeElement.id, code.validity.valid]"), [[true], "another", true]);
  // The first counts as soon as it holds something.
  await page.selectOption("#code", "+47");
  assert.deepEqual([await shown("countryCode"), await marked(), await isBeside("code")], [[], [null, null], true]);
  await page.selectOption("#code", "");
  assert.deepEqual([await shown("countryCode"), await marked()], [["issue invalid_country_code"], [null, "true"]]);
  // Where nothing is in any, it is the first that is missed.
  await page.fill("#another", "");
  await page.fill("#phone", "40612345");
  await page.click("#send");
  assert.deepEqual([await shown("countryCode"), await marked()], [["issue required"], ["true", null]]);
  await run("unbind()");
  assert.deepEqual(await run("[code.ariaInvalid, another.ariaInvalid, another.validity.valid]"), [null, null, true]);
});

test("the first field in question comes into view with its label and its text", { skip }, async () => {
  await run(`for (const side of ["before", "after"]) {
      profile[side](Object.assign(document.createElement("div"), { style: "height: 300vh" }));
    }
    surname.value = "1"; surname.style.padding = "1rem"`);
  await bind();
  for (const end of ["document.documentElement.scrollHeight", "0"]) {
    await run(`document.activeElement.blur(); scrollTo(0, ${end}); profile.requestSubmit();
      new Promise((resolve) => setTimeout(resolve, 100))`);
    const [top, bottom, height] = await run(`[profile.querySelector("[for=surname]").getBoundingClientRect().top,
      profile.querySelector("[data-issues-for=surname]").getBoundingClientRect().bottom, innerHeight]`);
    assert.ok(top >= 0 && bottom <= height, `from ${top} to ${bottom} of ${height} px`);
  }
});

test("what cannot take the focus is not brought into view, such as an earlier slide", { skip }, async () => {
  await run(`slides = Object.assign(document.createElement("div"), { style: "display: flex; overflow: hidden; width: 300px" });
    profile.prepend(slides);
    for (const control of [email, surname]) {
      const slide = Object.assign(document.createElement("div"), { style: "flex: 0 0 300px" });
      slide.append(control);
      slides.append(slide);
    }
    email.closest("div").inert = true;
    email.value = surname.value = "1"`);
  await bind();
  for (const [typed, place] of [
    ["1", "surname"],
    ["Nordmann", "$"],
  ]) {
    await run(`surname.value = "${typed}"; expires.value = "2027-01-31"; terms.checked = true;
      document.activeElement.blur(); slides.scrollLeft = 300; profile.requestSubmit()`);
    assert.deepEqual([await focused(), await run("slides.scrollLeft")], [place, 300]);
  }
});
