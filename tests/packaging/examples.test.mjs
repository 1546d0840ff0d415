// The examples in the documentation that editors show: they compile against the package as installed, and those that say
// what comes of a call are right.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { project as installed, load } from "../packed.mjs";
import { project, run } from "./project.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const types = join(installed, "node_modules/entur-customer-profile/dist/esm");

/** Every example of the published declarations, and the file that it stands in. */
const examples = readdirSync(types, { recursive: true })
  .filter((name) => name.endsWith(".d.ts"))
  .flatMap((name) => {
    const text = readFileSync(join(types, name), "utf8");
    const found = text.matchAll(/@example\n((?: *\* (?!@).*\n)+)/g);
    return Array.from(found, ([, lines]) => ({ name, code: lines.replace(/^ *\* /gm, "") }));
  });

const entries = ["entur-customer-profile", "entur-customer-profile/edge", "entur-customer-profile/form"];
const apis = await Promise.all(entries.map(load));

/** What an example takes for granted. */
const GIVEN = `
declare const form: HTMLFormElement, request: Request & PreparedRequest, response: Response, input: unknown, body: unknown;
declare const profile: TemporaryProfile, read: { readonly value: TemporaryProfile }, issue: Issue;
declare const show: (issues: readonly Issue[]) => void, send: (body: object) => void, report: (error: unknown) => void;
declare const token: () => Promise<string>, accessToken: typeof token;
`;

test("there are examples", () => {
  assert.ok(examples.length > 30, `${examples.length}`);
});

test("each compiles as a module that imports what it names", () => {
  const imports = entries.map((entry, at) => `import { ${Object.keys(apis[at]).join(", ")} } from "${entry}";`);
  const prelude = [
    ...imports,
    'import { init } from "entur-customer-profile/slim";',
    'import type { Issue, IssueParams, PreparedRequest, TemporaryProfile } from "entur-customer-profile";',
    GIVEN,
  ].join("\n");
  const modules = examples.map(({ name, code }, at) => {
    // One may answer a request, or be the whole of a worker.
    const statements = code.replace("export default", "const worker =");
    const module = `${prelude}\nexport async function example(): Promise<unknown> {\n${statements}\nreturn undefined;\n}\n`;
    return [`${at}-${name.replaceAll(/\W/g, "-")}.ts`, module];
  });
  compile("examples", modules);
});

test("the ways of the read-me to the module's file compile", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, rows] = /^\| With \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(readme);
  const ways = Array.from(rows.matchAll(/^\| .*? \| (.*) \|$/gm), ([, cell]) =>
    Array.from(cell.matchAll(/`(.*?)`/g), ([, code]) => `${code};\n`).join(""),
  ).filter((code) => code.includes("await init("));
  assert.equal(ways.length, 3);
  const prelude = `import { init } from "entur-customer-profile/slim";
    declare const readFileSync: (file: URL) => Uint8Array<ArrayBuffer>;\n`;
  compile(
    "ways",
    ways.map((code, at) => [`${at}.ts`, prelude + code]),
  );
});

/** Compiles modules in a project; what the compiler has against one is in the error that is thrown. */
function compile(name, modules) {
  const options = { lib: ["es2022", "dom", "dom.iterable"], module: "nodenext", moduleResolution: "nodenext" };
  const lenient = { noUnusedLocals: false, noUnusedParameters: false, noImplicitReturns: false };
  const config = { extends: join(root, "tsconfig.base.json"), compilerOptions: { ...options, ...lenient } };
  const files = { ...Object.fromEntries(modules), "tsconfig.json": JSON.stringify(config) };
  run(project(name, { type: "module" }, files), join(root, "node_modules/.bin/tsc"), "-p", ".");
}

const names = Object.keys(apis[0]);
const evaluate = (expression) => new Function(...names, `return (${expression})`)(...Object.values(apis[0]));

for (const { name, code } of examples) {
  // A call by itself, and what it answers; `…` stands for members that are left out.
  for (const [, call, promise] of code.matchAll(/^(\w+\(.*\)); \/\/ (.*)$/gm)) {
    test(`${name}: ${call}`, () => {
      const promised = evaluate(promise.replace(", …", ""));
      const answered = evaluate(call);
      if (!promise.includes("…")) return assert.deepEqual(answered, promised);
      for (const [member, value] of Object.entries(promised)) assert.deepEqual(answered[member], value);
    });
  }
}
