// What nobody types by accident, in every text field of the demo: it is refused where the contract refuses it, and the
// page lives on.
import assert from "node:assert/strict";
import { creation, demoTest, fill, openProfile, profiles, says, submit, waitUntil } from "./demo-page.mjs";

const hostile = {
  "a megabyte": "x".repeat(2 ** 20),
  "an emoji": "🎉",
  "a lone surrogate": "Ola \uD800",
  markup: "<script>hacked = 1</script>",
};

/** Which issue each text raises in a field, in the order of `hostile`; null: the contract takes it. */
const codes = {
  name: ["too_long", "invalid_name", "invalid_text", "invalid_name"],
  email: ["too_long", "invalid_email", "invalid_text", "invalid_email"],
  countryCode: ["too_long", "invalid_country_code", "invalid_text", "invalid_country_code"],
  telephone: ["too_long", "invalid_phone_number", "invalid_text", "invalid_phone_number"],
  integer: ["wrong_type", "wrong_type", "wrong_type", "wrong_type"],
  // Who, where and which: any text, within its length.
  by: ["too_long", null, "invalid_text", null],
  password: ["too_long", null, "invalid_text", null],
};
const person = { firstName: codes.name, surname: codes.name, email: codes.email };
const telephone = {
  countryCode: codes.countryCode,
  telephoneNumberNoCountryCode: codes.telephone,
  landlineNumber: codes.telephone,
  telephoneNumber: codes.telephone,
  customerAccountId: codes.by,
};
const forms = {
  create: { ...person, ...telephone, createdBy: codes.by, createdByChannel: codes.by, organisationId: codes.integer },
  update: { ...person, ...telephone, changedBy: codes.by, changedByChannel: codes.by },
  convert: {
    ...person,
    changedBy: codes.by,
    changedByChannel: codes.by,
    password: codes.password,
    customerRef: codes.by,
    organisationId: codes.integer,
  },
};

/** Gives fields a text as typing would, though no key makes some of these. */
const put = (page, ids, text) =>
  page.evaluate(
    ([ids, text]) => {
      for (const id of ids) {
        const input = document.getElementById(id);
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
    [ids, text],
  );

/** The issues a text raises in each field of a form while it is typed, all fields having been left once before. */
const issuesOf = (page, task, fields, text) =>
  page.evaluate(
    ([task, fields, text]) => {
      const issues = {};
      for (const field of fields) {
        const input = document.getElementById(`${task}-${field}`);
        const before = input.value;
        const type = (value) => {
          input.value = value;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        };
        input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
        type(text);
        const lines = input.form.querySelectorAll(`[data-issues-for="${field}"] > [data-level="issue"]`);
        issues[field] = lines.length === 0 ? null : Array.from(lines, (line) => line.dataset.code).join();
        type(before);
      }
      return issues;
    },
    [task, fields, text],
  );

for (const [task, fields] of Object.entries(forms)) {
  demoTest(`${task}: in each field alone`, {}, async (page) => {
    if (task !== "create") await openProfile(page, profiles.unnamed, task);
    await page.locator(`#panel-${task} form`).waitFor();
    for (const [at, [kind, text]] of Object.entries(hostile).entries()) {
      const expected = Object.fromEntries(Object.entries(fields).map(([field, issues]) => [field, issues[at]]));
      assert.deepEqual(await issuesOf(page, task, Object.keys(fields), text), expected, kind);
    }
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  });
}

demoTest("in every field at once, and then a sound profile", {}, async (page) => {
  const ids = Object.keys(forms.create).map((field) => `create-${field}`);
  for (const [at, text] of Object.values(hostile).entries()) {
    await put(page, ids, text);
    await submit(page, "create");
    await says(page, "create", "email", `issue ${codes.email[at]}`);
  }
  await put(page, ids, "");
  await fill(page, "create", creation);
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
});

demoTest("what the contract takes is sent, kept and shown as text", {}, async (page) => {
  const createdBy = `<img src="x" onerror="hacked = 1">${hostile.markup}🎉`;
  await fill(page, "create", { ...creation, createdBy });
  await submit(page, "create");
  await page.locator("#profile .done:not([hidden])").waitFor();
  assert.ok((await page.textContent("#profile")).includes(createdBy));
  assert.ok((await page.textContent("#answer pre")).includes(JSON.stringify(createdBy)));
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
});

demoTest("hostile customer numbers", {}, async (page) => {
  for (const text of [...Object.values(hostile), "../../4100002", "4100002?x", "-1", "1e9"]) {
    await put(page, ["customer-number"], text);
    await page.press("#customer-number", "Enter");
    await waitUntil(async () => (await page.textContent("#open-issues")) !== "");
    assert.notEqual(await page.textContent("#open-issues"), "");
    await openProfile(page, profiles.unnamed);
    assert.equal(await page.textContent("#open-issues"), "");
  }
});

demoTest("an answer that is no JSON is shown as it is, and told", {}, async (page) => {
  const body = "<p>Bad gateway</p> } ]";
  await page.route("**/lookup/*", (route) => route.fulfill({ json: { status: 502, body } }));
  await page.fill("#customer-number", profiles.named);
  await page.press("#customer-number", "Enter");
  await waitUntil(async () => (await page.textContent("#open-issues")) !== "");
  assert.notEqual(await page.textContent("#open-issues"), "");
  assert.equal(await page.textContent("#answer pre"), body);
});

demoTest("an answer that has no profile in it is not taken for one", {}, async (page) => {
  const body = "<title>Sign in to this network</title>";
  await page.route("**/profiles/temporary", (route) => route.fulfill({ contentType: "text/html", body }));
  await fill(page, "create", { ...creation, surname: "Berg" });
  await submit(page, "create");
  await says(page, "create", "$", "issue server_unavailable");
  assert.equal(await page.inputValue("#create-surname"), "Berg");
  assert.equal(await page.textContent("#answer pre"), body);
});
