// The demo for everyone: by keyboard alone, in both themes, on a small screen, and as axe-core judges it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  answerQuestion,
  change,
  creation,
  demo,
  demoTest,
  fill,
  focused,
  openProfile,
  profiles,
  says,
  submit,
  today,
  waitUntil,
} from "./demo-page.mjs";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** No rule of axe-core is left out; what it could not decide does not count as a violation. */
async function assertAccessible(page, state) {
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${state}: ${id} at ${target}`));
  assert.deepEqual(found, []);
}

/** Nothing may be wider than the screen. */
async function assertFits(page, state) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${state}: ${wide} px on a screen of ${screen} px`);
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    const options = { colorScheme, viewport: { width, height: 800 }, locale: width === 360 ? "nb-NO" : "en-GB" };
    demoTest(`axe finds nothing: ${colorScheme}, ${width} px`, options, async (page) => {
      await page.evaluate(axe);
      const check = async (state) => {
        await assertAccessible(page, state);
        await assertFits(page, state);
      };
      await check("at the start");

      await fill(page, "create", { email: "x", firstName: "1", expirationDate: today });
      await page.click("#panel-create summary");
      await submit(page, "create");
      await says(page, "create", "email", "issue invalid_email");
      await says(page, "create", "expirationDate", "warning expires_today");
      await check("with issues and a warning");

      await openProfile(page, profiles.named, "update");
      await fill(page, "update", { ...change, email: "" });
      await page.locator("#panel-update .erasing p").first().waitFor();
      await page.locator("#request pre").waitFor();
      await page.click("footer summary");
      await check("with a profile, a request and an answer");

      await submit(page, "update");
      await page.locator("dialog[open]").waitFor();
      await check("with a question");
      // An answer never comes.
      await page.route(`**/temporary/${profiles.named}`, () => {});
      await answerQuestion(page, true);
      await page.locator("#panel-update form[aria-busy]").waitFor();
      await check("with a request under way");

      await openProfile(page, profiles.permanent, "convert");
      await page.locator("#panel-convert .obstacle").waitFor();
      await check("with an obstacle");
    });
  }
}

for (const locale of ["nb-NO", "nn-NO", "en-GB"]) {
  const options = { locale, viewport: { width: 320, height: 800 } };
  demoTest(`${locale}: text that is spaced out (WCAG 2.2, 1.4.12) fits a screen of 320 px`, options, async (page) => {
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(`
        * { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }
      `);
      document.adoptedStyleSheets.push(spacing);
    });
    await openProfile(page, profiles.named);
    await page.click("footer summary");
    for (const task of ["create", "update", "convert"]) {
      await page.click(`#tab-${task}`);
      await submit(page, task);
      await assertFits(page, task);
      // A part that cuts its content would hide it from the measure above.
      const [wide, room] = await page.$eval("[role=tablist]", (tabs) => [tabs.scrollWidth, tabs.clientWidth]);
      assert.ok(wide <= room, `tabs of ${wide} px in ${room} px`);
    }
  });
}

const small = { locale: "nn-NO", viewport: { width: 360, height: 740 } };
demoTest("letters of twice the size leave each field room on a small screen", small, async (page) => {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await openProfile(page, profiles.named);
  for (const task of ["create", "update", "convert"]) {
    await page.click(`#tab-${task}`);
    await submit(page, task);
    await assertFits(page, task);
    const inputs = page.locator(`#panel-${task} input`).filter({ visible: true });
    const widths = await inputs.evaluateAll((all) => all.map(({ clientWidth }) => clientWidth));
    assert.ok(Math.min(...widths) > 100, `${task}: ${widths}`);
  }
});

demoTest("a field that takes the focus at the edge of the screen shows its label", small, async (page) => {
  await fill(page, "create", { email: "ola" });
  const top = await page.evaluate(async () => {
    const field = document.querySelector("#panel-create [data-field=email]");
    const input = field.querySelector("input");
    input.blur();
    scrollBy({ top: input.getBoundingClientRect().top - 4, behavior: "instant" });
    input.form.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return field.querySelector("label").getBoundingClientRect().top;
  });
  assert.equal(await focused(page), "create-email");
  assert.ok(top >= 0, `the label is at ${top} px`);
});

