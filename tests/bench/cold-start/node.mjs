// Node: a fresh process for each start; its own start does not count.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { bundles, EMPTY, emptyScript, scripts } from "../bundles.mjs";
import { looseTexts, validTexts } from "../forms.mjs";
import { coldStarts } from "./in-turns.mjs";

const run = promisify(execFile);
const child = fileURLToPath(new URL("node-child.mjs", import.meta.url));

/** As a bundle of one file. */
export async function measureNode() {
  return await measure(await bundles("node"), validTexts[0], {
    id: "cold-node",
    title: "Cold start in Node",
    note: "A fresh process for each; from just before `import()` of the bundle to its first verdict.",
  });
}

/** The same with a form for which our core has to start. */
export async function measureNodeLoose() {
  return await measure(await bundles("node"), looseTexts[0], {
    id: "cold-node-loose",
    title: "Cold start in Node, of a form that is not plain",
    note: "The same with a form that ours has to normalise, for which its core starts.",
  });
}

/** As in a program that is not bundled: each library is a package in `node_modules`. */
export async function measureNodeInstalled() {
  return await measure(scripts(new URL("..", import.meta.url).href), validTexts[0], {
    id: "cold-node-installed",
    title: "Cold start in Node, as installed",
    note: "The same without a bundle: a small module imports each library from `node_modules` by its name.",
  });
}

async function measure(scripts, form, said) {
  const folder = mkdtempSync(join(tmpdir(), "cold-start-"));
  try {
    const all = Object.entries({ ...scripts, [EMPTY]: emptyScript });
    const paths = Object.fromEntries(all.map(([name], at) => [name, join(folder, `${at}.mjs`)]));
    for (const [name, script] of all) writeFileSync(paths[name], script);
    const start = async (name) => {
      const { stdout } = await run(process.execPath, [child, pathToFileURL(paths[name]).href, form]);
      return Number(stdout);
    };
    return await coldStarts(said, start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
