// The module's memory does not grow with the number of calls: a short run of the benchmark's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { measureMemory } from "../bench/memory.mjs";

test("200,000 mixed calls need no page more than the first 10,000", async () => {
  const { calls, first, last } = await measureMemory(200_000);
  assert.equal(calls, 200_000);
  assert.ok(first > 0);
  assert.equal(last - first, 0);
});
