// src/entries/*.ts, locales and glue -> dist/: scripts, type declarations and the module.
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { textsModule } from "./texts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const esm = join(dist, "esm");
const cjs = join(dist, "cjs");
const glue = join(root, "glue/entur_customer_profile");
const moduleFile = "entur_customer_profile.wasm";

/**
 * Each script: its entry, its formats, where it has the module from (a file of src/source), and how an import of the module
 * is left for the runtime that it is for. Cloudflare's tools take the file by its name; Vercel's want to be told that a
 * module is meant.
 */
const scripts = [
  { name: "index", entry: "index", formats: ["esm", "cjs"], source: "packed" },
  { name: "node", entry: "index", formats: ["esm", "cjs"], source: "file" },
  { name: "slim", entry: "slim", formats: ["esm", "cjs"], source: "none" },
  { name: "edge", entry: "edge", formats: ["esm", "cjs"] },
  { name: "form", entry: "form", formats: ["esm", "cjs"] },
  { name: "workerd", entry: "index", formats: ["esm"], source: "imported", module: `../${moduleFile}` },
  { name: "edge-light", entry: "index", formats: ["esm"], source: "imported", module: `../${moduleFile}?module` },
];

/**
 * Bytes as text, one character for each half of a byte, as pkg/src/unpack.ts reads them: lower-case letters from `o` for 0
 * downward, since zeros are frequent, and so is `o` in scripts. Longer than base64, but shorter by nearly a fifth after
 * gzip, which sees where bytes are repeated.
 */
function halves(bytes) {
  return bytes.toString("hex").replace(/./g, (digit) => String.fromCharCode(0x6f - Number.parseInt(digit, 16)));
}

/**
 * The texts that carry the two modules, in the variables that pkg/src reads. They come last, since compressors do better if
 * readable code is not interrupted by them.
 */
function packedTexts() {
  const texts = {
    packedUnpacker: halves(readFileSync(join(root, "glue/unpack.wasm"))),
    packedModule: readFileSync(join(root, "glue/packed.txt"), "utf8"),
  };
  return Object.entries(texts)
    .map(([name, text]) => `var ${name}=${JSON.stringify(text)};`)
    .join("\n");
}

/** The module's exports by the short names that it has them under. Bundlers shorten the names of variables, but not these. */
const shortNames = JSON.parse(readFileSync(join(root, "glue/names.json"), "utf8"));

/** What tells this module from another, as `markOf` of pkg/src/file.ts has it: the length and every 4096th byte. */
function mark(bytes) {
  return [bytes.length, ...bytes.filter((_, at) => at % 4096 === 0)].join(" ");
}

/** Resolves the names of what wasm.mjs made. */
function built(source, moduleName) {
  return {
    name: "built",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#glue$/ }, () => ({ path: `${glue}_bg.js` }));
      onResolve({ filter: /^#source$/ }, () => ({ path: join(root, `src/source/${source}.ts`) }));
      onResolve({ filter: /^#imports$/ }, () => ({ path: `${glue}_imports.js` }));
      onResolve({ filter: /^#wasm-mark$/ }, () => ({ path: `${glue}.wasm`, namespace: "mark" }));
      onLoad({ filter: /./, namespace: "mark" }, ({ path }) => ({
        contents: mark(readFileSync(path)),
        loader: "text",
      }));
      onResolve({ filter: /^#texts$/ }, ({ path }) => ({ path, namespace: "texts" }));
      onLoad({ filter: /./, namespace: "texts" }, textsModule);
      onResolve({ filter: /^#wasm-module$/ }, () =>
        moduleName
          ? { path: moduleName, external: true }
          : { errors: [{ text: "a script without `module` cannot import the module as a file" }] },
      );
    },
  };
}

/**
 * Marks calls as free of side effects, so that bundlers leave them out where nothing uses their values. The sources have
 * these marks, but esbuild drops them when it minifies white space. Without them every operation would be kept, and with it
 * all that it calls.
 */
function marked(script) {
  return script.replace(/(?<==)(?:operationOf|plainConstructor|Object\.freeze|Symbol)\(/g, "/*@__PURE__*/$&");
}

async function bundle({ name, entry, format, source, module }) {
  const { outputFiles } = await build({
    entryPoints: [join(root, `src/entries/${entry}.ts`)],
    write: false,
    format,
    bundle: true,
    platform: "neutral",
    target: "es2022",
    // All entries share one instance, which the runtime's conditions choose.
    external: ["entur-customer-profile"],
    plugins: [built(source, module)],
    // The script's folder, by the name that each format has for it.
    define: format === "cjs" ? { "import.meta.dirname": "__dirname" } : {},
    mangleProps: new RegExp(`^(?:${Object.keys(shortNames).join("|")})$`),
    mangleCache: shortNames,
    // The names of functions stay, for whoever reads a stack trace.
    minifySyntax: true,
    minifyWhitespace: true,
    footer: ["packed", "file"].includes(source) ? { js: packedTexts() } : {},
    legalComments: "none",
    logLevel: "warning",
  });
  writeFileSync(join(format === "esm" ? esm : cjs, `${name}.js`), marked(outputFiles[0].text));
}

/** Adds a declaration, and those that it takes types from. */
function addDeclarations(file, to) {
  if (to.has(file)) return;
  to.add(file);
  const text = readFileSync(file, "utf8");
  // These have a meaning only in our source tree.
  const stray = /["'](#[\w-]+)["']/.exec(text);
  if (stray) throw new Error(`${file} imports ${stray[0]}, which is not published`);
  for (const [, path] of text.matchAll(/(?:from |import\()"(\..+?)\.js"/g))
    addDeclarations(join(file, `../${path}.d.ts`), to);
}

/** The declarations serve both formats as they are: each folder's package.json says which one it is. */
function writeTypes() {
  const flags = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--declarationDir", esm];
  const { status } = spawnSync(join(root, "../node_modules/.bin/tsc"), ["-p", root, ...flags], { stdio: "inherit" });
  // The compiler has said why.
  if (status !== 0) process.exit(1);
  const published = new Set();
  for (const { entry } of [...scripts, { entry: "wasm" }])
    addDeclarations(join(esm, `entries/${entry}.d.ts`), published);
  // The others are of internal modules.
  for (const file of readdirSync(esm, { recursive: true }).map((name) => join(esm, name))) {
    if (file.endsWith(".d.ts") && !published.has(file)) rmSync(file);
  }
  cpSync(esm, cjs, { recursive: true });
}

rmSync(dist, { recursive: true, force: true });
writeTypes();
cpSync(`${glue}.wasm`, join(dist, moduleFile));
// Bundlers read the nearest package.json, so it has to repeat that a script whose exports are not used may be left out.
const described = (type) => JSON.stringify({ type, sideEffects: false });
writeFileSync(join(cjs, "package.json"), described("commonjs"));
await Promise.all(scripts.flatMap(({ formats, ...script }) => formats.map((format) => bundle({ ...script, format }))));
// Last, since it tells `make` that everything is there.
writeFileSync(join(esm, "package.json"), described("module"));
