// Public corpora of days and e-mail addresses, and the few texts on which we differ on purpose.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load } from "../packed.mjs";
import { absent, corpus, readCorpus } from "./corpora.mjs";

const { createTemporaryProfile } = await load("entur-customer-profile");
const context = { today: "0001-01-01", maxExpirationDays: 0x7fff_ffff };
const takes = (field, text) => createTemporaryProfile.validateField(field, text, context).issues.length === 0;

/** What we decide otherwise, and why: all of it is listed, and nothing that is not so. */
const OTHERWISE = {
  date: {
    "2020-11-28T23:55:45Z": "an instant is taken for its day in Norway",
    " 2024-01-15": "outer white space is trimmed",
    "2024-01-15 ": "outer white space is trimmed",
  },
  "date-time": {
    "1985-04-12T23:20:50Z\n": "outer white space is trimmed",
    "1985-04-12T23:20:50+01": "ISO 8601 has offsets without minutes, RFC 3339 has not",
    "1998-12-31T23:58:60Z": "which minutes had a leap second is no matter of the calendar",
    "1998-12-31T22:59:60Z": "which minutes had a leap second is no matter of the calendar",
  },
};

for (const [format, otherwise] of Object.entries(OTHERWISE)) {
  for (const draft of ["draft7", "draft2020-12"]) {
    test(`JSON Schema Test Suite, ${draft}: format ${format}`, { skip: absent("json-schema-test-suite") }, () => {
      const groups = readCorpus("json-schema-test-suite", `tests/${draft}/optional/format/${format}.json`);
      const texts = groups.flatMap(({ tests }) => tests).filter(({ data }) => typeof data === "string");
      assert.ok(texts.length > 20);
      const differing = texts.filter(({ data, valid }) => takes("expirationDate", data) !== valid);
      assert.deepEqual(differing.map(({ data }) => data).sort(), Object.keys(otherwise).sort());
    });
  }
}

/** The grammar of HTML (https://html.spec.whatwg.org/#valid-e-mail-address), with a dot in the domain and RFC 5321's 64 octets. */
const GRAMMAR =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const isTaken = (text) => text.length <= 80 && GRAMMAR.test(text);

test("isemail: each address is judged as a form in a browser judges it", { skip: absent("isemail") }, () => {
  const addresses = ["tests.xml", "tests-original.xml"].flatMap((file) => addressesOf(join("test", file)));
  assert.ok(addresses.length >= 440);
  const wrong = addresses.filter((text) => takes("email", text) !== (text.trim() === "" || isTaken(text.trim())));
  assert.deepEqual(wrong, []);
});

/** The addresses of a file of isemail's, in which `␀` and its neighbours stand for control characters. */
function addressesOf(file) {
  const xml = readFileSync(join(corpus("isemail"), file), "utf8");
  const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return Array.from(xml.matchAll(/<address>([^<]*)<\/address>/g), ([, text]) =>
    text
      .replaceAll(/&(?:#x([\da-f]+)|(\w+));/gi, (_, code, name) =>
        code ? String.fromCodePoint(Number.parseInt(code, 16)) : entities[name],
      )
      .replaceAll(/[\u2400-\u241f]/g, (symbol) => String.fromCodePoint(symbol.codePointAt(0) - 0x2400)),
  );
}
