// A stream of bodies, one a line: each is read, validated and written again. Passes over the whole stream in turns.
import { createTemporaryProfile } from "entur-customer-profile";
import { stream } from "../forms.mjs";
import { compared, isQuick } from "../measure.mjs";
import { formatOnly, full } from "../stacks/index.mjs";

const BODIES = isQuick ? 2000 : 100_000;
const ROUNDS = isQuick ? 1 : 7;

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

const ours = (line) => createTemporaryProfile.normalizeJson(line).body;
const parsed = (accepts) => (line) => {
  const form = JSON.parse(decoder.decode(line));
  return accepts(form) ? encoder.encode(JSON.stringify(form)) : undefined;
};

/** Sends every line through a function; nanoseconds a body. */
function pass(bytes, rewrite) {
  let written = 0;
  let lines = 0;
  const start = performance.now();
  for (let from = 0, to; from < bytes.length; from = to + 1) {
    to = bytes.indexOf(10, from);
    written += rewrite(bytes.subarray(from, to)).length;
    lines++;
  }
  const time = ((performance.now() - start) * 1e6) / lines;
  // Nobody may be fast by leaving lines out.
  if (lines !== BODIES || written < bytes.length * 0.9) throw new Error(`${lines} lines, ${written} bytes written`);
  return time;
}

/** @param fastest Names of the peers to compare with: a pass of all of them would take minutes. */
export function measureStream(fastest) {
  const bytes = stream(BODIES);
  const peers = [
    ...full.map((stack) => ({ ...stack, group: "full" })),
    ...formatOnly.map((stack) => ({ ...stack, group: "format" })),
  ];
  const tasks = [
    { name: "entur-customer-profile", rewrite: ours },
    ...peers
      .filter(({ name }) => fastest.includes(name))
      .map(({ name, group, accepts }) => ({ name, group, rewrite: parsed(accepts) })),
    { name: "floor: JSON.parse, JSON.stringify", group: "floor", rewrite: parsed(() => true) },
  ];
  const times = tasks.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (let step = 0; step < tasks.length; step++) {
      const at = (round + step) % tasks.length;
      times[at].push(pass(bytes, tasks[at].rewrite));
    }
  }
  const rows = compared(tasks, times).map(({ rewrite, ...row }) => row);
  return {
    id: "stream",
    title: `A stream of ${BODIES.toLocaleString("en")} bodies`,
    note: `${(bytes.length / 1e6).toFixed(1)} MB, one body a line; times are for one body.`,
    rows,
  };
}
