// The demo where an answer is late: what was asked for meanwhile, or in between, is not mixed up with it.
import assert from "node:assert/strict";
import { answerQuestion, change, demoTest, fill, openProfile, profiles, shown, submit } from "./demo-page.mjs";

/** Holds back the answers of an address, until what is returned is called. */
async function holdBack(page, address) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function ask(page, customerNumber) {
  const asking = page.waitForRequest(`**/lookup/${customerNumber}`);
  await page.fill("#customer-number", customerNumber);
  await page.press("#customer-number", "Enter");
  await asking;
}

/** Waits for the heading of the open profile. */
const opened = (page, customerNumber) => page.locator("#profile .number", { hasText: customerNumber }).waitFor();

demoTest("what is erased is erased of the profile that was asked about", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", { ...change, email: "" });
  const release = await holdBack(page, `**/lookup/${profiles.unnamed}`);
  await ask(page, profiles.unnamed);
  await submit(page, "update");
  await page.locator("dialog").waitFor();
  release();
  await opened(page, profiles.unnamed);
  const sending = page.waitForRequest((request) => request.method() === "PUT");
  await page.click("dialog .button-danger");
  const request = await sending;
  assert.ok(request.url().endsWith(`/${profiles.named}`), request.url());
  assert.equal(request.postDataJSON().firstName, "Kari");
});

demoTest("of two profiles asked for, the later one is opened, whichever answer comes first", {}, async (page) => {
  const release = await holdBack(page, `**/lookup/${profiles.named}`);
  await ask(page, profiles.named);
  await ask(page, profiles.unnamed);
  await opened(page, profiles.unnamed);
  const answering = page.waitForResponse(`**/lookup/${profiles.named}`);
  release();
  await (await answering).finished();
  await page.waitForTimeout(100);
  assert.equal(await page.textContent("#profile .number"), profiles.unnamed);
});

demoTest("a refusal that comes late is not told of the profile opened meanwhile", { refusals: [400] }, async (page) => {
  await openProfile(page, profiles.named, "convert");
  await fill(page, "convert", { ...change, email: "anne.hansen@example.com" });
  const release = await holdBack(page, "**/convert");
  await submit(page, "convert");
  await answerQuestion(page, true);
  await openProfile(page, profiles.unnamed);
  const answering = page.waitForResponse("**/convert");
  release();
  await (await answering).finished();
  await page.waitForTimeout(100);
  assert.match(await page.textContent("#answer"), /400/);
  assert.deepEqual(await shown(page, "convert", "email"), []);
});

demoTest("an update that is answered late opens nothing over the profile opened meanwhile", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", change);
  const release = await holdBack(page, `**/temporary/${profiles.named}`);
  await submit(page, "update");
  await openProfile(page, profiles.unnamed, "update");
  await fill(page, "update", { ...change, email: "anne.hansen@example.com" });
  const answering = page.waitForResponse(`**/temporary/${profiles.named}`);
  release();
  await (await answering).finished();
  await page.waitForTimeout(100);
  assert.match(await page.textContent("#answer"), /200/);
  assert.equal(await page.textContent("#profile .number"), profiles.unnamed);
  assert.equal(await page.inputValue("#update-email"), "anne.hansen@example.com");
});

demoTest("while one profile's update has no answer, another one's can be sent", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", change);
  const release = await holdBack(page, `**/temporary/${profiles.named}`);
  await submit(page, "update");
  await openProfile(page, profiles.unnamed, "update");
  await fill(page, "update", { ...change, email: "anne.hansen@example.com" });
  const sending = page.waitForRequest(`**/temporary/${profiles.unnamed}`);
  await submit(page, "update");
  assert.equal((await sending).method(), "PUT");
  release();
});

demoTest("what was said of one profile's form is not said of the next one's", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await submit(page, "update");
  const status = () => page.textContent("#panel-update .actions [role=status]");
  assert.notEqual(await status(), "");
  await openProfile(page, profiles.unnamed);
  assert.equal(await status(), "");
});
