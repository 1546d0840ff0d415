// What a page or a worker would ship to judge one form: ours, each full stack, and nothing, bundled and minified the
// same way. Their sizes are compared, and cold starts begin with them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { peers } from "./stacks/index.mjs";

const resolveDir = fileURLToPath(new URL(".", import.meta.url));

/**
 * Name → script that exports `verdict`: from the first line of a library to its first answer.
 *
 * @param folder Where the scripts find this one.
 */
export const scripts = (folder) => ({
  "entur-customer-profile": `export { accepts as verdict } from "${folder}stacks/ours.mjs";`,
  ...Object.fromEntries(
    peers.map(({ name }) => [
      `${name} + libphonenumber-js`,
      `import { isValidPhone } from "${folder}rules.mjs";
       import { stack } from "${folder}stacks/${name}.mjs";
       export const verdict = stack(isValidPhone).accepts;`,
    ]),
  ),
});

const entries = scripts("./");

/** Names in the order of the tables; ours first. */
export const names = Object.keys(entries);

/** What a start takes that loads nothing. */
export const EMPTY = "an empty script";
export const emptyScript = "export const verdict = () => true;";

/** Bundles a script; `target` is `node`, `browser` or `workerd`. */
export async function bundle(contents, target = "browser") {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: target === "node" ? "node" : "browser",
    conditions: target === "workerd" ? ["workerd"] : [],
    external: ["*.wasm"],
    legalComments: "none",
  });
  return outputFiles[0].text;
}

/** Name → script that exports `verdict`. */
export async function bundles(target) {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await bundle(entries[name], target)])));
}

/** The module, as it lies in the package. */
export const module = readFileSync(new URL("../../pkg/dist/entur_customer_profile.wasm", import.meta.url));
