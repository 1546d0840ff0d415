// What is downloaded stays below its ceilings in sizes.json; a ceiling is raised only in the commit that needs it.
// They are those of the standard library that our own script builds: another one's is larger, and not ours to hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { findCompiler, ownTarget } from "../../pkg/build/toolchain.mjs";
import { brotli, gzip } from "../compressed.mjs";
import { project } from "../packed.mjs";

const ceilings = JSON.parse(readFileSync(new URL("sizes.json", import.meta.url), "utf8"));
const module = readFileSync(join(project, "node_modules/entur-customer-profile/dist/entur_customer_profile.wasm"));
const skip = ownTarget(findCompiler()) ? false : "the standard library of this compiler is not built for size";

/** An entry with everything in it, as a page ships it. */
async function entry(name) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${name}";`, resolveDir: project },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
  });
  return outputFiles[0].contents;
}

const sizes = {
  "default entry, gzip": gzip(await entry("entur-customer-profile")),
  "slim entry, gzip": gzip(await entry("entur-customer-profile/slim")),
  "module, brotli": brotli(module),
};

test("what is measured is what has a ceiling", () => {
  assert.deepEqual(Object.keys(sizes), Object.keys(ceilings));
});

for (const [name, size] of Object.entries(sizes)) {
  // JavaScript alone is as large with any compiler.
  test(`${name}: at most ${ceilings[name]} bytes`, { skip: name.startsWith("slim") ? false : skip }, (t) => {
    t.diagnostic(`${size} bytes`);
    assert.ok(size <= ceilings[name], `${size} bytes`);
    // Far below, a ceiling no longer holds anything up: it has to come down in the commit that made it smaller.
    assert.ok(size > ceilings[name] * 0.9, `${size} bytes: lower the ceiling`);
  });
}
