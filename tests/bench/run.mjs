// `make bench`: this package compared with others. `--quick` runs all of it briefly and writes nothing.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { cases as bytes } from "./cases/bytes.mjs";
import { cases as fields } from "./cases/fields.mjs";
import { cases as forms } from "./cases/forms.mjs";
import { measureGrowth } from "./cases/growth.mjs";
import { measureStream } from "./cases/stream.mjs";
import { measureChromium } from "./cold-start/chromium.mjs";
import { measureNode, measureNodeInstalled, measureNodeLoose } from "./cold-start/node.mjs";
import { measureWorkerd } from "./cold-start/workerd.mjs";
import { inTurns, isQuick } from "./measure.mjs";
import { measureMemory } from "./memory.mjs";
import { excerpt, replaceBetween, report, shown } from "./report/markdown.mjs";
import { picture } from "./report/svg.mjs";
import { measureSizes } from "./sizes.mjs";
import { emptyShares, fastestOf, targets } from "./targets.mjs";
import { compareVerdicts } from "./verdicts.mjs";

const PICTURED = ["valid", "faulty", "bytes", "stream", "cold-node"];
const file = (name) => new URL(name, import.meta.url);

const sections = [];
/** Keeps what was measured, and shows it. */
function add(section) {
  sections.push(section);
  const isLong = section.unit === "ms";
  console.log(`\n${section.title}`);
  console.table(
    Object.fromEntries(
      section.rows.map(({ name, nanoseconds, ratio }) => [
        name,
        {
          [isLong ? "ms" : "ns"]: isLong ? (nanoseconds / 1e6).toFixed(2) : Math.round(nanoseconds),
          "ours ÷ theirs": ratio ? shown(ratio.median) : "",
          "middle half": ratio ? `${shown(ratio.low)} … ${shown(ratio.high)}` : "",
        },
      ]),
    ),
  );
}

const readme = file("../../README.md");
// Minutes are not to end in a failure.
replaceBetween(readFileSync(readme, "utf8"), "bench", "");

const started = performance.now();
const verdicts = compareVerdicts();
console.log(
  `${verdicts.compared} cases of the corpus; ${verdicts.differences.length} on which a stack differs from ours`,
);
console.table(verdicts.summary);
for (const each of verdicts.split)
  console.log(`not all agree: ${each.case}: ${each.others.join(", ")} differ from ours`);

for (const { tasks, ...about } of [...forms, ...fields, ...bytes]) add({ ...about, rows: await inTurns(tasks) });
const [whole] = sections;
add(measureStream([fastestOf(whole, "full"), fastestOf(whole, "format")]));
add(await measureNode());
add(await measureNodeLoose());
add(await measureNodeInstalled());
for (const section of await measureWorkerd()) add(section);
const inChromium = await measureChromium();
if (inChromium.length === 0) console.log("\nskipped: cold start in Chromium, since there is no browser");
for (const section of inChromium) add(section);

const sizes = await measureSizes();
console.table(sizes.rows);
console.log(sizes.wasm);
const memory = await measureMemory(isQuick ? 100_000 : 10_000_000);
console.log(memory);
const growth = measureGrowth();
console.table(growth.rows.map(({ name, perByte }) => [name, ...perByte.map((time) => Number(time.toFixed(1)))]));

const held = targets(sections);
console.table(held.map(({ ratio, ...rest }) => ({ ...rest, ratio: shown(ratio.median) })));
const shares = emptyShares(sections);
console.table(shares);
console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);

if (!isQuick) {
  const machine = {
    cpu: cpus()[0].model.trim(),
    cores: availableParallelism(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    day: new Date().toISOString().slice(0, 10),
  };
  const results = { machine, verdicts, sections, targets: held, shares, sizes, memory, growth };
  mkdirSync(file("results/"), { recursive: true });
  writeFileSync(file("results/README.md"), report(results));
  writeFileSync(file("results/bench.svg"), picture(sections.filter(({ id }) => PICTURED.includes(id))));
  writeFileSync(readme, replaceBetween(readFileSync(readme, "utf8"), "bench", excerpt(results)));
}