demoTest("the ring around a profile's heading leaves free what was done to it", {}, async (page) => {
  await fill(page, "create", creation);
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
  const [room, ring] = await page.evaluate(() => {
    const [heading, done] = ["h2", ".done"].map((part) => document.querySelector(`#profile ${part}`));
    const { outlineOffset, outlineWidth } = getComputedStyle(heading);
    const room = done.getBoundingClientRect().top - heading.getBoundingClientRect().bottom;
    return [room, Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)];
  });
  assert.ok(ring > 0 && room >= ring, `${ring} px of ring in ${room} px`);
});

demoTest("what is said of the fields of a line is level", {}, async (page) => {
  await fill(page, "create", { countryCode: "+999", telephoneNumberNoCountryCode: "x", landlineNumber: "x" });
  await submit(page, "create");
  await says(page, "create", "landlineNumber", "issue invalid_phone_number");
  const tops = await page.$$eval("#panel-create [data-group=telephone] .findings > *", (lines) =>
    lines.map((line) => line.getBoundingClientRect().top),
  );
  assert.deepEqual(tops, Array(3).fill(tops[0]));
});

demoTest("the theme can be chosen, and is kept", { colorScheme: "light" }, async (page) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.click("#theme");
  const dark = await background();
  assert.notEqual(dark, light);
  assert.equal(await page.getAttribute("#theme", "aria-pressed"), "true");
  await page.reload();
  assert.equal(await background(), dark);
});

demoTest(
  "the theme's switch tells what is shown, as the system changes and where nothing is remembered",
  {
    colorScheme: "light",
  },
  async (page) => {
    const pressed = () => page.getAttribute("#theme", "aria-pressed");
    for (const [colorScheme, expected] of [
      ["dark", "true"],
      ["light", "false"],
    ]) {
      await page.emulateMedia({ colorScheme });
      await waitUntil(async () => (await pressed()) === expected);
      assert.equal(await pressed(), expected);
    }
    await page.addInitScript(() => {
      Storage.prototype.getItem = Storage.prototype.setItem = () => {
        throw new Error("forbidden");
      };
    });
    await page.reload();
    for (const expected of ["true", "false", "true"]) {
      await page.click("#theme");
      assert.equal(await pressed(), expected);
    }
  },
);

demoTest(
  "the theme's switch can be told on from off where the system sets the colours",
  {
    colorScheme: "light",
    forcedColors: "active",
  },
  async (page) => {
    const looks = () =>
      page.$eval("#theme", (button) => {
        const { backgroundImage, backgroundColor } = getComputedStyle(button, "::before");
        return [backgroundImage === "none", backgroundColor === getComputedStyle(button).color];
      });
    assert.deepEqual(await looks(), [false, false]);
    await page.click("#theme");
    // The colour fades in.
    await waitUntil(async () => (await looks())[1]);
    assert.deepEqual(await looks(), [true, true]);
  },
);

demoTest("a name that is read from the right is, as it is typed and as the profile has it", {}, async (page) => {
  await fill(page, "create", { ...creation, firstName: "יוסי (בן־דוד) 2.", surname: "Berg" });
  const isRight = (selector) => page.$$eval(selector, (parts) => parts.map((part) => part.matches(":dir(rtl)")));
  assert.deepEqual(await isRight("#create-firstName, #create-surname"), [true, false]);
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.deepEqual((await isRight("#profile dd > *")).slice(0, 2), [true, false]);
});

demoTest("a page that could not be loaded whole says so, in the language chosen", {}, async (first) => {
  const page = await first.context().newPage();
  await page.route("**/desk-*.js", (route) => route.abort());
  await page.goto(first.url());
  const words = page.locator("main [role=alert]");
  await words.filter({ hasText: "could not be loaded" }).waitFor();
  await page.click("[data-language=nn]");
  assert.match(await words.textContent(), /kunne ikkje lastast/);
});

demoTest("a page without JavaScript says so, and offers nothing that would not work", {}, async (page) => {
  const context = await page.context().browser().newContext({ javaScriptEnabled: false });
  try {
    const bare = await context.newPage();
    await bare.goto(demo.url);
    assert.equal(await bare.locator("noscript .obstacle").isVisible(), true);
    assert.equal(await bare.locator("button, input, summary").filter({ visible: true }).count(), 0);
  } finally {
    await context.close();
  }
});

demoTest("an arrow that is pressed with another key is the browser's, such as the way back", {}, async (page) => {
  await page.focus("#tab-create");
  for (const key of ["Alt+ArrowRight", "Control+End", "Meta+ArrowRight", "Shift+ArrowRight"]) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), "tab-create", key);
  }
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "tab-update");
});

