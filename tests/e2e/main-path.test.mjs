// The demo's main path, in whichever browser: a profile is created, updated and made permanent. What else the demo does
// is tested in Chromium alone, by `demo*.test.mjs`.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../../www/serve.mjs";
import { browser, skip } from "./browser.mjs";

const demo = browser && (await start({ today: "2026-11-23" }));
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("a profile is created, updated and made permanent", { skip }, async () => {
  const page = await browser.newPage();
  const text = (selector) => page.evaluate((found) => document.querySelector(found)?.textContent ?? "", selector);
  const focused = () => page.evaluate(() => document.activeElement.id);
  const shown = () =>
    page.evaluate(() => [...document.querySelectorAll("[data-code]")].map((line) => line.dataset.code));
  const fill = async (task, values) => {
    for (const [name, value] of Object.entries(values)) await page.fill(`#${task}-${name}`, value);
  };
  const submit = (task) => page.press(`#panel-${task} [type=submit]`, "Enter");
  /** Waits until an answer is as expected, and fails with what it was last. */
  const until = async (ask, expected) => {
    const deadline = performance.now() + 10_000;
    let answer = await ask();
    while (!expected.test(String(answer)) && performance.now() < deadline) {
      await pause(20);
      answer = await ask();
    }
    assert.match(String(answer), expected);
  };

  await page.goto(demo.url);
  await until(() => text("#panel-create form label"), /./);
  await page.evaluate(() => {
    window.faults = [];
    for (const type of ["error", "unhandledrejection", "securitypolicyviolation"])
      addEventListener(type, (event) =>
        window.faults.push(`${type} ${event.message ?? event.reason ?? event.blockedURI}`),
      );
  });

  await page.click("[data-language=nb]");
  await page.type("#create-email", "ola@x");
  assert.deepEqual(await shown(), []);
  await page.keyboard.press("Tab");
  await until(shown, /^invalid_email$/);
  await submit("create");
  await until(shown, /^invalid_email,required,required,required$/);
  assert.equal(await focused(), "create-email");
  await fill("create", { email: "ola@blåbær.no", firstName: "Ola", surname: "Nordmann" });
  await fill("create", { expirationDate: "2027-01-31", createdBy: "web", createdByChannel: "web" });
  await until(shown, /^$/);
  await submit("create");
  await until(() => text("#profile"), /Midlertidig.*ola@xn--blbr-roah\.no.*31\. jan\. 2027/s);

  await page.focus("#tab-create");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "tab-update");
  await fill("update", { firstName: "", changedBy: "web", changedByChannel: "web" });
  await until(() => text("#panel-update .erasing"), /Fornavn/);
  await submit("update");
  await until(() => text("dialog"), /Fornavn/);
  await page.keyboard.press("Escape");
  await until(() => text("dialog"), /^$/);
  await submit("update");
  await until(() => text("dialog"), /Fornavn/);
  await page.click("dialog .button-danger");
  await until(() => text("#profile"), /Slettet/);

  await page.click("#tab-convert");
  await fill("convert", { firstName: "Kari", changedBy: "web", changedByChannel: "web" });
  await submit("convert");
  await until(() => text("dialog"), /./);
  await page.click("dialog .button-danger");
  await until(() => text("#panel-convert .obstacle"), /permanent/);
  assert.match(await text("#profile"), /Kari.*Nordmann/s);

  const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await colour();
  await page.click("#theme");
  assert.notEqual(await colour(), light);
  await page.setViewportSize({ width: 360, height: 800 });
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await until(overhang, /^(0|-\d+)$/);
  assert.deepEqual(await page.evaluate(() => window.faults), []);
});
