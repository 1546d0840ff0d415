// Scripts in a Node of their own, for what is about the start of the package.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { project } from "../packed.mjs";

/** What a script prints. */
export function inNode(script, env = {}) {
  const args = ["--input-type=module", "--eval", script];
  return execFileSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: "utf8" }).trim();
}

/** A line that gets `load`, by which a script imports the package. */
export const importLoad = `const { load } = await import(${JSON.stringify(pathToFileURL(join(project, "load.mjs")).href)});`;
