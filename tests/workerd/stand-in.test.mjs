// The stand-in's clock, whose days are Norway's and whose instants are UTC's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { transformSync } from "esbuild";

const source = readFileSync(new URL("../../www/src/upstream/day.ts", import.meta.url), "utf8");
const { code } = transformSync(source, { loader: "ts", format: "esm" });
const { dayOf, instantOn } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

test("what is stamped after midnight in Norway has the day that it is there", () => {
  for (const [now, day, stamp] of [
    ["2026-07-01T21:59:59.000Z", "2026-07-01", "2026-07-01T21:59:59.000Z"],
    ["2026-07-01T22:30:00.000Z", "2026-07-02", "2026-07-01T22:30:00.000Z"],
    ["2026-11-26T23:30:00.000Z", "2026-11-27", "2026-11-26T23:30:00.000Z"],
    // A day that a test has set.
    ["2026-11-26T23:30:00.000Z", "2027-01-31", "2027-01-30T23:30:00.000Z"],
  ]) {
    assert.equal(instantOn(day, new Date(now)), stamp);
    assert.equal(dayOf(new Date(stamp)), day);
  }
});
