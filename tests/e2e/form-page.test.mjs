// `bindForm` in pages of their own ways: forms that are moved, names that hide the form's members, parts that are folded.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind, focused, page, run, shown, skip, skipDrag } from "./bound-form.mjs";

const nodes = `profile = document.getElementById("profile");
  email = document.getElementById("email"); outside = document.getElementById("outside");`;
const moves = {
  "out of a fragment": [
    `holder = new DocumentFragment(); holder.append(profile);`,
    `document.body.prepend(holder); root = document;`,
  ],
  "out of a detached element": [
    `holder = document.createElement("div"); holder.append(profile);`,
    `document.body.prepend(profile); root = document;`,
  ],
  "with its detached element": [
    `holder = document.createElement("div"); holder.append(profile);`,
    `document.body.prepend(holder); root = document;`,
  ],
  "from nowhere": ["profile.remove();", "document.body.prepend(profile); root = document;"],
  "out of a template": [
    `holder = document.createElement("template"); holder.content.append(profile);`,
    `document.body.prepend(holder.content); root = document;`,
  ],
  // With the text next to the control.
  "into a shadow root": [
    "",
    `root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
     root.append(profile, outside, outside.nextElementSibling);`,
  ],
  "into a document of its own": [
    "",
    `frame = document.body.appendChild(document.createElement("iframe"));
     root = frame.contentDocument; root.body.append(profile);`,
  ],
};
/** Types into a control of a form that may be anywhere, and leaves it. */
async function typeAndLeave(control, text) {
  await run(`${control}.focus()`);
  await page.keyboard.type(text);
  await run(`${control}.blur()`);
}
const lines = (name) => run(`root.querySelectorAll('[data-issues-for="${name}"] > [data-level]').length`);

for (const [where, [before, move]] of Object.entries(moves)) {
  test(`a form that is moved ${where} is checked as it is typed in`, { skip }, async () => {
    await run(nodes + before);
    await bind();
    await run(move);
    if (!where.includes("document of its own")) {
      await typeAndLeave("outside", "abc");
      assert.equal(await lines("landlineNumber"), 1);
    }
    await typeAndLeave("email", "x");
    assert.equal(await lines("email"), 1);
    await run(`email.value = ""; email.focus()`);
    await page.keyboard.type("ola@x.no");
    assert.equal(await lines("email"), 0);
    await run(`unbind(); email.value = ""`);
    await typeAndLeave("email", "x");
    assert.equal(await run(`email.getAttribute("aria-invalid")`), null);
  });
}

test("forms that were bound apart and meet in one page keep their texts apart", { skip }, async () => {
  await run(`for (const value of ["x", "ola@x.no"]) {
      const apart = new DocumentFragment();
      apart.append(document.createElement("form"));
      apart.firstChild.innerHTML = '<input name="email" class="met">';
      apart.firstChild.firstChild.value = value;
      bindForm(apart.firstChild, createTemporaryProfile);
      document.body.append(apart);
    }
    for (const control of document.querySelectorAll(".met")) { control.focus(); control.blur(); }`);
  const described = await run(`Array.from(document.querySelectorAll(".met"), (control) =>
    document.getElementById(control.getAttribute("aria-describedby")).childElementCount)`);
  assert.deepEqual(described, [1, 0]);
});

test("a control that stands in another form keeps its text apart from that form's own", { skip }, async () => {
  await run(`email.remove(); other.form.prepend(outside); outside.name = "email";
    bindForm(profile, createTemporaryProfile); bindForm(other.form, convertToPermanentProfile)`);
  await page.fill("#outside", "x");
  await page.fill("#other", "y");
  await page.fill("#other", "ola@x.no");
  await page.focus("#surname");
  assert.deepEqual(
    await run(`Array.from([outside, other], (control) =>
      document.getElementById(control.getAttribute("aria-describedby")).childElementCount)`),
    [1, 0],
  );
});

test("after a drag, which ends without the release of a button, fields are checked as before", {
  skip: skipDrag,
}, async () => {
  await run(`hint.draggable = true; ended = 0;
    for (const type of ["mouseup", "dragend"]) document.addEventListener(type, ({ type }) => { ended = type; })`);
  await bind();
  await page.hover("#hint");
  await page.mouse.down();
  for (const y of [60, 90, 120]) await page.mouse.move(60, y);
  await page.mouse.up();
  await page.waitForFunction("ended");
  assert.equal(await run("ended"), "dragend");
  await run("email.focus()");
  await page.keyboard.type("x");
  await run("surname.focus()");
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
});

