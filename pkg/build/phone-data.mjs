// Makes `src/phone/generated/{constants,plans,ranges}.rs` from the full metadata of libphonenumber-js.
//
//   node pkg/build/phone-data.mjs            writes the files
//   node pkg/build/phone-data.mjs --check    compares, and fails if one differs

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Automaton, addPattern } from "./digit-automaton.mjs";
import { assigned, viable } from "./number-ranges.mjs";
import { format, rustConstants } from "./phone-constants.mjs";
import { rangeTrees } from "./range-trees.mjs";
import { hex, table } from "./rust-table.mjs";

const { SHORTEST, LONGEST, NEAR, LAST, KEEPS, ACCEPTS, AT_END, INSERTS, FAR } = format;

const OUTPUT = new URL("../../src/phone/generated/", import.meta.url);
const SOURCE = createRequire(import.meta.url).resolve("libphonenumber-js/package.json");

const source = JSON.parse(readFileSync(SOURCE, "utf8"));
const metadata = JSON.parse(readFileSync(join(dirname(SOURCE), "metadata.max.json"), "utf8"));
// Google's own version is only in the change log, newest first.
const [, metadataVersion] = /Updated metadata to version ([\d.]+)/.exec(
  readFileSync(join(dirname(SOURCE), "CHANGELOG.md"), "utf8"),
);

/** The numbering plan of a calling code: of its main region, or of the code that belongs to none. */
function plan(callingCode) {
  const [mainRegion] = metadata.country_calling_codes[callingCode] ?? [];
  const columns = metadata.countries[mainRegion] ?? metadata.nonGeographic[callingCode];
  const { 3: lengths, 5: nationalPrefix, 7: prefixPattern, 8: transform } = columns;
  return {
    callingCode: Number(callingCode),
    lengths,
    prefix: prefixPattern || nationalPrefix || "",
    transform: transform || "",
  };
}

/** Lengths as bits: the lowest is the shortest that any plan has. */
function lengthBits(lengths) {
  if (!lengths.every((length) => length >= SHORTEST && length <= LONGEST)) throw new Error("a length that has no bit");
  return lengths.reduce((bits, length) => bits | (1 << (length - SHORTEST)), 0);
}

/** A transform rule such as `9$1`: digits to put in front, and the group that is kept. */
function transformation(rule) {
  const [, inserted, group] = /^(\d*)\$(\d)$/.exec(rule) ?? [undefined, "", undefined];
  if (rule && !group) throw new Error("a transform rule of a new kind");
  return { inserted, kept: group && Number(group) };
}

const callingCodes = [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)];
const plans = callingCodes.map(plan).sort((a, b) => a.callingCode - b.callingCode);

// The rules of the trunk prefixes, each once; the first is to have none.
const automaton = new Automaton();
const ruleNumbers = new Map([["\n", 0]]);
const rules = [{ inserted: "", state: automaton.state([]) }];
for (const { prefix, transform } of plans) {
  const key = `${prefix}\n${transform}`;
  if (ruleNumbers.has(key)) continue;
  const { inserted, kept } = transformation(transform);
  ruleNumbers.set(key, rules.length);
  rules.push({ inserted, state: addPattern(automaton, prefix, kept) });
}

// A state is named by its first step; the first state, which has no step, gets an empty one.
const starts = [];
let size = 0;
for (const steps of automaton.states) {
  starts.push(size);
  size += Math.max(steps.length, 1);
}
const steps = automaton.states.flatMap((state, number) =>
  state.length === 0
    ? [pack({ digits: 0 }, true, 0)]
    : state.map((step, at) => pack(step, at === state.length - 1, starts[number])),
);

/** A step of the state that begins at `from`. Most lead to the state before, and that distance compresses well. */
function pack({ digits, keep = false, accepts = null, to = 0 }, last, from) {
  const back = from - starts[to];
  const target = back > 0 && back < NEAR ? back : starts[to] + NEAR;
  const flags = [
    last && LAST,
    keep && KEEPS,
    accepts && ACCEPTS,
    accepts?.atEnd && AT_END,
    accepts?.keeps && INSERTS,
    target > 0xff && FAR,
  ];
  return { word: flags.reduce((word, flag) => word | flag, digits), target: target & 0xff };
}

