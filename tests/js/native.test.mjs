// The native core and the packed package say the same of forms that nobody thought of.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";
import { bytesOf, cases as corpus, exactJson } from "./cases.mjs";
import { contexts, formsOf } from "./forms.mjs";
import { caseOf, natively } from "./natively.mjs";

/** What may stay. */
const LOGGABLE = [
  "customerNumber",
  "organisationId",
  "status",
  "profileType",
  "createdAt",
  "changedAt",
  "expirationDate",
];
const api = await load("entur-customer-profile");
const operations = [api.createTemporaryProfile, api.updateTemporaryProfile, api.convertToPermanentProfile];
const { formOf } = formsOf(operations);
/** Profiles as a server might send them, most of them sound. */
const profiles = fc
  .tuple(
    formOf(operations[0]),
    fc.record(
      { status: fc.constantFrom("A", "P", "D", "X", 1, null), profileType: fc.constantFrom("T", "S", "") },
      { requiredKeys: [] },
    ),
  )
  .map(([form, state]) => ({ customerNumber: 3518474, ...form, ...state }));
const ROUNDS = 3000;

const withoutMessages = (findings) => findings.map(({ message: _, ...finding }) => finding);

/** A result as JSON, in which everything but the messages counts: the order of all keys, and every digit. */
const outcome = ({ warnings, ...rest }) =>
  exactJson({
    ...rest,
    ...(rest.issues && { issues: withoutMessages(rest.issues) }),
    warnings: withoutMessages(warnings),
  });

const verdictsOf = (cases) => natively("verdicts", cases);

for (const operation of operations) {
  test(`${operation.name}: forms`, (t) => {
    const seed = Date.now() | 0;
    t.diagnostic(`seed ${seed}`);
    const given = fc.sample(fc.tuple(formOf(operation), contexts), { numRuns: ROUNDS, seed });
    const native = verdictsOf(
      given.map(([form, context]) => caseOf(operation.name, { context, json: JSON.stringify(form) })),
    );
    assert.equal(native.length, ROUNDS);
    for (const [at, [form, context]] of given.entries()) {
      const where = JSON.stringify({ form, context });
      assert.equal(outcome(operation.validate(form, context)), native[at], where);
      assert.equal(outcome(operation.validateJson(JSON.stringify(form), context)), native[at], where);
    }
  });

  test(`${operation.name}: bytes`, (t) => {
    const seed = Date.now() | 0;
    t.diagnostic(`seed ${seed}`);
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 100 }), fc.tuple(formOf(operation), fc.nat()).map(broken));
    const given = fc.sample(bytes, { numRuns: ROUNDS, seed });
    const context = { today: "2026-07-01" };
    const native = verdictsOf(
      given.map((bytes) => caseOf(operation.name, { context, bytes: Buffer.from(bytes).toString("hex") })),
    );
    for (const [at, bytes] of given.entries()) {
      const where = Buffer.from(bytes).toString("latin1");
      assert.equal(outcome(operation.validateJson(bytes, context)), native[at], where);
    }
  });
}

for (const [plan, number] of [
  ["update", 1],
  ["convert", 2],
]) {
  test(`plans: ${plan}`, (t) => {
    const seed = Date.now() | 0;
    t.diagnostic(`seed ${seed}`);
    const patchOf = formOf(operations[number]);
    const given = fc.sample(fc.tuple(profiles, patchOf, fc.nat(3), contexts), { numRuns: ROUNDS, seed });
    // Of most patches only some members are left, so that there is something to keep.
    const cases = given.map(([current, form, every, context]) => {
      const patch = Object.fromEntries(Object.entries(form).filter((_, at) => every === 0 || at % every === 0));
      return caseOf(undefined, { plan, context, current, patch });
    });
    const native = verdictsOf(cases);
    for (const [at, { current, patch, context }] of cases.entries()) {
      const where = JSON.stringify({ current, patch, context });
      const text = JSON.stringify(current);
      const planned = plan === "update" ? api.planUpdate : api.planConversion;
      assert.equal(outcome(planned(text, patch, context)), native[at], where);
    }
  });
}

