// What is in the package, and what the two judges of packages say of it, with no rule ignored.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { project, tarball } from "../packed.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const home = join(project, "node_modules/entur-customer-profile");
const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const files = readdirSync(home, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const module = readFileSync(join(home, "dist/entur_customer_profile.wasm"));
const bin = (name) => join(root, "node_modules/.bin", name);

test("publint has nothing to say", () => {
  const { status, stdout, stderr } = spawnSync(bin("publint"), ["run", tarball, "--strict"], { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /All good!/);
});

test("every kind of TypeScript project resolves every entry", () => {
  const { status, stdout, stderr } = spawnSync(bin("attw"), [tarball, "--format", "json"], { encoding: "utf8" });
  assert.equal(status, 0, stdout.slice(0, 4000) + stderr);
  const { analysis, problems } = JSON.parse(stdout);
  assert.deepEqual(problems ?? {}, {});
  assert.deepEqual(Object.keys(analysis.entrypoints).sort(), [
    ".",
    "./edge",
    "./form",
    "./package.json",
    "./slim",
    "./wasm",
  ]);
});

test("there is exactly one module, and JavaScript made of it holds no other", () => {
  assert.deepEqual(
    files.filter((file) => file.endsWith(".wasm")).map((file) => file.slice(home.length)),
    ["/dist/entur_customer_profile.wasm"],
  );
  // The main entry has its text, one for each format and once more for Node, which may have no file.
  const text = readFileSync(join(root, "pkg/glue/packed.txt"), "utf8");
  const inlined = files.filter((file) => file.endsWith(".js") && readFileSync(file, "utf8").includes(text));
  assert.deepEqual(inlined.map((file) => file.slice(home.length)).sort(), [
    "/dist/cjs/index.js",
    "/dist/cjs/node.js",
    "/dist/esm/index.js",
    "/dist/esm/node.js",
  ]);
});

test("the main entry compiles the very bytes of the module's file", () => {
  const compiled = (...flags) =>
    execFileSync(
      process.execPath,
      [
        ...flags,
        "--input-type=module",
        "--eval",
        `const { Module } = WebAssembly;
      let given;
      WebAssembly.Module = function (bytes) {
        given = bytes;
        return new Module(bytes);
      };
      const { createTemporaryProfile } = await import("entur-customer-profile");
      createTemporaryProfile.validateJson("{}");
      process.stdout.write(given);`,
      ],
      { cwd: project, maxBuffer: Number.POSITIVE_INFINITY },
    );
  assert.ok(compiled().equals(module));
  // As it is wherever there are no files.
  assert.ok(compiled("--conditions=deno").equals(module));
});

test("its text is of signs that need no escape, in a string nor in a page", () => {
  const text = readFileSync(join(root, "pkg/glue/packed.txt"), "latin1");
  assert.match(text, /^[(-;=-[\]-~]+$/);
});

test("it depends on nothing and runs nothing when it is installed", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"]) {
    assert.deepEqual(manifest[kind] ?? {}, {}, kind);
  }
  for (const hook of ["preinstall", "install", "postinstall", "prepare"]) assert.ok(!manifest.scripts?.[hook], hook);
  assert.deepEqual(
    readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith(".")),
    ["entur-customer-profile"],
  );
});

test("no path of the machine that made it is in any file", () => {
  // What stands for them, `/rustc` and `/cargo`, is the same wherever it is made.
  const paths = [
    root,
    // In a container, home may be the root of all.
    ...(homedir() === "/" ? [] : [`${homedir()}/`]),
    "/.cargo/",
    "registry/src",
    "node_modules/",
    "file://",
    "/home/",
    "sourceMappingURL",
  ];
  for (const file of files.filter((name) => !name.endsWith(".md"))) {
    const text = readFileSync(file, "latin1");
    for (const path of paths) assert.ok(!text.includes(path), `${file.slice(home.length)} holds ${path}`);
  }
});

