// The demo in a browser: started once for each file of tests, with a page of its own for each test.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { start } from "../../www/serve.mjs";
import { launchChromium, noChromium } from "./chromium.mjs";

export const today = "2026-11-23";

const browser = await launchChromium();
export const demo = browser && (await start({ today }));
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The profiles the stand-in holds from the start. */
export const profiles = {
  named: "9007199254740993",
  unnamed: "4100002",
  expiresToday: "4100003",
  permanent: "4100004",
  deleted: "4100005",
};

/** What each form needs besides what is prefilled. */
export const creation = { expirationDate: "2027-01-31", createdBy: "web", createdByChannel: "web" };
export const change = { changedBy: "app", changedByChannel: "app" };

/**
 * A test on a fresh page: `(page) => …`. It fails at any fault the browser reports, in the page or in its console, and
 * at any request that leaves the demo. `refusals` are the statuses of answers that the test brings about on purpose,
 * which a browser reports too. The rest of the options are the browser's: `locale`, `colorScheme`, `viewport`.
 */
export function demoTest(name, { refusals = [], ...options }, run) {
  test(name, { skip: browser ? false : noChromium }, async () => {
    const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
    try {
      const page = await context.newPage();
      const faults = [];
      page.on("pageerror", (error) => faults.push(error.stack));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(statusIn(message.text()) ?? message.text());
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(`${demo.url}/`)) faults.push(request.url());
      });
      await page.goto(demo.url);
      await page.locator("#panel-create form").waitFor();
      await run(page);
      assert.deepEqual(faults, refusals);
    } finally {
      await context.close();
    }
  });
}

/** The status in Chromium's report of a refused request. */
function statusIn(text) {
  const status = /^Failed to load resource: .* status of (\d{3})/.exec(text)?.[1];
  return status && Number(status);
}

/** Opens a profile by its number and, if named, the task's tab. */
export async function openProfile(page, customerNumber, task) {
  await page.fill("#customer-number", customerNumber);
  await page.press("#customer-number", "Enter");
  await page.locator("#profile .number", { hasText: customerNumber }).waitFor();
  // A profile that was open before shows its number already: the focus goes to its heading with the answer.
  await waitUntil(() => page.evaluate(() => document.activeElement.matches("#profile h2")));
  assert.ok(await page.evaluate(() => document.activeElement.matches("#profile h2")));
  if (task) await page.click(`#tab-${task}`);
}

export async function fill(page, task, values) {
  for (const [name, value] of Object.entries(values)) await page.fill(`#${task}-${name}`, value);
}

/** By its key: a moment after the last one typed the page tells more above the button, which a click may then miss. */
export const submit = (page, task) => page.press(`#panel-${task} [type=submit]`, "Enter");

/** What is said of a field (`$`: of the form): `issue <code>` or `warning <code>` each. */
export function shown(page, task, field) {
  return page.$$eval(`#panel-${task} [data-issues-for="${field}"] > [data-level]`, (lines) =>
    lines.map(({ dataset }) => `${dataset.level} ${dataset.code}`),
  );
}

/** Waits until just this is said of a field. */
export async function says(page, task, field, ...expected) {
  await waitUntil(async () => String(await shown(page, task, field)) === String(expected));
  assert.deepEqual(await shown(page, task, field), expected);
}

/** The words of an issue, as the page shows them. */
export const wordsOf = (page, task, code) => page.textContent(`#panel-${task} [data-code="${code}"]`);

/** Waits for a condition; whoever asked then asserts it, and so says what was found instead. */
export async function waitUntil(holds) {
  const deadline = performance.now() + 10_000;
  while (!(await holds()) && performance.now() < deadline) await setTimeout(20);
}

/** The id of the element with the focus. */
export const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Ends the question before a step that cannot be undone. */
export async function answerQuestion(page, proceed) {
  await page.click(`dialog .button-${proceed ? "danger" : "quiet"}`);
  await page.locator("dialog").waitFor({ state: "detached" });
}
