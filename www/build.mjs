// Builds the demo: the page's files, the worker that carries them, and the stand-in. All in memory, so that several may
// build at once; `node build.mjs` also writes it into dist/, to be looked at.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const shared = {
  absWorkingDir: here,
  bundle: true,
  write: false,
  outdir: "dist",
  format: "esm",
  target: "es2022",
  logLevel: "warning",
  // The package is reached through a link into this workspace, where its own tsconfig.json would send us to its sources.
  tsconfigRaw: {},
};

/** Answers the page's files by name, and the modules of both workers as miniflare takes them. */
export async function build() {
  const page = await buildPage();
  const [worker, standIn] = await Promise.all([buildWorker(page), buildStandIn()]);
  return { page, worker, standIn };
}

async function buildPage() {
  const minified = { ...shared, minify: true };
  const results = await Promise.all([
    bundle({ ...minified, entryPoints: ["src/page/main.ts"], splitting: true, chunkNames: "[name]-[hash]" }),
    // Not a module: modules wait for the document, and this one must come before the first paint.
    bundle({ ...minified, entryPoints: ["src/page/before-paint.ts"], format: "iife" }),
    bundle({
      ...minified,
      entryPoints: ["index.html", "style.css", "icon.svg"],
      loader: { ".html": "copy", ".svg": "copy" },
      entryNames: "[name]",
    }),
  ]);
  const files = results.flatMap(({ outputFiles }) => outputFiles);
  return Object.fromEntries(files.map(({ path, text }) => [basename(path), text]));
}

async function buildWorker(page) {
  const modules = [];
  const { outputFiles } = await bundle({
    ...shared,
    entryPoints: ["src/worker/worker.ts"],
    conditions: ["workerd"],
    plugins: [assets(page), wasmModules(modules)],
  });
  return [script("worker.js", outputFiles), ...modules];
}

async function buildStandIn() {
  const { outputFiles } = await bundle({ ...shared, entryPoints: ["src/upstream/worker.ts"] });
  return [script("stand-in.js", outputFiles)];
}

function script(path, [{ text }]) {
  return { type: "ESModule", path, contents: text };
}

/** `demo:assets`: the page's files, for the worker to import. */
function assets(page) {
  return {
    name: "assets",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^demo:assets$/ }, ({ path }) => ({ path, namespace: "assets" }));
      onLoad({ filter: /.*/, namespace: "assets" }, () => ({ contents: JSON.stringify(page), loader: "json" }));
    },
  };
}

/** Workers may not compile WebAssembly: a `.wasm` stays an import, and its bytes go to workerd with the script. */
function wasmModules(modules) {
  return {
    name: "wasm-modules",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /\.wasm$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === "resolved") return undefined;
        const found = await resolve(path, { importer, resolveDir, kind, pluginData: "resolved" });
        if (found.errors.length > 0) return { errors: found.errors };
        const name = basename(found.path);
        if (modules.every((module) => module.path !== name)) {
          modules.push({ type: "CompiledWasm", path: name, contents: await readFile(found.path) });
        }
        return { path: `./${name}`, external: true };
      });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { page, worker, standIn } = await build();
  const files = [
    ...Object.entries(page).map(([name, contents]) => [join("page", name), contents]),
    ...[...worker, ...standIn].map(({ path, contents }) => [path, contents]),
  ];
  for (const [name, contents] of files) {
    const path = join(here, "dist", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}
