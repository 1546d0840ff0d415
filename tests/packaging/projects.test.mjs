// The packed package in projects like those of its users: installed without a network, used in three lines.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { body, project, run, use } from "./project.mjs";

const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
/** The compiler that attw asks, from before types of typed arrays had parameters (TypeScript 5.7). */
const olderTsc = createRequire(fileURLToPath(import.meta.resolve("@arethetypeswrong/core"))).resolve(
  "typescript/bin/tsc",
);

test("an ES module uses it in three lines", () => {
  const home = project(
    "esm",
    { type: "module" },
    {
      "use.js": `import { createTemporaryProfile } from "entur-customer-profile";\n${use}`,
    },
  );
  assert.equal(run(home, "node", "use.js"), "2100-01-01");
});

test("a CommonJS module uses it in three lines", () => {
  const home = project(
    "cjs",
    {},
    {
      "use.js": `const { createTemporaryProfile } = require("entur-customer-profile");\n${use}`,
    },
  );
  assert.equal(run(home, "node", "use.js"), "2100-01-01");
});

test("every entry can be imported and required", () => {
  const entries = {
    "entur-customer-profile": "createTemporaryProfile",
    "entur-customer-profile/slim": "init",
    "entur-customer-profile/edge": "createGate",
    "entur-customer-profile/form": "bindForm",
  };
  const lines = (write) => Object.entries(entries).map(write).join("\n");
  const home = project(
    "entries",
    {},
    {
      "use.mjs": lines(
        ([entry, name], at) => `import { ${name} as e${at} } from "${entry}"; console.log(typeof e${at});`,
      ),
      "use.cjs": lines(([entry, name]) => `console.log(typeof require("${entry}").${name});`),
      "files.cjs": `
      console.log(require("entur-customer-profile/package.json").name);
      console.log(WebAssembly.validate(require("node:fs").readFileSync(require.resolve("entur-customer-profile/wasm"))));`,
    },
  );
  assert.equal(run(home, "node", "use.mjs"), "function\nfunction\nfunction\nfunction".replace("function", "object"));
  assert.equal(run(home, "node", "use.cjs"), "function\nfunction\nfunction\nfunction".replace("function", "object"));
  assert.equal(run(home, "node", "files.cjs"), "entur-customer-profile\ntrue");
});

test("slim takes the module that the caller brings, as bytes, response or module", () => {
  const home = project(
    "slim",
    { type: "module" },
    {
      "use.js": `
      import { readFileSync } from "node:fs";
      import { createRequire } from "node:module";
      import { createTemporaryProfile, init } from "entur-customer-profile/slim";
      const bytes = readFileSync(createRequire(import.meta.url).resolve("entur-customer-profile/wasm"));
      try { createTemporaryProfile.validate({}); } catch (error) { console.log(error.name); }
      const sources = { bytes, module: new WebAssembly.Module(bytes), response: new Response(bytes, { headers: { "Content-Type": "application/wasm" } }) };
      await init(sources[process.argv[2]]);
      ${use}`,
    },
  );
  for (const source of ["bytes", "module", "response"]) {
    assert.equal(run(home, "node", "use.js", source), "TypeError\n2100-01-01", source);
  }
});

test("the edge entry shares the main entry's instance", () => {
  const home = project(
    "edge",
    { type: "module" },
    {
      "use.js": `
      let compiled = 0;
      const { Module } = WebAssembly;
      WebAssembly.Module = new Proxy(Module, { construct: (...all) => (compiled++, Reflect.construct(...all)) });
      const { createTemporaryProfile } = await import("entur-customer-profile");
      const { createGate } = await import("entur-customer-profile/edge");
      const body = JSON.stringify(${body});
      createTemporaryProfile.validateJson("{}");
      const gate = createGate({ upstream: "https://api.example", clientName: "a-b", authorize: () => "Bearer x", fetch: async () => new Response("{}", { headers: { "Content-Type": "application/json" } }) });
      const { status } = await gate(new Request("https://own.example/profiles/temporary", { method: "POST", body, headers: { "Content-Type": "application/json" } }));
      console.log(status, compiled);`,
    },
  );
  // The core, from its file; where there is none, what unpacks it too.
  assert.equal(run(home, "node", "use.js"), "200 1");
  assert.equal(run(home, "node", "--conditions=deno", "use.js"), "200 2");
});

