// The figures as Markdown: the whole of them for a file, the ratios for the README.

const table = (head, rows) => {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const isNumber = (at) => rows.every((cells) => /^[\d.–−+-]|^$/.test(cells[at]));
  return [line(head), line(head.map((_, at) => (at > 0 && isNumber(at) ? "--:" : "---"))), ...rows.map(line)].join(
    "\n",
  );
};

/** A ratio with three figures that count. */
export const shown = (number) =>
  number >= 10 ? number.toFixed(0) : number >= 1 ? number.toFixed(2) : number.toFixed(3);
const span = ({ low, high }) => `${shown(low)} – ${shown(high)}`;
const integer = (number) => Math.round(number).toLocaleString("en");

function section({ title, note, unit = "ns", rows }) {
  const time = ({ nanoseconds }) => (unit === "ms" ? (nanoseconds / 1e6).toFixed(2) : integer(nanoseconds));
  const cells = rows.map((row) => [
    row.name,
    time(row),
    ...(row.ratio ? [shown(row.ratio.median), span(row.ratio)] : ["", ""]),
  ]);
  return [`## ${title}`, note, table(["stack", unit, "ours ÷ theirs", "middle half"], cells)]
    .filter(Boolean)
    .join("\n\n");
}

/** A list that is opened by whoever wants to read it. */
const folded = (title, items) =>
  `<details><summary>${title}: ${items.length}</summary>\n\n${items.map((item) => `- ${escaped(item)}`).join("\n")}\n\n</details>`;
const escaped = (text) => text.replace(/[<&*`[]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function verdicts({ compared, differences, summary, refused, accepted, split }) {
  const rows = summary.map(({ name, refuses, accepts }) => [name, String(refuses), String(accepts)]);
  const apart = split.map((each) => `${each.case}: ${each.others.join(", ")} against ours and the rest`);
  return [
    "## Verdicts",
    `Before anything is timed, all stacks have to accept the valid forms, to refuse each form with one fault and to find all
of nine faults. On the ${compared} creations of the corpus they differ from ours in ${differences.length}: ours normalises before it judges
(white space, pasted numbers, international domains, date-times) and so accepts what they refuse, and it knows rules that
they have none for (today, control characters, placeholder names, reserved codes).`,
    table(["stack", "refuses what ours accepts", "accepts what ours refuses"], rows),
    folded("Ours accepts, all others refuse", refused),
    folded("Ours refuses, all others accept", accepted),
    folded("They do not agree among themselves", apart),
  ].join("\n\n");
}

function sizes({ rows, wasm }) {
  const cells = rows.map(({ name, bytes, gzip }) => [name, integer(bytes), integer(gzip), shown(rows[0].gzip / gzip)]);
  return [
    "## Size",
    "Bundled and minified by esbuild, then gzip −9. `one form` is what a page ships to judge one form.",
    table(["bundle", "bytes", "gzip −9", "our default entry ÷ it"], cells),
    `The module alone: ${integer(wasm.bytes)} bytes, ${integer(wasm.gzip)} gzip −9, ${integer(wasm.brotli)} brotli 11.`,
  ].join("\n\n");
}

function memory({ calls, first, last, firstResident, lastResident }) {
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
  return [
    "## Memory",
    `After 10,000 mixed calls the module has ${first} pages (64 KiB each); after ${integer(calls)}, ${last}: +${last - first}.
The process held ${megabytes(firstResident)} MB, then ${megabytes(lastResident)} MB.`,
  ].join("\n\n");
}

function growth({ sizes: all, rows }) {
  const cells = rows.map(({ name, perByte }) => [
    name,
    ...all.map((_, at) => (perByte[at] === undefined ? "not read" : perByte[at].toFixed(1))),
    shown(perByte.at(-1) / perByte[0]),
    shown(perByte.at(-1) / (perByte[1] ?? perByte[0])),
  ]);
  const head = ["body", ...all.map((size) => `${size / 1000} KB`), "last ÷ 1 KB", "last ÷ 10 KB"];
  return [
    "## Time against size",
    `Nanoseconds a byte of hostile bodies that \`normalizeJson\` reads, with the limit of their size raised. At 1 KB the call
itself is in the figure. A ratio of about 1 or less means that time grows with size and no faster; bodies larger than one
that takes 300 ms are not read.`,
    table(head, cells),
  ].join("\n\n");
}

const machine = ({ cpu, cores, node, platform, day }) =>
  `Node ${node} on ${platform}, ${cores} cores (${cpu}), ${day}.`;

/** All figures. */
export function report(results) {
  const { sections } = results;
  return `# Benchmark

Made by \`make bench\`. ${machine(results.machine)}

Ours ÷ theirs within a round; quoted are the median of the rounds and their middle half. Lower is better.

${[verdicts(results.verdicts), ...sections.map(section), sizes(results.sizes), memory(results.memory), growth(results.growth)].join("\n\n")}
`;
}

/** What stands in the README. */
export function excerpt({ machine: where, targets, shares, sizes: { rows, wasm }, memory: { calls, first, last } }) {
  const cells = targets.map((each) => [each.case, each.against, shown(each.ratio.median), span(each.ratio)]);
  const [ours, , theirs] = rows;
  const empty = shares.map(({ where, share }) => `${shown(share)} (${where})`);
  return `![Ours beside five validators with libphonenumber-js, as bars](tests/bench/results/bench.svg)

Ours ÷ theirs; lower is better.

${table(["case", "against", "ratio", "middle half"], cells)}

The default entry with everything in it is ${(ours.gzip / 1000).toFixed(1)} KB minified and gzipped (−9), ${shown(ours.gzip / theirs.gzip)} of the whole of
libphonenumber-js/max; the module by itself is ${(wasm.brotli / 1000).toFixed(1)} KB in brotli.
${integer(calls)} mixed calls need ${last - first} pages of memory more than the first 10,000. Of the fastest
stack's cold start, an empty script takes ${empty.join(", ")}.

Measured by \`make bench\`: all stacks in one process on the same 12-field forms and rules, in turns, each set up as its own
documentation advises; verdicts are compared first. Forms are plain unless it says that they are not: those have a
domain in upper case, which ours lower-cases, in the core. Each ratio is taken within a round; the table has the median
of the rounds and their middle half. For whole forms, streams and cold starts, the other stack is whichever was fastest
in that run.
${machine(where)}
[All figures](tests/bench/results/README.md).`;
}

/** A text with what stands between its markers replaced. */
export function replaceBetween(text, marker, content) {
  const [begin, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`no ${begin} … ${end} in the text`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
