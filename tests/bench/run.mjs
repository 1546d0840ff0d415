// `make bench`: how long a whole form takes, this package beside others, in one process and in turns, so that a machine
// that slows down slows all of them down. What counts is the ratio: ours ÷ theirs.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { refused, stacks, valid } from "./stacks.mjs";

const ROUNDS = 25;
const CALLS = 20_000;

/** Nobody may be fast by being wrong. */
function compareVerdicts() {
  for (const [name, accepts] of Object.entries(stacks)) {
    if (!accepts(valid)) throw new Error(`${name} refuses the valid form`);
    for (const [why, form] of Object.entries(refused)) {
      if (accepts(form)) throw new Error(`${name} accepts a form with ${why}`);
    }
  }
}

/** Nanoseconds a call. */
function time(accepts) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < CALLS; call++) accepts(valid);
  return Number(process.hrtime.bigint() - start) / CALLS;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

compareVerdicts();
const rounds = Array.from({ length: ROUNDS + 2 }, () =>
  Object.fromEntries(Object.entries(stacks).map(([name, accepts]) => [name, time(accepts)])),
).slice(2); // Two rounds to warm up.

const [ours] = Object.keys(stacks);
const rows = Object.keys(stacks).map((name) => {
  const ratios = rounds.map((round) => round[ours] / round[name]).sort((a, b) => a - b);
  const spread = `${ratios[0].toFixed(2)} … ${ratios.at(-1).toFixed(2)}`;
  const microseconds = (median(rounds.map((round) => round[name])) / 1000).toFixed(2);
  return [name, { "µs a form (median)": microseconds, "ours ÷ theirs": median(ratios).toFixed(2), spread }];
});
console.log(`A valid form of 12 fields, ${ROUNDS} interleaved rounds of ${CALLS} calls, Node ${process.versions.node}`);
console.table(Object.fromEntries(rows));

const size = (path) => readFileSync(new URL(`../../pkg/dist/${path}`, import.meta.url));
for (const path of ["entur_customer_profile.wasm", "esm/index.js"]) {
  const file = size(path);
  console.log(`${path}: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzip -9`);
}