const ends = {
  "a release": `new MouseEvent("mouseup", { bubbles: true })`,
  "the end of a drag": `new DragEvent("dragend", { bubbles: true })`,
  "a cancelled pointer": `new PointerEvent("pointercancel", { bubbles: true })`,
  "a key": `new KeyboardEvent("keydown", { key: "Tab", bubbles: true })`,
};
for (const [what, event] of Object.entries(ends)) {
  test(`what was held back while a button was down is shown after ${what}`, { skip }, async () => {
    await bind();
    await page.type("#email", "x");
    await run(`hint.dispatchEvent(new MouseEvent("mousedown", { bubbles: true })); surname.focus();
      new Promise((resolve) => setTimeout(resolve, 50))`);
    await run(`hint.dispatchEvent(new KeyboardEvent("keydown", { key: "Control", repeat: true, bubbles: true }));
      new Promise((resolve) => setTimeout(resolve, 50))`);
    assert.deepEqual(await shown("email"), []);
    await run(`hint.dispatchEvent(${event}); new Promise((resolve) => setTimeout(resolve, 50))`);
    assert.deepEqual(await shown("email"), ["issue invalid_email"]);
    await run(`surname.value = "1"; email.focus()`);
    assert.deepEqual(await shown("surname"), ["issue invalid_name"]);
  });
}

test("what was held back is not shown where the click unbinds the form", { skip }, async () => {
  await run("draft.type = 'button'; before = document.body.innerHTML; draft.onclick = () => unbind()");
  await bind();
  await page.type("#email", "x");
  await page.click("#draft");
  await run("new Promise((resolve) => setTimeout(resolve, 50))");
  assert.equal(await run("document.body.innerHTML === before"), true);
});

test("what was held back is not said of a form that is being sent, and was disabled for it", { skip }, async () => {
  await run(`expires.value = "2027-01-31"; terms.checked = true;
    whole = document.createElement("fieldset"); whole.append(...profile.childNodes); profile.append(whole)`);
  await bind(`onSubmit(result) { results.push(result); whole.disabled = !result.issues; },`);
  await page.type("#email", "ola@gmial.com");
  await page.click("#send");
  await run("new Promise((resolve) => setTimeout(resolve, 50))");
  assert.deepEqual(await run("[submitted, results.length]"), [[false], 1]);
  assert.deepEqual([await shown("$"), await shown("email")], [[], ["warning email_domain_suspicious"]]);
  // What the next click finds is said again.
  await run("whole.disabled = false");
  await page.fill("#email", "x");
  await page.click("#draft");
  await page.waitForSelector('[data-issues-for="email"] > [data-code="invalid_email"]');
  await page.type("#surname", "1");
  await page.click("#draft");
  await page.waitForSelector('[data-issues-for="surname"] > [data-code="invalid_name"]');
});

for (const place of ["in the page", "moved into it"]) {
  test(`controls named like the members of a form hide nothing from us: ${place}`, { skip }, async () => {
    await run(`names = [];
      for (let at = HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at)) names.push(...Object.getOwnPropertyNames(at));
      profile.insertAdjacentHTML("beforeend", names.map((name) => '<input name="' + name + '">').join(""));
      before = document.body.innerHTML;
      form = document.getElementById("profile");
      next = outside.previousSibling`);
    if (place === "moved into it") await run("document.body.removeChild(form)");
    await run(`unbind = bindForm(form, createTemporaryProfile, { context: { today: "2026-11-23" } });
      document.body.insertBefore(form, next);
      document.addEventListener("submit", (event) => { stopped = event.defaultPrevented; event.preventDefault(); })`);
    await page.type("#email", "x");
    await page.type("#outside", "abc");
    await page.focus("#email");
    assert.deepEqual(
      [await shown("email"), await shown("landlineNumber")],
      [["issue invalid_email"], ["issue invalid_phone_number"]],
    );
    // By the buttons themselves, since such names are in the way of the test's own tool.
    await run(`document.getElementById("send").click()`);
    assert.deepEqual([await run("stopped"), await focused()], [true, "email"]);
    await run("unbind.show(readServerError(503))");
    assert.deepEqual([await shown("$"), await focused()], [["issue server_unavailable"], "$"]);
    await run(`document.getElementById("clear").click()`);
    assert.equal(await run("document.querySelectorAll('[aria-invalid], [data-level]').length"), 0);
    await run("unbind()");
    assert.equal(await run("document.body.innerHTML === before"), true);
  });
}

