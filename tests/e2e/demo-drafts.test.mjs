// What is typed in the demo and not sent: another form or profile takes nothing from it, and gets nothing of it.
import assert from "node:assert/strict";
import {
  change,
  creation,
  demoTest,
  fill,
  openProfile,
  profiles,
  says,
  shown,
  submit,
  waitUntil,
} from "./demo-page.mjs";

demoTest("opening a profile takes nothing from a new one that is being typed", {}, async (page) => {
  await fill(page, "create", { surname: "Nordmann" });
  await submit(page, "create");
  await openProfile(page, profiles.named);
  assert.equal(await page.inputValue("#create-surname"), "Nordmann");
  assert.deepEqual(await shown(page, "create", "createdBy"), ["issue required"]);
  await fill(page, "create", creation);
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.equal(await page.inputValue("#create-surname"), "");
});

demoTest(
  "saving one form takes nothing from the other that is being typed, nor keeps what is old by now",
  {},
  async (page) => {
    await openProfile(page, profiles.named, "convert");
    await fill(page, "convert", { surname: "Typed", password: "passord 17", changedBy: "" });
    await page.press("#convert-changedBy", "Tab");
    await says(page, "convert", "changedBy", "issue required");
    await page.click("#tab-update");
    await fill(page, "update", { ...change, surname: "Saved", firstName: "Saved" });
    await submit(page, "update");
    await page.locator("#profile .done:not([hidden])").waitFor();
    const values = () =>
      page.$$eval("#panel-convert input", (inputs) => inputs.map(({ name, value }) => [name, value]));
    const { surname, firstName, password } = Object.fromEntries(await values());
    assert.deepEqual([surname, firstName, password], ["Typed", "Saved", "passord 17"]);
    await says(page, "convert", "changedBy", "issue required");
    assert.equal(await page.inputValue("#update-changedBy"), "");
    // Nor does a profile that is opened anew keep what was typed.
    await openProfile(page, profiles.named, "convert");
    assert.deepEqual(
      [await page.inputValue("#convert-surname"), await page.inputValue("#convert-password")],
      ["Saved", ""],
    );
    await fill(page, "convert", { surname: "Typed", password: "passord 17" });
    // Another profile has no part in it.
    await openProfile(page, profiles.unnamed, "convert");
    assert.deepEqual(
      (await values()).filter(([, value]) => value !== ""),
      [["organisationId", "1"]],
    );
  },
);

demoTest("a profile that is created has no part in what was typed about the one before", {}, async (page) => {
  await openProfile(page, profiles.unnamed, "update");
  await fill(page, "update", { ...change, surname: "Former" });
  await page.click("#tab-convert");
  await fill(page, "convert", { ...change, surname: "Former", password: "passord 17" });
  await page.click("#tab-create");
  await fill(page, "create", creation);
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
  const typed = await page.$$eval("#panel-update input, #panel-convert input", (inputs) =>
    inputs.filter(({ value }) => value !== "").map(({ id, value }) => [id, value]),
  );
  assert.deepEqual(typed, [
    ["update-countryCode", "+47"],
    ["update-expirationDate", creation.expirationDate],
    ["convert-organisationId", "1"],
  ]);
});

demoTest("what a control cannot hold as the profile has it is not taken for typed", {}, async (page) => {
  await page.route(`**/lookup/${profiles.named}`, async (route) => {
    const { status, body } = await (await route.fetch()).json();
    const padded = body.replace(/("email":\s*")/, "$1 ");
    assert.notEqual(padded, body);
    await route.fulfill({ json: { status, body: padded } });
  });
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", { ...change, email: "new@example.com" });
  await submit(page, "update");
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.equal(await page.inputValue("#convert-email"), "new@example.com");
});

demoTest("another language leaves unfolded what was, with what is typed and said in it", {}, async (page) => {
  const isOpen = () => page.$eval("#panel-create details", ({ open }) => open);
  await page.click("[data-language=nn]");
  assert.equal(await isOpen(), false);
  await page.click("#panel-create summary");
  await fill(page, "create", { telephoneNumber: "abc" });
  await page.press("#create-telephoneNumber", "Tab");
  await says(page, "create", "telephoneNumber", "issue invalid_phone_number", "warning deprecated_field");
  await page.click("[data-language=en]");
  await says(page, "create", "telephoneNumber", "issue invalid_phone_number", "warning deprecated_field");
  assert.equal(await isOpen(), true);
  await page.click("#panel-create summary");
  await page.click("[data-language=nb]");
  assert.equal(await isOpen(), false);
});

demoTest("a number is marked as wrong where it is, not where no answer comes", { refusals: [503] }, async (page) => {
  const mark = () => page.getAttribute("#customer-number", "aria-invalid");
  for (const [number, marked] of [
    ["x", "true"],
    ["4100006", "true"],
    [profiles.named, "false"],
  ]) {
    if (marked === "false") await page.route("**/lookup/*", (route) => route.fulfill({ status: 503 }));
    const before = await page.textContent("#open-issues");
    await page.fill("#customer-number", number);
    await page.press("#customer-number", "Enter");
    await waitUntil(async () => !["", before].includes(await page.textContent("#open-issues")));
    assert.equal(await mark(), marked, number);
    await page.click("[data-language=nb]");
    assert.equal(await mark(), marked, number);
    await page.click("[data-language=en]");
  }
});
