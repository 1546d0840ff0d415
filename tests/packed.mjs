// The package as its users have it: packed, and installed into a project of its own. Made once for each state of
// `pkg/dist`; suites import from there and not from the source tree.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "pkg");
const cache = join(root, "node_modules/.cache/packed");

/** The project in which the package is installed; it also holds what was installed, `package.tgz`. */
export const project = install();

/** The tarball. */
export const tarball = join(project, "package.tgz");

const installed = await import(pathToFileURL(join(project, "load.mjs")).href);

/** Imports a module as that project would, by its bare name. */
export const load = installed.load;

function install() {
  const home = join(cache, fingerprint());
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  // Suites run side by side: the first one wins, and none sees half a project.
  const draft = mkdtempSync(join(cache, "draft-"));
  try {
    npm(source, "pack", "--silent", "--pack-destination", draft);
    renameSync(
      join(
        draft,
        readdirSync(draft).find((name) => name.endsWith(".tgz")),
      ),
      join(draft, "package.tgz"),
    );
    writeFileSync(join(draft, "package.json"), '{ "private": true, "type": "module" }\n');
    writeFileSync(join(draft, "load.mjs"), "export const load = (name) => import(name);\n");
    npm(draft, "install", "--silent", "--offline", "--no-audit", "--no-fund", "./package.tgz");
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

function npm(folder, ...args) {
  execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

/** A hash of all that goes into the tarball. */
function fingerprint() {
  const hash = createHash("sha256");
  const names = readdirSync(join(source, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const others = [
    ...["README.md", "LICENSE", "pkg/package.json", "pkg/build/prepack.mjs", "pkg/docs/RULES.md"],
    ...["pkg/THIRD-PARTY-LICENSES.md", "tests/bench/results/README.md", "tests/bench/results/bench.svg"],
  ].map((name) => join(root, name));
  for (const name of [...others, ...names]) {
    hash.update(name).update(readFileSync(name));
  }
  return hash.digest("hex").slice(0, 16);
}
