// Files that follow from others, and are kept with the sources.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../..", import.meta.url);

/**
 * Writes such a file; with `--check` on the command line it is compared instead, and fails if it differs.
 *
 * @param path The file, from the root of the project on.
 * @param command What makes it anew.
 */
export function putOrCheck(path, text, command) {
  const file = new URL(path, root);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    console.error(`${path} is out of date: run \`${command}\``);
    process.exitCode = 1;
  }
}
