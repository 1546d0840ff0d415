// The demo where an answer is late: what was asked for meanwhile, or in between, is not mixed up with it.
import assert from "node:assert/strict";
import {
  answerQuestion,
  change,
  creation,
  demoTest,
  fill,
  focused,
  openProfile,
  profiles,
  says,
  shown,
  submit,
  waitUntil,
  wordsOf,
} from "./demo-page.mjs";

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

/** Chromium's report of a request that leaves nothing behind. */
const offline = "Failed to load resource: net::ERR_INTERNET_DISCONNECTED";

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
  await (await request.response()).finished();
  await page.waitForTimeout(100);
  assert.equal(await page.textContent("#panel-update > [role=status]"), "");
  assert.equal(await page.getAttribute("#panel-update form", "aria-busy"), null);
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

demoTest("a form is sent once, however often its button is pressed before there is an answer", {}, async (page) => {
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "PUT") sent++;
  });
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", change);
  const release = await holdBack(page, `**/temporary/${profiles.named}`);
  for (let press = 0; press < 3; press++) await submit(page, "update");
  await page.waitForTimeout(100);
  release();
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.equal(sent, 1);
});

demoTest("a form that is being sent takes nothing that its answer would lose", { refusals: [503] }, async (page) => {
  await fill(page, "create", creation);
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/profiles/temporary", async (route) => {
    await released;
    await route.fulfill({ status: 503 });
  });
  await submit(page, "create");
  await page.locator("#panel-create form[aria-busy]").waitFor();
  const type = async () => {
    await page.focus("#create-surname");
    await page.keyboard.type("Berg");
    await page.click('[data-field="expirationDate"] .choice >> nth=0');
    return [await page.inputValue("#create-surname"), await page.inputValue("#create-expirationDate")];
  };
  assert.deepEqual(await type(), ["", creation.expirationDate]);
  await page.click("[data-language=nn]");
  assert.deepEqual(await type(), ["", creation.expirationDate]);
  release();
  await page.locator("#panel-create form:not([aria-busy])").waitFor();
  assert.deepEqual(await type(), ["Berg", "2026-12-23"]);
});

/** Sends an update whose answer is held back, opens another profile and types into that one's form. */
async function sendAndOpenAnother(page) {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", change);
  const release = await holdBack(page, `**/temporary/${profiles.named}`);
  await submit(page, "update");
  await openProfile(page, profiles.unnamed, "update");
  await fill(page, "update", { ...change, email: "anne.hansen@example.com" });
  return release;
}

demoTest("an update that is answered late opens nothing over the profile opened meanwhile", {}, async (page) => {
  const release = await sendAndOpenAnother(page);
  const answering = page.waitForResponse(`**/temporary/${profiles.named}`);
  release();
  await (await answering).finished();
  await page.waitForTimeout(100);
  assert.match(await page.textContent("#answer"), /200/);
  assert.equal(await page.textContent("#profile .number"), profiles.unnamed);
  assert.equal(await page.inputValue("#update-email"), "anne.hansen@example.com");
});

demoTest("an update that is answered late is shown where its profile was opened again", {}, async (page) => {
  const release = await sendAndOpenAnother(page);
  await openProfile(page, profiles.named, "update");
  release();
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.equal(await page.textContent("#profile .number"), profiles.named);
});

demoTest("while one profile's update has no answer, another one's can be sent", {}, async (page) => {
  const release = await sendAndOpenAnother(page);
  const sending = page.waitForRequest(`**/temporary/${profiles.unnamed}`);
  await submit(page, "update");
  assert.equal((await sending).method(), "PUT");
  release();
});

demoTest("what was said of one profile's form is not said of the next one's", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await submit(page, "update");
  const status = () => page.textContent("#panel-update > [role=status]");
  assert.notEqual(await status(), "");
  await openProfile(page, profiles.unnamed);
  assert.equal(await status(), "");
});

demoTest("of a profile asked for twice, one answer is shown, and what is typed after it stays", {}, async (page) => {
  let answered = 0;
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(`**/lookup/${profiles.named}`, async (route) => {
    if (++answered === 1) await released;
    await route.continue();
  });
  await ask(page, profiles.named);
  await ask(page, profiles.named);
  await opened(page, profiles.named);
  await page.click("#tab-update");
  await fill(page, "update", { email: "anne.hansen@example.com" });
  assert.equal(await page.getAttribute("#open", "aria-busy"), null);
  const answering = page.waitForResponse(`**/lookup/${profiles.named}`);
  release();
  await (await answering).finished();
  await page.waitForTimeout(100);
  assert.equal(await page.inputValue("#update-email"), "anne.hansen@example.com");
});

demoTest("a creation that is answered late opens nothing over the profile opened meanwhile", {}, async (page) => {
  await fill(page, "create", creation);
  const release = await holdBack(page, "**/profiles/temporary");
  await submit(page, "create");
  await openProfile(page, profiles.unnamed, "update");
  await fill(page, "update", { email: "anne.hansen@example.com" });
  release();
  const status = page.locator("#panel-create > [role=status]");
  await status.filter({ hasText: "The profile has been created." }).waitFor({ state: "attached" });
  assert.match(await page.textContent("#answer"), /200/);
  assert.equal(await page.textContent("#profile .number"), profiles.unnamed);
  assert.equal(await page.inputValue("#update-email"), "anne.hansen@example.com");
  assert.deepEqual(
    [await page.inputValue("#create-createdBy"), await page.getAttribute("#panel-create form", "aria-busy")],
    ["", null],
  );
});