const readers = { temporary: api.readTemporaryProfile, customer: api.readCustomerProfile };

/** What is read of profiles as text, and what a log shows of it. Names that are numbers are in no order. */
function assertReadAlike(cases) {
  const native = verdictsOf(cases);
  for (const [at, case_] of cases.entries()) {
    const { value, issues, warnings } = readers[case_.read](bytesOf(case_));
    const said = issues ? { issues: withoutMessages(issues) } : { value, log: api.redact(value) };
    const read = JSON.stringify({ ...said, warnings: withoutMessages(warnings) });
    assert.deepEqual(JSON.parse(native[at]), JSON.parse(read, wellFormed), case_.json);
  }
}

/** A member; Rust's texts have no half of a surrogate pair. */
const wellFormed = (_, value) => (typeof value === "string" && !value.isWellFormed() ? "\ufffd" : value);

test("profiles as read and as logged: those of the corpus", () => {
  const cases = corpus.filter(({ read }) => read);
  assert.ok(cases.length > 20);
  assertReadAlike(cases.map((case_) => caseOf(undefined, { ...case_, file: undefined, expect: {} })));
});

test("profiles as read and as logged: any", (t) => {
  const seed = Date.now() | 0;
  t.diagnostic(`seed ${seed}`);
  const names = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...LOGGABLE) },
    fc.constantFrom(
      "email",
      "uuid",
      "dateOfBirth",
      "notes",
      "username",
      "relatedCustomerNumbers",
      "parentId",
      "extra",
      "pet",
    ),
    fc.string(),
  );
  const digits = fc.bigInt(0n, 2n ** 65n).map(String);
  const clock = fc.stringMatching(/^\d\d:\d\d(:\d\d([.,]\d{1,14})?)?$/);
  const instant = fc
    .tuple(fc.constantFrom("T", "t"), clock, fc.constantFrom("Z", "z", "+02:00", "-0230", "+02", ""))
    .map((parts) => `2026-07-01${parts.join("")}`);
  const value = fc.oneof(
    fc.constantFrom("A", "X", "T", "Ola", "é", "", null, "2026-07-01", [2026, 7, 1], { other: "X" }, { other: "Ola" }),
    digits,
    digits.map(Number),
    instant,
    fc.jsonValue(),
  );
  const made = fc.tuple(fc.constantFrom(...Object.keys(readers)), fc.dictionary(names, value, { maxKeys: 12 }));
  const cases = fc
    .sample(made, { numRuns: ROUNDS, seed })
    .map(([read, members]) =>
      caseOf(undefined, { read, context: {}, json: JSON.stringify({ ...members, customerNumber: 7 }) }),
    );
  assertReadAlike(cases);
});

test("profiles as read and as logged: as deep and as large as they are shown, and more", () => {
  const deep = (levels) => "[".repeat(levels) + "]".repeat(levels);
  const wide = (items) => `[${Array(items).fill('"Ola"').join(",")}]`;
  // The number, the status, the reference and what is left over.
  const members = 4;
  const texts = [61, 62, 63].map((levels) => `"pet":${deep(levels)},"notes":${deep(levels)}`);
  for (const items of [9_990, 9_994, 9_995, 9_996, 10_000, 20_000])
    for (const rest of [`"pet":${wide(items - members)}`, `"notes":${wide(items - members)},"status":"X"`])
      texts.push(rest, `${rest},"pets":[[],{"a":1,"a":2,"b":3},"Ola"]`);
  const cases = Object.keys(readers).flatMap((read) =>
    texts.map((text) => caseOf(undefined, { read, context: {}, json: `{"customerNumber":7,${text}}` })),
  );
  assertReadAlike(cases);
});

/** A form's JSON with one byte changed: to another of ASCII, or to one that no UTF-8 has rather than to any letter. */
function broken([form, number]) {
  const bytes = new TextEncoder().encode(JSON.stringify(form));
  const at = number % bytes.length;
  bytes[at] = bytes[at] < 0x80 ? bytes[at] ^ (1 << (number % 7)) : 0xff;
  return bytes;
}
