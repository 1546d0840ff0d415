// In Node the module comes from the package's own file; from no other, and without it all works as everywhere else.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, test } from "node:test";
import { build } from "esbuild";
import { body, project, run, scratch } from "./project.mjs";

/** Prints which modules were compiled, by their length, and the verdict. */
const told = `
const compiled = [];
const { Module } = WebAssembly;
WebAssembly.Module = function (bytes) {
  compiled.push(bytes.length);
  return new Module(bytes);
};
const { issues } = createTemporaryProfile.validate(${body});
console.log(issues ?? "accepted", ...compiled);`;

const home = project(
  "node",
  {},
  {
    "use.mjs": `import { createTemporaryProfile } from "entur-customer-profile";${told}`,
    "use.cjs": `const { createTemporaryProfile } = require("entur-customer-profile");${told}`,
    "old.cjs": "process.getBuiltinModule = undefined;",
  },
);
const file = join(home, "node_modules/entur-customer-profile/dist/entur_customer_profile.wasm");
const module = readFileSync(file);
const fromFile = `accepted ${module.length}`;
/** The unpacker comes first. */
const fromText = new RegExp(`^accepted \\d{4} ${module.length}$`);

beforeEach(() => writeFileSync(file, module));

for (const script of ["use.mjs", "use.cjs"]) {
  test(`${script}: an installed package takes its file`, () => {
    assert.equal(run(home, "node", script), fromFile);
  });

  test(`${script}: without the file it needs none`, () => {
    rmSync(file);
    assert.match(run(home, "node", script), fromText);
  });

  test(`${script}: a file of another build is not loaded`, () => {
    const others = [module.subarray(1), Buffer.concat([module, Buffer.alloc(1)]), Buffer.alloc(module.length), ""];
    for (const other of others) {
      writeFileSync(file, other);
      assert.match(run(home, "node", script), fromText);
    }
  });

  test(`${script}: a folder in the file's place does no harm`, () => {
    rmSync(file);
    mkdirSync(file);
    try {
      assert.match(run(home, "node", script), fromText);
    } finally {
      rmSync(file, { recursive: true });
    }
  });

  test(`${script}: what is neither Node nor may be asked for files takes the text`, () => {
    assert.match(run(home, "node", "--conditions=deno", script), fromText);
  });

  test(`${script}: a Node that does not give its modules away takes the text`, () => {
    assert.match(run(home, "node", "--require", "./old.cjs", script), fromText);
  });
}

for (const format of ["esm", "cjs"]) {
  for (const source of ["use.mjs", "use.cjs"]) {
    test(`${source}: bundled for Node as ${format} and put elsewhere, it works and takes no file`, async () => {
      const { outputFiles, warnings } = await build({
        entryPoints: [join(home, source)],
        bundle: true,
        write: false,
        format,
        platform: "node",
        logLevel: "silent",
      });
      assert.deepEqual(warnings, []);
      const [{ contents }] = outputFiles;
      const extension = format === "esm" ? "mjs" : "cjs";
      // In the second place lies what might be taken for the package's file, and is not.
      const places = { [`app.${extension}`]: "../entur_customer_profile.wasm", "dist/esm/node.js": "../stray.wasm" };
      for (const [name, stray] of Object.entries(places)) {
        const path = join(scratch, `${source}-${format}`, "deep", name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, contents);
        copyFileSync(file, join(dirname(path), stray));
        writeFileSync(
          join(dirname(path), "package.json"),
          JSON.stringify({ type: extension === "mjs" ? "module" : "commonjs" }),
        );
        assert.match(run(scratch, "node", path), fromText);
      }
      const misleading = join(scratch, `${source}-${format}`, "deep/dist/entur_customer_profile.wasm");
      writeFileSync(misleading, Buffer.alloc(module.length));
      assert.match(run(scratch, "node", join(dirname(misleading), "esm/node.js")), fromText);
    });
  }
}
