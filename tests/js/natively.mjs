// The native core, by the programs of tests/native that read lines of JSON.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("../..", import.meta.url));

/** What an example program says of each of the lines. */
export function natively(example, lines) {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const args = ["run", "--quiet", "--example", example];
  const output = execFileSync("cargo", args, { cwd, input, encoding: "utf8", maxBuffer: 2 ** 28 });
  return output.trimEnd().split("\n");
}

/** Cases as the corpus has them, by which both sides are asked. */
export const caseOf = (operation, given) => ({ why: "made up", source: "", operation, expect: {}, ...given });
