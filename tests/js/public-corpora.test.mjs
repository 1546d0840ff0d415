// Public corpora through the package: what is JSON, and strings that break programs.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load } from "../packed.mjs";
import { absent, corpus, readCorpus } from "./corpora.mjs";

const api = await load("entur-customer-profile");
const operations = [api.createTemporaryProfile, api.updateTemporaryProfile, api.convertToPermanentProfile];
const context = { today: "2026-07-01" };

test("JSONTestSuite: `y_` is read, `n_` is refused as no JSON, all is answered", {
  skip: absent("JSONTestSuite"),
}, (t) => {
  const files = readdirSync(corpus("JSONTestSuite"), { recursive: true }).filter((file) => file.endsWith(".json"));
  const counts = { y_: 0, n_: 0, other: 0 };
  const wrong = [];
  for (const file of files) {
    const bytes = readFileSync(join(corpus("JSONTestSuite"), file));
    const kind = /(?:^|\/)([yn]_)/.exec(file)?.[1] ?? "other";
    counts[kind]++;
    const { issues = [] } = operations[0].validateJson(bytes, context);
    const isRefused = isNoJson(issues);
    assert.equal(isNoJson(operations[0].normalizeJson(bytes, context).issues ?? []), isRefused, file);
    const profiles = [api.readTemporaryProfile(bytes), api.readCustomerProfile(bytes)];
    // Reading is more tolerant, of what may be either.
    if (kind !== "other") for (const { issues = [] } of profiles) assert.equal(isNoJson(issues), isRefused, file);
    if (kind !== "other" && isRefused !== (kind === "n_")) wrong.push(file);
  }
  t.diagnostic(JSON.stringify(counts));
  assert.deepEqual(wrong, []);
  assert.ok(counts.y_ >= 95 && counts.n_ >= 187 && files.length >= 318, JSON.stringify(counts));
});

const isNoJson = (issues) =>
  issues.some(
    ({ code, path }) => path[0] === "$" && ["invalid_json", "invalid_text", "too_deep", "too_large"].includes(code),
  );

test("naughty strings in every field: none throws, none is echoed", { skip: absent("naughty-strings") }, () => {
  const marker = "qzxjkvwy";
  const strings = readCorpus("naughty-strings", "blns.json");
  assert.ok(strings.length > 400);
  for (const naughty of strings) {
    for (const operation of operations) {
      for (const { name } of operation.fields) {
        for (const text of [naughty, naughty + marker, marker + naughty]) {
          const { issues, warnings } = operation.validateField(name, text, { ...context, defaultCountryCode: "+47" });
          assert.ok(!JSON.stringify([issues, warnings]).includes(marker), name);
        }
      }
      const form = Object.fromEntries(operation.fields.map(({ name }) => [name, naughty + marker]));
      for (const result of [operation.validate(form, context), operation.validateJson(JSON.stringify(form), context)])
        assert.ok(!JSON.stringify(result).includes(marker));
    }
    api.splitTelephoneNumber(naughty);
    api.formatTelephoneNumber({ countryCode: naughty, telephoneNumberNoCountryCode: naughty });
    api.telephoneNumberType({ countryCode: "+47", telephoneNumberNoCountryCode: naughty });
    api.languageToIso6393(naughty);
    api.isNationality(naughty);
    api.readTemporaryProfile(naughty);
    const shown = api.redact({ customerNumber: naughty + marker, extra: { note: naughty + marker } });
    assert.ok(!JSON.stringify(shown).includes(marker));
  }
});
