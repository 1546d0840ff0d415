// Projects like those of the package's users: it is installed from its tarball, without a network.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { tarball } from "../packed.mjs";

/** What this file's tests may write to. */
export const scratch = mkdtempSync(join(tmpdir(), "projects-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** A project with the package installed and the given files. */
export function project(name, manifest, files) {
  const home = join(scratch, name);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, ...manifest }));
  run(home, "npm", "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", tarball);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return home;
}

/** What a program prints that is run in a folder. */
export function run(home, program, ...args) {
  try {
    return execFileSync(program, args, { cwd: home, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

/** A body that is accepted, and what uses the package with it. */
export const body = '{ createdBy: "web", createdByChannel: "web", expirationDate: "2100-01-01" }';
export const use = `const result = createTemporaryProfile.validate(${body});\nconsole.log(result.issues ?? result.value.expirationDate);\n`;
