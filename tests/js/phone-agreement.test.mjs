// Which numbers are assigned, and to what: libphonenumber-js says so with the same metadata, and neither
// shares code with the other. `make agreement` asks about many more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { edges, examples, near } from "../agreement/numbers.mjs";
import { compare, take } from "../agreement/verdicts.mjs";

const SEED = 1;

function assertAgreement(numbers, atLeast) {
  const { counts, differences } = compare(numbers);
  for (const [kind, least] of Object.entries(atLeast)) assert.ok(counts[kind] >= least, JSON.stringify(counts));
  assert.deepEqual(differences.slice(0, 10), [], `${differences.length} differences`);
}

test("the example of every region is a mobile number", () => {
  assertAgreement(examples(), { mobile: 200 });
});

test("at every edge of every range", () => {
  assertAgreement(edges(), { unassigned: 20_000, fixed: 20_000, mobile: 15_000, either: 5000, other: 20_000 });
});

test("near the edges", () => {
  assertAgreement(take(200_000, near(SEED)), {
    unassigned: 20_000,
    fixed: 20_000,
    mobile: 10_000,
    either: 3000,
    other: 10_000,
  });
});
