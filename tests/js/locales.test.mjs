// Every text in every language, and no text that nothing asks for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { load } from "../packed.mjs";

const { catalogue, createTemporaryProfile } = await load("entur-customer-profile");

const pkg = new URL("../../pkg/", import.meta.url);
const source = fileURLToPath(new URL("src/", pkg));

const locales = Object.fromEntries(
  ["en", "nb", "nn"].map((name) => [name, JSON.parse(readFileSync(new URL(`locales/${name}.json`, pkg), "utf8"))]),
);

// The lists the texts are written for, read from the sources so that they cannot drift.
const lists = buildSync({
  stdin: {
    contents: `
      export { CODES, OPERATIONS, PLACES } from "./generated/tables.js";
      export { PARAMS } from "./params.js";
      export { REFUSAL_STATUSES } from "./edge/refusal.js";`,
    resolveDir: source,
  },
  // Of the texts themselves nothing is asked here.
  alias: { "entur-customer-profile": `${source}problem.ts`, "#texts": "data:text/javascript,export let messages" },
  bundle: true,
  format: "esm",
  write: false,
});
const { CODES, OPERATIONS, PLACES, PARAMS, REFUSAL_STATUSES } = await import(
  `data:text/javascript;base64,${Buffer.from(lists.outputFiles[0].contents).toString("base64")}`
);

const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const texts = Object.entries(locales).flatMap(([locale, entries]) =>
  Object.entries(entries).map(([key, text]) => ({ locale, key, text })),
);

test("all languages have the same keys in the same order", () => {
  assert.deepEqual(Object.keys(locales.nb), Object.keys(locales.en));
  assert.deepEqual(Object.keys(locales.nn), Object.keys(locales.en));
});

test("no key is written twice", () => {
  for (const name of Object.keys(locales)) {
    const file = readFileSync(new URL(`locales/${name}.json`, pkg), "utf8");
    assert.equal(file.match(/^ {2}"[^"]+":/gm).length, Object.keys(locales[name]).length, name);
  }
});

test("every code has a text", () => {
  for (const code of CODES) assert.ok(Object.hasOwn(locales.en, code), `no text for ${code}`);
});

test("what is no integer is told of in words, since customers can type it where all else they type is text", () => {
  for (const [name, type] of OPERATIONS.flatMap(({ fields }) => Object.entries(fields))) {
    if (type === "integer") assert.ok(Object.hasOwn(locales.en, `wrong_type.${name}`), name);
  }
});

test("every status the gate answers has a title and a detail", () => {
  for (const status of REFUSAL_STATUSES) {
    for (const part of ["title", "detail"]) {
      assert.ok(Object.hasOwn(locales.en, `problem.${status}.${part}`), `no ${part} for ${status}`);
    }
  }
});

test("no text is without a use", () => {
  const statuses = REFUSAL_STATUSES.flatMap((status) => [`problem.${status}.title`, `problem.${status}.detail`]);
  const problems = [...statuses, "problem.server.detail"];
  for (const key of Object.keys(locales.en)) {
    const [code, place, ...more] = key.split(".");
    const used =
      problems.includes(key) ||
      (CODES.includes(code) && (place === undefined || PLACES.includes(place)) && more.length === 0);
    assert.ok(used, `nothing asks for ${key}`);
  }
});

test("a caller may allow one day ahead, and the text fits one", () => {
  for (const name of Object.keys(locales)) assert.doesNotMatch(locales[name].date_far_ahead, /\} (days|dager|dagar)/);
});

test("a date that is only warned of breaks no limit", () => {
  assert.doesNotMatch(locales.en.date_far_ahead, /\blimit\b(?!\})/);
});

test("a field that others replace names them as a form does, since customers do not know the names on the wire", () => {
  const { fields } = catalogue().operations[0];
  const names = fields.map(({ name }) => name);
  const replaced = fields.filter(({ deprecated }) => names.includes(deprecated?.replacement.split(", ")[0]));
  assert.deepEqual(
    replaced.map(({ name }) => name),
    ["telephoneNumber"],
  );
  for (const { name, deprecated } of replaced) {
    for (const locale of Object.keys(locales)) {
      const { warnings } = createTemporaryProfile.validateField(name, "+47 406 12 345", { locale });
      const { message } = warnings.find(({ code }) => code === "deprecated_field");
      for (const other of deprecated.replacement.split(", ")) {
        const label = fields[names.indexOf(other)].label[locale].toLowerCase();
        assert.ok(message.includes(label), `${locale}: ${message}`);
      }
    }
  }
});

test("no text asks for digits alone where a number needs its country code", () => {
  for (const field of ["telephoneNumber", "landlineNumber"]) {
    for (const locale of Object.keys(locales)) {
      const { issues } = createTemporaryProfile.validateField(field, "abc", { locale });
      assert.equal(issues[0].code, "invalid_phone_number");
      assert.match(issues[0].message, / \+ /, `${locale} ${field}`);
    }
  }
});

test("a field has words of its own only where they differ", () => {
  for (const { locale, key, text } of texts) {
    const [code, place] = key.split(".");
    if (place && code !== "problem") assert.notEqual(text, locales[locale][code], `${locale} ${key}`);
  }
});

test("every placeholder is a parameter of its code, the same in all languages", () => {
  for (const { locale, key, text } of texts) {
    assert.deepEqual(placeholders(text), placeholders(locales.en[key]), `${locale} ${key}`);
    const params = PARAMS[key.split(".")[0]] ?? {};
    for (const name of placeholders(text)) assert.ok(Object.hasOwn(params, name), `${key} has no {${name}}`);
  }
});

test("texts are short whole sentences without shouting", () => {
  for (const { locale, key, text } of texts) {
    const where = `${locale} ${key}: ${text}`;
    assert.ok(text.length <= 130, where);
    assert.doesNotMatch(text, /!|\s{2}|^\s|\s$/, where);
    assert.match(text, /^\p{Lu}/u, where);
    assert.match(text, key.endsWith(".title") ? /\p{L}$/u : /[.?]$/, where);
  }
});

test("the Norwegian languages keep to their own words", () => {
  // Not `\b`, to which å is no letter.
  const anyOf = (words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
  const bokmålOnly = anyOf(
    "ikke|jeg|noe|navn(?:et)?|tegn|måned|bokstaver|tjenesten|opplysninger|velg|mer|fra|hva|hvem",
  );
  const nynorskOnly = anyOf(
    "ikkje|eg|noko|namn(?:et)?|teikn|månad|bokstavar|tenesta|opplysningar|vel|meir|frå|kva|kven",
  );
  assert.match("Alt frå i dag.", nynorskOnly);
  for (const [key, text] of Object.entries(locales.nn)) assert.doesNotMatch(text, bokmålOnly, key);
  for (const [key, text] of Object.entries(locales.nb)) assert.doesNotMatch(text, nynorskOnly, key);
});
