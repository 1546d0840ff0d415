// Runs the test suites: all, or those that are named (`node tests/run.mjs js types`).
// The last line it prints is `N passed, N failed, N skipped`.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "test-report-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** What each suite runs, one after the other. */
const suites = {
  lint: [
    check("cargo fmt --all --check"),
    check("cargo clippy --workspace --all-targets -- --deny warnings"),
    check("cargo clippy --lib --no-default-features -- --deny warnings"),
    check("cargo clippy --lib --no-default-features --features wasm -- --deny warnings"),
    check("cargo rustdoc --lib -- --deny warnings"),
    check("cargo rustdoc --lib -- --deny warnings --document-private-items"),
    check("biome check --error-on-warnings"),
    check("tsc -p pkg"),
    check("tsc -p www"),
  ],
  native: [cargoTests("cargo test --workspace --no-fail-fast")],
  js: [nodeTests("tests/js")],
  types: [check("tsc -p tests/types")],
  packaging: [nodeTests("tests/packaging")],
  workerd: [nodeTests("tests/workerd")],
  instructions: [nodeTests("tests/instructions")],
  // A browser mostly waits: more files at once than there are cores.
  e2e: [nodeTests("tests/e2e", ["--test-concurrency=4"])],
  // The same tests in other browsers, but for those of the demo, which need Chromium's tools.
  browsers: ["firefox", "webkit"].map((BROWSER) =>
    nodeTests("tests/e2e", ["--test-concurrency=4"], { without: /^demo/, env: { BROWSER } }),
  ),
  drift: [
    check("cargo xtask generate --check"),
    check("node pkg/build/phone-data.mjs --check"),
    check("node pkg/build/iso-data.mjs --check"),
    check("node pkg/build/licences.mjs --check"),
  ],
};

/** A command that is one test: it passes if the command does. */
function check(command) {
  return async () => {
    const { ok } = await run(command.split(" "));
    return { passed: Number(ok), failed: Number(!ok), skipped: 0 };
  };
}

/** Cargo's tests, counted from the line that ends each test binary. */
function cargoTests(command) {
  return async () => {
    const { ok, output } = await run(command.split(" "), { capture: true });
    const results = output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm);
    const counts = Array.from(results, ([, passed, failed, skipped]) => ({
      passed: Number(passed),
      failed: Number(failed),
      skipped: Number(skipped),
    }));
    return settled(sum(counts), ok);
  };
}

/** The `*.test.mjs` files of a folder, counted from the summary of the test runner's own report. */
function nodeTests(folder, options = [], { without, env } = {}) {
  return async () => {
    const files = readdirSync(join(root, folder), { recursive: true })
      .filter((file) => file.endsWith(".test.mjs") && !without?.test(file))
      .map((file) => join(folder, file))
      .sort();
    // Without files the runner would look for some itself.
    if (files.length === 0) throw new Error(`no tests in ${folder}`);

    const report = join(scratch, "report.tap");
    const reporters = ["spec", "stdout", "tap", report].map(
      (value, at) => `--test-reporter${at % 2 === 0 ? "" : "-destination"}=${value}`,
    );
    const { ok } = await run(["node", "--test", "--test-timeout=600000", ...options, ...reporters, ...files], { env });

    // What a test prints stands in the report too, so only the last of each kind is the summary's.
    const tap = readFileSync(report, "utf8");
    const total = (kind) => Number(Array.from(tap.matchAll(new RegExp(`^# ${kind} (\\d+)$`, "gm"))).at(-1)?.[1] ?? 0);
    const count = {
      passed: total("pass"),
      failed: total("fail") + total("cancelled"),
      skipped: total("skipped") + total("todo"),
    };
    return settled(count, ok);
  };
}

/** A command that failed without naming a failed test, or passed without any test, is itself a failure. */
function settled(count, ok) {
  const unexplained = ok ? count.passed + count.skipped === 0 : count.failed === 0;
  return unexplained ? { ...count, failed: count.failed + 1 } : count;
}

function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const kind in total) total[kind] += count[kind];
  return total;
}

/** Runs a command in the root of the project and shows its output, which is also returned if asked for. */
function run([program, ...args], { capture = false, env = {} } = {}) {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const shown = args.filter((argument) => !argument.startsWith("--test-reporter"));
  console.log(`\n$ ${[...settings, program, ...shown].join(" ")}`);
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: root,
    // What programs print is compared: colours are for terminals alone.
    env: { ...process.env, PATH: path, FORCE_COLOR: undefined, ...env },
    stdio: ["ignore", capture ? "pipe" : "inherit", "inherit"],
  });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

async function runSuite(name) {
  const start = performance.now();
  const counts = [];
  for (const step of suites[name]) {
    try {
      counts.push(await step());
    } catch (error) {
      console.error(error);
      counts.push({ passed: 0, failed: 1, skipped: 0 });
    }
  }
  return { suite: name, ...sum(counts), seconds: Number(((performance.now() - start) / 1000).toFixed(1)) };
}

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(suites, name));
if (unknown !== undefined) {
  console.error(`no suite \`${unknown}\`; there are: ${Object.keys(suites).join(", ")}`);
  process.exit(2);
}

const rows = [];
for (const name of named.length > 0 ? named : Object.keys(suites)) rows.push(await runSuite(name));

console.log();
console.table(Object.fromEntries(rows.map(({ suite, ...row }) => [suite, row])));
const { passed, failed, skipped } = sum(rows);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