test("the module has no names and no section but those that run", () => {
  const module = new WebAssembly.Module(readFileSync(join(home, "dist/entur_customer_profile.wasm")));
  for (const section of ["name", "producers", "sourceMappingURL", ".debug_info"]) {
    assert.equal(WebAssembly.Module.customSections(module, section).length, 0, section);
  }
});

test("it has a read-me, a licence and types for each script", () => {
  const names = files.map((file) => file.slice(home.length + 1));
  const alone = ["README.md", "LICENSE", "THIRD-PARTY-LICENSES.md", "package.json"];
  for (const name of alone) assert.ok(names.includes(name), name);
  assert.ok(names.every((name) => alone.includes(name) || /^(dist|docs)\//.test(name)));
  assert.equal(manifest.name, "entur-customer-profile");
  assert.equal(manifest.license, "MIT");
});

test("it has the notices of each crate in the module, and of what the tables are made of", () => {
  const core = ["--no-default-features", "--features=wasm", "--target=wasm32-unknown-unknown"];
  const list = ["--edges=normal,no-proc-macro", "--prefix=none", "--no-dedupe", "--format={p}"];
  const tree = execFileSync("cargo", ["tree", "--locked", ...core, ...list], { cwd: root, encoding: "utf8" });
  const [own, ...crates] = new Set(Array.from(tree.matchAll(/^\S+/gm), ([name]) => name));
  assert.equal(own, manifest.name);
  assert.ok(crates.includes("wasm-bindgen"));

  const text = readFileSync(join(home, "THIRD-PARTY-LICENSES.md"), "utf8");
  const parts = Array.from(text.matchAll(/^### (.*)$/gm), ([, name]) => name);
  const others = ["core, alloc and std", "libphonenumber", "libphonenumber-js", "i18n-iso-countries", "iso-639-3"];
  for (const name of [...crates, ...others, "Unicode Character Database"]) assert.ok(parts.includes(name), name);

  const beginnings = Array.from(text.matchAll(/^## (\S+)\n\n```text\n(.*)$/gm), ([, licence, line]) => [
    licence,
    line.trim(),
  ]);
  assert.deepEqual(beginnings, [
    ["MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy"],
    ["Apache-2.0", "Apache License"],
    ["Unicode-3.0", "UNICODE LICENSE V3"],
  ]);
});

test("what its read-me and documents show or link to is in it", () => {
  const documents = files.filter((file) => file.endsWith(".md"));
  assert.equal(documents.length, 4);
  const links = documents.flatMap((file) =>
    Array.from(readFileSync(file, "utf8").matchAll(/\]\((?!https:)(.*?)\)/g), ([, path]) => join(dirname(file), path)),
  );
  assert.equal(links.length, 4);
  for (const link of links) assert.ok(files.includes(link), link);
});

test("the crate has what its read-me shows or links to", () => {
  const args = ["package", "--list", "--allow-dirty", "--quiet", "--package", "entur-customer-profile"];
  const packed = execFileSync("cargo", args, { cwd: root, encoding: "utf8" }).trim().split("\n");
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const links = Array.from(readme.matchAll(/\]\((?!https:)(.*?)\)/g), ([, path]) => path);
  assert.equal(links.length, 4);
  for (const link of links) assert.ok(packed.includes(link), link);
});

test("no declaration tells of the core", () => {
  const names = files.filter((file) => file.endsWith(".d.ts")).map((file) => file.slice(home.length));
  assert.ok(names.includes("/dist/esm/types.d.ts"));
  for (const inside of ["wasm", "answer", "slots", "context", "edge/upstream", "generated/tables"]) {
    assert.ok(!names.includes(`/dist/esm/${inside}.d.ts`), inside);
  }
});

test("each `@deprecated` begins a line, since TypeScript 5.0 sees no other", () => {
  const lines = files
    .filter((file) => file.endsWith(".d.ts"))
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.includes("@deprecated"));
  assert.ok(lines.length > 0);
  for (const line of lines) assert.match(line, /^ *\* @deprecated/);
});

test("types come first, and each target is there", () => {
  const targets = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(targets));
  const check = (conditions, place) => {
    if (typeof conditions === "string") return;
    const names = Object.keys(conditions);
    if (names.includes("types")) assert.equal(names[0], "types", place);
    if (names.includes("default")) assert.equal(names.at(-1), "default", place);
    for (const [name, value] of Object.entries(conditions)) check(value, `${place} ${name}`);
  };
  for (const [entry, conditions] of Object.entries(manifest.exports)) check(conditions, entry);
  for (const target of targets(manifest.exports)) assert.ok(files.includes(join(home, target)), target);
  assert.deepEqual(Object.keys(manifest.exports), [".", "./slim", "./edge", "./form", "./wasm", "./package.json"]);
  // Those that also claim to be Node stand before it, and all of them before what everybody takes.
  const [workerd, edgeLight, deno, node, ...rest] = Object.keys(manifest.exports["."]);
  assert.deepEqual(
    [workerd, edgeLight, deno, node, ...rest.sort()],
    ["workerd", "edge-light", "deno", "node", "import", "require"],
  );
});

