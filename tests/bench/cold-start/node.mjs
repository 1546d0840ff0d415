// Node: a fresh process for each start; its own start does not count.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { bundles, names } from "../bundles.mjs";
import { validTexts } from "../forms.mjs";
import { coldStarts } from "./in-turns.mjs";

const run = promisify(execFile);
const child = fileURLToPath(new URL("node-child.mjs", import.meta.url));

export async function measureNode() {
  const folder = mkdtempSync(join(tmpdir(), "cold-start-"));
  try {
    const scripts = await bundles("node");
    const paths = Object.fromEntries(names.map((name, at) => [name, join(folder, `${at}.mjs`)]));
    for (const name of names) writeFileSync(paths[name], scripts[name]);
    const start = async (name) => {
      const { stdout } = await run(process.execPath, [child, pathToFileURL(paths[name]).href, validTexts[0]]);
      return Number(stdout);
    };
    return await coldStarts(
      {
        id: "cold-node",
        title: "Cold start in Node",
        note: "A fresh process for each; from just before `import()` of the bundle to its first verdict.",
      },
      start,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