if (size + NEAR > 2 ** 9 || rules.length > 2 ** 8) throw new Error("the packing is too narrow");

const words = Array.from({ length: 1024 / 64 }, () => 0n);
for (const { callingCode } of plans) words[callingCode >> 6] |= 1n << BigInt(callingCode & 63);
const inserted = rules.flatMap(({ inserted }, rule) => (inserted ? [`(${rule}, "${inserted}")`] : []));

/**
 * The calling codes whose ranges stand first, as a Norwegian sales channel may well meet them most: the Nordic ones,
 * then some of Europe's and North America's. A number waits, once, until all ranges before its own are read.
 */
const FIRST = [47, 46, 45, 358, 354, 298, 48, 370, 371, 372, 31, 380, 49, 44, 33, 34, 39, 41, 32, 43, 1];
const firstRows = FIRST.map((code) => plans.findIndex(({ callingCode }) => callingCode === code));
const otherRows = [...plans.keys()].filter((row) => !firstRows.includes(row));
const ranges = rangeTrees(
  [...firstRows, ...otherRows].map((row) => {
    const { lengths, callingCode } = plans[row];
    return { row, lengths, assigned: assigned(metadata, callingCode), viable: viable(metadata, callingCode) };
  }),
);

const header = `//! Generated by \`pkg/build/phone-data.mjs\`; do not edit.
//!
//! Source: libphonenumber-js ${source.version} (${source.license}), \`metadata.max.json\`: Google's
//! libphonenumber metadata ${metadataVersion} (Apache-2.0).
`;

const files = {
  "plans.rs": [
    header,
    `/// The source's version and the metadata's.
pub(crate) const VERSION: &str = "${source.name} ${source.version}, metadata ${metadataVersion}";
`,
    table(
      `The ${plans.length} calling codes: a bit for each number below 1024, the lowest of a word first.`,
      "CODES",
      "u64",
      words.map(hex),
    ),
    table(
      `The possible lengths of each calling code, in order: the lowest bit stands for ${SHORTEST} digits.`,
      "LENGTHS",
      "u16",
      plans.map(({ lengths }) => hex(lengthBits(lengths))),
    ),
    table(
      "The number of each calling code's prefix rule, in the same order.",
      "PREFIX_RULES",
      "u8",
      plans.map(({ prefix, transform }) => ruleNumbers.get(`${prefix}\n${transform}`)),
    ),
    table(
      "The first step of each prefix rule.",
      "RULES",
      "u16",
      rules.map(({ state }) => starts[state]),
    ),
    table("What a rule puts in front of the digits that it keeps.", "INSERTED", "(u8, &str)", inserted),
    table(
      "The steps of the prefix rules: a bit for each digit, and flags.",
      "STEPS",
      "u16",
      steps.map(({ word }) => hex(word)),
    ),
    table(
      "The first step of the state that each step leads to, the lower eight bits: `NEAR` and its place, or less than\n/// `NEAR` and how far it stands before the state of the step.",
      "TARGETS",
      "u8",
      steps.map(({ target }) => target),
    ),
  ],
  "constants.rs": [
    "//! Generated by `pkg/build/phone-constants.mjs`, the list of these; do not edit.\n",
    ...rustConstants,
  ],
  "ranges.rs": [
    header,
    table(
      "The rows of the calling codes whose trees stand first; the others follow in order.",
      "FIRST",
      "u8",
      firstRows,
    ),
    table("The trees of digits.", "BYTES", "u8", ranges),
  ],
};

for (const [name, parts] of Object.entries(files)) {
  const file = new URL(name, OUTPUT);
  const text = parts.join("\n");
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    console.error(`src/phone/generated/${name} is not what the metadata says: run \`node pkg/build/phone-data.mjs\``);
    process.exitCode = 1;
  }
}
console.log(`telephone numbers: ${source.name} ${source.version}, metadata ${metadataVersion}`);
