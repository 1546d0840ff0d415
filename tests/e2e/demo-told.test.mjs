// What the demo says next to its forms: the telephone as it will be sent, a slip in a domain, what an update does.
import assert from "node:assert/strict";
import { updateTemporaryProfile } from "entur-customer-profile";
import {
  answerQuestion,
  change,
  creation,
  demoTest,
  fill,
  openProfile,
  profiles,
  says,
  submit,
  waitUntil,
  wordsOf,
} from "./demo-page.mjs";

/** Longer than the pause in typing after which the page tells what an update does. */
const SHOWN = 300;

demoTest(
  "nn: a telephone as typed is told in words, and a slip in a domain is asked about",
  { locale: "nn-NO" },
  async (page) => {
    const reading = page.locator("#panel-create .reading");
    for (const [typed, words] of [
      ["406 12 345", "+47 406 12 345 · mobil"],
      ["0047 22 33 44 55", "+47 22 33 44 55 · fasttelefon"],
      ["+45 32 12 34 56", "+45 32 12 34 56 · fasttelefon eller mobil"],
      ["10000000", "+47 10 00 00 00"],
      ["4061234", ""],
    ]) {
      await fill(page, "create", { telephoneNumberNoCountryCode: typed });
      await waitUntil(async () => (await reading.textContent()) === words);
      assert.equal(await reading.textContent(), words, typed);
    }
    await fill(page, "create", {
      ...creation,
      email: "ola@gmial.com",
      telephoneNumberNoCountryCode: "+46 70-123 45 67",
    });
    await page.press("#create-email", "Tab");
    await says(page, "create", "email", "warning email_domain_suspicious");
    assert.match(await wordsOf(page, "create", "email_domain_suspicious"), /gmail\.com/);
    const sending = page.waitForRequest("**/api/profiles/temporary");
    await submit(page, "create");
    const { countryCode, telephoneNumberNoCountryCode, email } = (await sending).postDataJSON();
    assert.deepEqual([countryCode, telephoneNumberNoCountryCode, email], ["+46", "701234567", "ola@gmial.com"]);
  },
);

demoTest("an update says what it erases, changes and keeps", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", { ...change, email: "", firstName: "Karin" });
  const label = (name) => updateTemporaryProfile.fields.find((field) => field.name === name).label.en;
  const row = (at) => page.locator("#panel-update .plan dd").nth(at);
  await row(0)
    .filter({ hasText: label("firstName") })
    .waitFor();
  assert.ok((await page.textContent("#panel-update .erasing p")).includes(label("email")));
  assert.ok((await row(1).textContent()).includes(label("surname")));
  assert.ok(!(await row(1).textContent()).includes(label("firstName")));
});

demoTest("a slow press on the button is not lost when the update has more to tell above it", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", change);
  await page.waitForTimeout(SHOWN);
  const button = page.locator("#panel-update [type=submit]");
  await button.hover();
  await page.mouse.down();
  const before = await button.boundingBox();
  // From here on there is more to tell, however long the machine takes for each step.
  await page.locator("#panel-update [name=email]").evaluate((input) => {
    input.value = "";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.waitForTimeout(SHOWN);
  assert.deepEqual(await button.boundingBox(), before);
  await page.mouse.up();
  await page.locator("dialog").waitFor();
  assert.ok((await page.textContent("#panel-update .erasing p")).length > 0);
  await answerQuestion(page, false);
});

demoTest("after a drag, which ends without the release of a button, the page tells as before", {}, async (page) => {
  await page.evaluate(() => {
    document.querySelector("h1").draggable = true;
    for (const type of ["mouseup", "dragend"]) document.addEventListener(type, () => (document.title = type));
  });
  await page.hover("h1");
  await page.mouse.down();
  for (const y of [60, 90, 120]) await page.mouse.move(60, y);
  await page.mouse.up();
  await waitUntil(async () => (await page.title()) === "dragend");
  assert.equal(await page.title(), "dragend");
  await fill(page, "create", { telephoneNumberNoCountryCode: "40612345" });
  await page.locator("#panel-create .reading", { hasText: "+47 406 12 345" }).waitFor({ timeout: 5000 });
});

demoTest("what is told already is not told again as more is typed", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", { ...change, email: "" });
  await page.locator("#panel-update .erasing p").first().waitFor();
  await page.waitForTimeout(SHOWN);
  await page.evaluate(() => {
    window.told = [];
    const observer = new MutationObserver((changes) =>
      window.told.push(...changes.map(({ target }) => target.className)),
    );
    for (const region of document.querySelectorAll("#panel-update :is(output, [role=status])"))
      observer.observe(region, { childList: true });
  });
  await page.type("#update-surname", "x");
  await page.waitForTimeout(SHOWN);
  const told = () => page.evaluate("told");
  assert.deepEqual(await told(), []);
  await fill(page, "update", { dateOfBirth: "" });
  await waitUntil(async () => (await told()).length > 0);
  assert.deepEqual(await told(), ["erasing"]);
});