/** For TypeScript as Node resolves modules. */
const compilerOptions = {
  module: "nodenext",
  target: "es2022",
  lib: ["es2022", "dom"],
  strict: true,
  outDir: "out",
  types: [],
};

// A `.ts` file of a project without `"type": "module"` is CommonJS, like a `.cts` file.
for (const [kind, manifest] of [
  ["module", { type: "module" }],
  ["commonjs", {}],
]) {
  test(`TypeScript (${kind}, nodenext) compiles and runs it with every check on`, () => {
    const home = project(`ts-${kind}`, manifest, {
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...compilerOptions,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
        },
        files: ["use.ts"],
      }),
      "use.ts": `
        import { createTemporaryProfile, type Issue } from "entur-customer-profile";
        import { createGate } from "entur-customer-profile/edge";
        import { bindForm } from "entur-customer-profile/form";
        import { init } from "entur-customer-profile/slim";
        export const others = [createGate, bindForm, init];
        const result = createTemporaryProfile.validate(${body});
        const issues: readonly Issue[] = result.issues ?? [];
        console.log(issues.length, result.issues ? "" : result.value.expirationDate);`,
    });
    run(home, tsc, "-p", ".");
    assert.equal(run(home, "node", "out/use.js"), "0 2100-01-01");
  });
}

test("a library's own declarations can name what is inferred from each entry", () => {
  const home = project(
    "declarations",
    { type: "module" },
    {
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...compilerOptions,
          declaration: true,
          emitDeclarationOnly: true,
        },
        files: ["library.ts"],
      }),
      "library.ts": `
        import * as core from "entur-customer-profile";
        import { createGate } from "entur-customer-profile/edge";
        import { bindForm, fromFormData } from "entur-customer-profile/form";
        import { init } from "entur-customer-profile/slim";
        export const functions = { createGate, bindForm, init };
        export const input = fromFormData(core.createTemporaryProfile, new FormData());
        export const results = [core.createTemporaryProfile.validate(input), core.planUpdate({}, {}), core.planConversion({}, {})];
        export const read = [core.readTemporaryProfile("{}"), core.readCustomerProfile("{}"), core.readServerError(400, "")];
        export const redacted = core.redact(read);
        export const described = { ...core.updateTemporaryProfile, catalogue: core.catalogue(), error: core.toProblemDetails([]) };`,
    },
  );
  run(home, tsc, "-p", ".");
});

for (const [name, compiler] of Object.entries({ tsc, olderTsc })) {
  for (const lib of [["es2022"], ["es2022", "dom"]]) {
    test(`${name} takes the declarations of the main entry with ${lib.join(" and ")}`, () => {
      const home = project(
        `${name}-${lib.length}`,
        { type: "module" },
        {
          "tsconfig.json": JSON.stringify({
            compilerOptions: {
              module: "nodenext",
              target: "es2022",
              lib,
              strict: true,
              skipLibCheck: false,
              types: [],
            },
            files: lib.includes("dom") ? ["use.ts"] : ["use.ts", "platform.d.ts"],
          }),
          // What Node's types have and those of the language alone have not.
          "platform.d.ts": "interface URL { readonly href: string }",
          "use.ts": `
          import * as core from "entur-customer-profile";
          const text: string = core.expirationAfter("2026-07-01", 7);
          const bytes: Uint8Array | undefined = core.createTemporaryProfile.normalizeJson(new Uint8Array()).body;
          export default [text, bytes, core.ready()];`,
        },
      );
      run(home, process.execPath, compiler, "-p", ".");
    });
  }
}