demoTest("a page in the dark theme is printed in the light one", { colorScheme: "light" }, async (page) => {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await page.click("#theme");
  assert.notEqual(await ink(), light);
  await page.emulateMedia({ media: "print" });
  assert.equal(await ink(), light);
});

demoTest("a printed page has the whole answer", {}, async (page) => {
  await openProfile(page, profiles.named);
  const isCut = () => page.$eval(".answer-body", ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
  assert.equal(await isCut(), true);
  await page.emulateMedia({ media: "print" });
  assert.equal(await isCut(), false);
});

/** Presses Tab until the element has the focus; a keyboard gets nowhere else. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  assert.equal(await focused(page), id);
}

demoTest("a profile is created by keyboard alone", {}, async (page) => {
  const { keyboard } = page;
  await tabTo(page, "create-firstName");
  await keyboard.type("Kari");
  await keyboard.press("Enter");
  // Refused: the focus is on the first field to mend, and what is wrong is told of it.
  await says(page, "create", "expirationDate", "issue required");
  assert.equal(await focused(page), "create-expirationDate");
  const described = await page.getAttribute("#create-expirationDate", "aria-describedby");
  assert.ok(described.split(" ").includes("create-expirationDate-findings"));
  // The first short cut after the field: in 30 days.
  while (!(await page.evaluate(() => document.activeElement.matches("button.choice")))) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await says(page, "create", "expirationDate");
  await tabTo(page, "create-createdBy");
  await keyboard.type("web");
  await keyboard.press("Tab");
  assert.equal(await focused(page), "create-createdByChannel");
  await keyboard.type("web");
  await keyboard.press("Enter");
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.matches("#profile h2")), true);
});

demoTest("tabs, question and password by keyboard alone", {}, async (page) => {
  const { keyboard } = page;
  await openProfile(page, profiles.unnamed);
  await tabTo(page, "tab-create");
  await keyboard.press("ArrowLeft");
  assert.equal(await focused(page), "tab-convert");
  assert.equal(await page.getAttribute("#tab-convert", "aria-selected"), "true");
  for (const [name, value] of Object.entries({ firstName: "Kari", surname: "Nordmann", password: "passord 17" })) {
    await tabTo(page, `convert-${name}`);
    await keyboard.type(value);
  }
  await keyboard.press("Tab");
  await keyboard.press("Space");
  assert.equal(await page.getAttribute("#convert-password", "type"), "text");
  for (const [name, value] of Object.entries(change)) {
    await tabTo(page, `convert-${name}`);
    await keyboard.type(value);
  }
  await keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  // The focus starts on the harmless choice, and Escape is one too.
  assert.equal(await page.evaluate(() => document.activeElement.matches("dialog .button-quiet")), true);
  await keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  assert.equal(await focused(page), "convert-changedByChannel");
  await keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.locator("#profile .badge-good").waitFor();
});

demoTest(
  "buttons that only their neighbour explains are in a group that it names",
  { locale: "nb-NO" },
  async (page) => {
    for (const [group, button] of [
      ["Eksempler:", "med navn"],
      ["Utløpsdato", "30 dager"],
    ])
      assert.equal(
        await page.getByRole("group", { name: group, exact: true }).getByRole("button", { name: button }).count(),
        1,
      );
  },
);

demoTest("a question before something is erased is asked together with what that is", {}, async (page) => {
  await openProfile(page, profiles.named, "update");
  await fill(page, "update", { ...change, email: "" });
  await submit(page, "update");
  await page.locator("dialog[open]").waitFor();
  const described = await page.$eval("dialog", (dialog) => {
    const ids = dialog.getAttribute("aria-describedby").split(" ");
    return ids.map((id) => document.getElementById(id).textContent);
  });
  assert.deepEqual(described, ["What the profile has here now is gone once the update is sent.", "E-mail"]);
});

demoTest(
  "what is said of a request under way stands in nothing that is busy, which a reader may pass over",
  {},
  async (page) => {
    await fill(page, "create", creation);
    // An answer never comes.
    await page.route("**/profiles/temporary", () => {});
    await submit(page, "create");
    const status = page.locator("#panel-create [role=status]", { hasText: "Sending" });
    await status.waitFor();
    assert.equal(await status.evaluate((region) => region.closest("[aria-busy]") === null), true);
  },
);
