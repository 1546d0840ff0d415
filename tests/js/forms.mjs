// Forms that nobody thought of, most of them nearly right.
import fc from "fast-check";

const likely = fc.constantFrom(
  "web",
  "2026-07-08",
  "2029-07-01",
  "2026-07-01",
  "1990-05-17",
  "1899-12-31",
  "2026-07-08T23:00:00Z",
  "ola@nordmann.no",
  "Ola@NORDMANN.no",
  "ola@blåbær.no",
  "ola@gmail.con",
  "pål@b.no",
  "Nordmann",
  "O'Hara",
  "ikke satt",
  "+47",
  "0047",
  "47",
  "+999",
  "40612345",
  "+47 406 12 345",
  "020 7946 0018",
  "+44 (0)20 7946 0018",
  "22 33 44 55",
  "42",
  "0",
  "-1",
  "9223372036854775807",
  "9223372036854775808",
  " ",
  "",
);
// Labels of one script each. What mixes directions, or is newer than a platform's Unicode, is judged by it as it sees fit:
// Node 20 checks no bidi rule, browsers and the native core do.
const SCRIPTS = [
  "aäæøåœšž",
  "αβγσςω",
  "абвёіљ",
  "אבגדה",
  "ابتثج",
  "अआकखग",
  "กขคง",
  "あいう",
  "アイウ",
  "漢字",
  "가나다",
  "ÆØÅÄÖ",
  "ＡＢＣ",
  "😀😎",
];
const domain = fc
  .constantFrom(...SCRIPTS)
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }))
  .map((letters) => letters.join(""));

const text = fc.oneof(
  { weight: 4, arbitrary: likely },
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.stringMatching(/^[0-9+() .-]{0,20}$/),
  fc.stringMatching(/^[a-z0-9.@-]{0,30}$/),
  domain.map((label) => `ola@${label}.no`),
  // Lone surrogates among others.
  fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })).map((units) => String.fromCharCode(...units)),
);
const plain = fc.oneof(
  { weight: 8, arbitrary: text },
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e6 }),
  fc.array(fc.string()),
);

/** For operations: the names of all their fields, and forms of each one. */
export function formsOf(operations) {
  const names = [...new Set(operations.flatMap(({ fields }) => fields.map(({ name }) => name)))];

  /** What an operation needs, mostly sound, and a few other fields. */
  const formOf = (operation) =>
    fc
      .record({
        sound: fc.boolean(),
        others: fc.uniqueArray(
          fc.tuple(
            fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.stringMatching(/^[a-zå"\\]{1,4}$/)),
            plain,
          ),
          { maxLength: 8, selector: ([name]) => name },
        ),
      })
      .map(({ sound, others }) => {
        const required = operation.fields.filter(({ required }) => required && sound);
        const entries = required.map(({ name }) => [name, name === "expirationDate" ? "2026-07-08" : "Web"]);
        return Object.fromEntries([...entries, ...others]);
      });
  return { names, formOf };
}

/** What a check may be told. */
export const contexts = fc.record({
  today: fc.constant("2026-07-01"),
  strict: fc.boolean(),
  unknownFields: fc.constantFrom("strip", "reject"),
  defaultCountryCode: fc.constantFrom(undefined, "+47"),
});