test("`unbind` takes its own out of `aria-describedby`, and keeps what the page has put in", { skip }, async () => {
  await run(`outside.setAttribute("aria-describedby", ""); birth.setAttribute("aria-describedby", "hint");
    document.querySelector("p[data-issues-for]").id = "given";
    surname.setAttribute("aria-describedby", "given hint")`);
  await bind();
  await run(`email.setAttribute("aria-describedby", "before " + email.getAttribute("aria-describedby") + " after");
    email.id = "mail"; phone.setAttribute("aria-describedby", "other"); birth.removeAttribute("aria-describedby"); unbind()`);
  const described = await run(`["mail", "phone", "birth", "expires", "outside", "surname"].map((id) =>
    document.getElementById(id).getAttribute("aria-describedby"))`);
  assert.deepEqual(described, ["before hint after", "other", null, null, "", "given hint"]);
});

/** Puts a control into a part of the form that starts with the given tag. */
const wrap = (id, tag) =>
  run(`document.getElementById("${id}").insertAdjacentHTML("beforebegin", '${tag}');
    document.getElementById("${id}").previousSibling.append(document.getElementById("${id}"))`);

test("a folded part is opened for the issue in it", { skip }, async () => {
  await wrap("email", "<details>");
  await wrap("expires", "<details>");
  await run(`const outer = document.createElement("details"); profile.before(outer); outer.append(profile)`);
  await wrap("terms", "<details>");
  await bind();
  await run("profile.requestSubmit()");
  const open = () => run(`Array.from(document.querySelectorAll("details"), ({ open }) => open)`);
  assert.deepEqual([await open(), await focused()], [[true, false, true, false], "expires"]);
  await page.fill("#expires", "2030-01-31");
  await page.click("#send");
  assert.deepEqual([await open(), await focused()], [[true, false, true, true], "terms"]);
});

test("a folded form is opened for what is said of it as a whole", { skip }, async () => {
  await run(`const details = document.createElement("details"); profile.before(details); details.append(profile);
    expires.value = "2030-01-31"; terms.checked = true; profile.elements.createdBy.value = ""`);
  await bind();
  await run("profile.requestSubmit()");
  assert.deepEqual([await run(`document.querySelector("details").open`), await focused()], [true, "$"]);
  await run(`document.querySelector("details").open = false; unbind.show(readServerError(503))`);
  assert.deepEqual([await run(`document.querySelector("details").open`), await focused()], [true, "$"]);
});

test("an issue that cannot be seen leaves the focus to the next that can", { skip }, async () => {
  await wrap("email", "<div hidden>");
  await run(`email.value = "x"`);
  await bind();
  await page.click("#send");
  assert.deepEqual([await focused(), await shown("$")], ["expires", []]);
});

test("a text that the page has taken away is made anew, of a field as of the whole form", { skip }, async () => {
  await run("expires.value = '2030-01-31'; terms.checked = true");
  await bind();
  await page.fill("#email", "x");
  await page.click("#send");
  const takeAway = () => run(`for (const box of document.querySelectorAll("[data-issues-for]")) box.remove()`);
  await takeAway();
  await page.fill("#email", "y");
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
  const described = await run("email.getAttribute('aria-describedby')");
  assert.equal(described, `hint ${await run(`document.querySelector('[data-issues-for="email"]').id`)}`);
  await page.fill("#email", "");
  await takeAway();
  await run(`profile.elements.createdBy.value = ""`);
  await page.click("#send");
  assert.deepEqual([await shown("$"), await focused()], [["issue required"], "$"]);
  await run("unbind()");
  assert.equal(await run("email.getAttribute('aria-describedby')"), "hint");
  assert.equal(await run("document.querySelectorAll('[data-issues-for]').length"), 0);
});

test("what can be seen nowhere is said for the form as a whole, until the next change", { skip }, async () => {
  for (const id of ["expires", "terms"]) await wrap(id, "<div hidden>");
  await bind();
  await page.click("#send");
  assert.deepEqual([await focused(), await shown("$")], ["$", ["issue browser", "issue required"]]);
  await run(`expires.value = "2030-01-31"`);
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await focused(), await shown("$")], [[true, true], "$", ["issue browser"]]);
  await run("terms.parentNode.hidden = false");
  await page.check("#terms");
  assert.deepEqual(await shown("$"), []);
  await page.click("#send");
  assert.deepEqual([await run("submitted.at(-1)"), await shown("$")], [false, []]);
});

