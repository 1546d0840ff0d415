// `bindForm` in pages that are drawn anew around it, as by a framework.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind, page, run, skip } from "./bound-form.mjs";

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
