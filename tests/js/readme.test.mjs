// The examples of README.md, run as they stand there against the built package.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createTemporaryProfile } from "entur-customer-profile";
import { buildSync } from "esbuild";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
/** Where bare imports resolve as in a project that has installed the package. */
const folder = fileURLToPath(new URL(".", import.meta.url));

/** The code blocks of a language, and the number of the line that each begins at. */
function blocksOf(language) {
  const blocks = readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"));
  return Array.from(blocks, (block) => ({ code: block[1], line: readme.slice(0, block.index).split("\n").length + 1 }));
}

const examples = blocksOf("js");

test("there are examples", () => {
  assert.equal(examples.length, 4);
  assert.equal(blocksOf("html").length, 1);
});

for (const { code, line } of examples) {
  test(`the example in line ${line} prints what its comments promise, and nothing else`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, "");
    const promises = Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, promise]) => `${promise}\n`);
    assert.equal(stdout, promises.join(""));
  });
}

test("the worker passes a sound request on, with its secret", () => {
  const [worker, ...others] = examples.filter(({ code }) => code.includes("createGate"));
  assert.equal(others.length, 0);
  const script = `${worker.code.replace("export default", "const worker =")}
    globalThis.fetch = async (url, { method, headers }) => {
      console.log(method, url, headers.get("Authorization"));
      return new Response("{}", { headers: { "Content-Type": "application/json" } });
    };
    const request = () => new Request("https://shop.example/profiles/temporary", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"createdBy":"web","createdByChannel":"web","expirationDate":"2099-07-01"}',
    });
    for (const _ of [1, 2]) console.log((await worker.fetch(request(), { ENTUR_TOKEN: "abc" })).status);`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  const passed = "POST https://api.staging.entur.io/customers/v2/profiles/temporary Bearer abc\n200\n";
  assert.equal(stdout, passed + passed);
});

test("the form in the page has all that its operation requires, and no field of another", () => {
  const [{ code }] = blocksOf("html");
  const names = Array.from(code.matchAll(/ name="(\w+)"/g), ([, name]) => name);
  const { fields } = createTemporaryProfile;
  for (const name of names) {
    assert.ok(
      fields.some((field) => field.name === name),
      name,
    );
  }
  for (const { name, required } of fields) assert.ok(!required || names.includes(name), `${name} is missing`);
});

test("the form in the page does not send what a customer typed in an address", () => {
  assert.match(blocksOf("html")[0].code, /<form [^>]*method="post"/);
});

test("the script in the page is a module that imports what there is", () => {
  const [, script] = /<script type="module">(.*)<\/script>/s.exec(blocksOf("html")[0].code);
  // A bundler refuses names that a module does not export.
  const { warnings } = buildSync({
    stdin: { contents: script, resolveDir: folder },
    bundle: true,
    format: "esm",
    // The package as it is published, not as its own tsconfig.json reads it.
    tsconfigRaw: {},
    write: false,
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
});