demoTest("a profile that was asked for before another was created is not opened over it", {}, async (page) => {
  const release = await holdBack(page, `**/lookup/${profiles.unnamed}`);
  await ask(page, profiles.unnamed);
  assert.equal(await page.getAttribute("#open", "aria-busy"), "true");
  await fill(page, "create", creation);
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
  const number = await page.textContent("#profile .number");
  const answering = page.waitForResponse(`**/lookup/${profiles.unnamed}`);
  release();
  await (await answering).finished();
  await page.waitForTimeout(100);
  assert.equal(await page.textContent("#profile .number"), number);
  assert.equal(await page.getAttribute("#open", "aria-busy"), null);
});

demoTest("a profile that comes late takes the focus from no field that is being typed in", {}, async (page) => {
  for (const [number, panel, field] of [
    [profiles.unnamed, "create", "create-surname"],
    // Its form is about the profile that was open before, and is drawn anew.
    [profiles.named, "update", ""],
  ]) {
    const release = await holdBack(page, `**/lookup/${number}`);
    await ask(page, number);
    await page.click(`#tab-${panel}`);
    await page.focus(`#${panel}-surname`);
    await page.keyboard.type("Nord");
    release();
    await opened(page, number);
    await page.keyboard.type("mann");
    assert.equal(await focused(page), field);
  }
  assert.equal(await page.inputValue("#create-surname"), "Nordmann");
  assert.equal(await page.evaluate(() => document.activeElement.matches("#profile h2")), true);
});

demoTest("an answer that comes late leaves the focus where the other form is being typed in", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", { ...change, firstName: "Kari Anne" });
  const release = await holdBack(page, `**/temporary/${profiles.named}`);
  await submit(page, "update");
  await page.click("#tab-convert");
  await page.focus("#convert-customerRef");
  await page.keyboard.type("A1");
  release();
  await page.locator("#profile .done:not([hidden])").waitFor();
  await page.keyboard.type("B2");
  assert.deepEqual(
    [await focused(page), await page.inputValue("#convert-customerRef")],
    ["convert-customerRef", "A1B2"],
  );
  assert.equal(await page.inputValue("#convert-firstName"), "Kari Anne");
  // Another profile's form is another form.
  const releaseOther = await holdBack(page, `**/lookup/${profiles.unnamed}`);
  await ask(page, profiles.unnamed);
  await page.focus("#convert-customerRef");
  releaseOther();
  await opened(page, profiles.unnamed);
  await waitUntil(async () => (await focused(page)) === "");
  assert.equal(await page.evaluate(() => document.activeElement.matches("#profile h2")), true);
});

demoTest("a number that is sent before the page is whole is asked for as soon as it is", {}, async (first) => {
  const page = await first.context().newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const release = await holdBack(page, "**/desk-*.js");
  const asking = page.waitForRequest("**/desk-*.js");
  await page.goto(first.url(), { waitUntil: "commit" });
  await asking;
  await page.fill("#customer-number", profiles.unnamed);
  await page.press("#customer-number", "Enter");
  release();
  await opened(page, profiles.unnamed);
  assert.deepEqual(faults, []);
  // Once, and no more than that.
  let asked = 0;
  page.on("request", () => asked++);
  await page.fill("#customer-number", profiles.named);
  await page.press("#customer-number", "Enter");
  await opened(page, profiles.named);
  assert.equal(asked, 1);
});

for (const width of [1280, 360]) {
  const options = { locale: "nb-NO", viewport: { width, height: 800 } };
  demoTest(`what is there while the rest is on its way stays where it is: ${width} px`, options, async (first) => {
    const page = await first.context().newPage();
    await page.addInitScript(() => {
      globalThis.moved = 0;
      new PerformanceObserver((shifts) => {
        for (const { value } of shifts.getEntries()) globalThis.moved += value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const release = await holdBack(page, "**/desk-*.js");
    await page.goto(first.url());
    await page.locator("[data-language=nb][aria-pressed=true]").waitFor();
    await page.waitForTimeout(200);
    release();
    await page.locator("#panel-create form").waitFor();
    await page.waitForTimeout(200);
    const moved = await page.evaluate(() => globalThis.moved);
    assert.ok(moved < 0.1, `a layout shift of ${moved}`);
  });
}

for (const [locale, words] of [
  ["nb-NO", "Det kom ikke noe svar."],
  ["nn-NO", "Det kom ikkje noko svar."],
  ["en-GB", "There was no answer."],
]) {
  const options = { locale, refusals: Array(2).fill(offline) };
  demoTest(`${locale}: where no answer comes, the form says to check the connection`, options, async (page) => {
    await fill(page, "create", creation);
    await page.context().setOffline(true);
    await submit(page, "create");
    await says(page, "create", "$", "issue server_unavailable");
    assert.ok((await wordsOf(page, "create", "server_unavailable")).startsWith(words));
    await page.fill("#customer-number", profiles.named);
    await page.press("#customer-number", "Enter");
    const said = () => page.textContent("#open-issues");
    await waitUntil(async () => (await said()) !== "");
    assert.ok((await said()).startsWith(words));
  });
}