test("so is what the server says of what cannot be seen, and no more", { skip }, async () => {
  await wrap("email", "<div hidden>");
  await bind();
  await page.fill("#surname", "1");
  await run(`unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile))`);
  assert.deepEqual([await focused(), await shown("$")], ["$", ["issue already_in_use"]]);
  await page.fill("#surname", "Berg");
  assert.deepEqual(await shown("$"), []);
});

test("of what the page has disabled, something is said at a submission alone", { skip }, async () => {
  await run(`expires.value = "2027-01-31"; terms.checked = true;
    whole = document.createElement("fieldset"); whole.append(...profile.childNodes); profile.append(whole)`);
  await bind();
  await page.click("#send");
  assert.deepEqual(await run("submitted"), [false]);
  // As where the page enables its form again after the server's answer has been shown.
  await run(`whole.disabled = true;
    unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile)); whole.disabled = false`);
  assert.deepEqual([await shown("$"), await focused()], [["issue already_in_use"], "$"]);
  await page.type("#surname", "Berg");
  assert.deepEqual(await shown("$"), []);
  await run("expires.closest('fieldset').disabled = true");
  await page.type("#surname", "1");
  assert.deepEqual(await shown("$"), []);
  await page.click("#send");
  assert.deepEqual([await run("submitted"), await shown("$")], [[false, true], ["issue required"]]);
  // What no control is there for is said all the same.
  await run("expires.closest('fieldset').disabled = false; profile.elements.createdBy.remove()");
  await page.type("#surname", "1");
  assert.deepEqual(await shown("$"), ["issue required"]);
});

test("what is missed at a submission is said until something is typed, wherever the focus goes", { skip }, async () => {
  await run(`terms.checked = true; code.value = ""; expires.closest("fieldset").disabled = true`);
  await bind();
  // The focus leaves the field for what the form as a whole says.
  await page.focus("#surname");
  await page.keyboard.press("Enter");
  assert.deepEqual([await run("submitted"), await shown("$"), await focused()], [[true], ["issue required"], "$"]);
  // And here for another field.
  await page.fill("#email", "x");
  assert.deepEqual(await shown("$"), []);
  await page.focus("#surname");
  await page.keyboard.press("Enter");
  assert.deepEqual([await shown("$"), await focused()], [["issue required"], "email"]);
  await page.focus("#surname");
  await page.focus("#email");
  assert.deepEqual(await shown("$"), ["issue required"]);
  // A server's answer is about what was sent.
  await run("unbind.show(readServerError(400, { errorCode: 602 }, createTemporaryProfile))");
  assert.deepEqual([await shown("$"), await shown("email")], [[], ["issue invalid_email", "issue already_in_use"]]);
  await page.focus("#surname");
  await page.keyboard.press("Enter");
  assert.deepEqual(await shown("$"), ["issue required"]);
  await page.click("#clear");
  await page.fill("#email", "y");
  await page.focus("#surname");
  assert.deepEqual([await shown("$"), await shown("email")], [[], ["issue invalid_email"]]);
});

test("nothing is left behind where `report` unbinds the form", { skip }, async () => {
  await run(`before = document.body.innerHTML; email.value = "x"; surname.value = "1"`);
  await bind("report: (name, issues) => { if (issues.length > 0) unbind(); },");
  await page.click("#send");
  assert.deepEqual(await run("submitted"), [true]);
  assert.equal(await run("document.body.innerHTML === before"), true);
  assert.deepEqual(await run("[email, surname, expires].map(({ validationMessage }) => validationMessage)"), [
    "",
    "",
    "",
  ]);
});

test("nothing is left behind where the focus on the first issue unbinds the form", { skip }, async () => {
  // No other control could take the focus.
  await run(`before = document.body.innerHTML; expires.value = "2027-01-31"; terms.checked = true;
    email.value = "x"; email.onfocus = () => { unbind(); email.blur(); }`);
  await bind();
  await page.click("#send");
  assert.deepEqual(await run("submitted"), [true]);
  assert.equal(await run("document.body.innerHTML === before"), true);
});

test("issues that are none leave the binding as it was", { skip }, async () => {
  await bind();
  for (const none of ["undefined", "null", "{}"]) {
    assert.equal(await run(`try { unbind.show(${none}); } catch ({ name }) { name }`), "TypeError", none);
  }
  await page.fill("#email", "x");
  await page.focus("#surname");
  assert.deepEqual(await shown("email"), ["issue invalid_email"]);
});