test("a bundler leaves out what is imported and not used", async () => {
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== "./package.json" && entry !== "./wasm");
  const { outputFiles } = await build({
    stdin: {
      contents: entries.map((entry, at) => `import * as e${at} from "${join(manifest.name, entry)}";`).join("\n"),
      resolveDir: project,
    },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
  });
  assert.equal(outputFiles[0].text, "");
});

for (const entry of ["", "/slim"]) {
  test(`a bundler leaves out all of ${manifest.name}${entry} that is not used, the module too`, async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export { version } from "${manifest.name}${entry}";`, resolveDir: project },
      bundle: true,
      write: false,
      minify: true,
      format: "esm",
    });
    assert.ok(outputFiles[0].text.length < 300, `${outputFiles[0].text.length} characters`);
  });
}

test("the scripts for an edge call nothing that Next.js refuses there unseen", () => {
  for (const script of ["edge-light", "edge"]) {
    const text = readFileSync(join(home, `dist/esm/${script}.js`), "utf8");
    assert.doesNotMatch(text, /WebAssembly\.(?:compile|instantiate)|\beval\(|new Function\(/);
  }
});

test("of `import.meta` the scripts ask for nothing but what every bundler replaces in CommonJS", () => {
  const scripts = files.filter((file) => file.endsWith(".js"));
  const asked = scripts.flatMap((file) => readFileSync(file, "utf8").match(/import\.meta[.\w]*/g) ?? []);
  assert.deepEqual(asked, ["import.meta.dirname"]);
});

test("Parcel, which does not read `exports` unless told to, finds the same scripts", () => {
  const entries = Object.entries(manifest.exports).filter(([entry]) => entry !== "." && entry !== "./package.json");
  const imported = entries.map(([entry, conditions]) => [entry, conditions.import.default]);
  assert.deepEqual(manifest.alias, Object.fromEntries(imported));
});

test("the module is a file to who neither imports nor requires it, but names its address", async () => {
  // As webpack resolves `new URL("entur-customer-profile/wasm", import.meta.url)`, and a style sheet an address.
  const { errors, outputFiles } = await build({
    stdin: { contents: 'a { src: url("entur-customer-profile/wasm") }', loader: "css", resolveDir: project },
    bundle: true,
    write: false,
    outdir: project,
    loader: { ".wasm": "file" },
    logLevel: "silent",
  }).catch((failure) => failure);
  assert.deepEqual(errors, []);
  assert.ok(outputFiles.some(({ contents }) => module.equals(contents)));
});

test("packing it again gives the same bytes", () => {
  const shasum = () =>
    JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json"], {
        cwd: join(root, "pkg"),
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    )[0].shasum;
  assert.equal(shasum(), shasum());
});
