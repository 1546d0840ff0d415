// Rust -> glue/: the module, the JavaScript that calls it, and the text that carries it in a script.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCompiler, ownTarget } from "./toolchain.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = "wasm32-unknown-unknown";
const glue = join(root, "pkg/glue");

/** Runs a program in the root of the project, shows what it says and returns what it prints. */
function run(program, args, env = {}) {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (error) {
    console.error(
      `\`${program}\` could not be run: ${error.code === "ENOENT" ? "it is not on the PATH" : error.message}`,
    );
    process.exit(1);
  }
  // The program has said why.
  if (status !== 0) process.exit(status ?? 1);
  return stdout.trim();
}

/** Compiler flags that keep this machine's paths out of the module: the same source gives the same bytes anywhere. */
function pathFlags(rustc) {
  // A folder for each registry, named after it, and there once its crates are; none where all crates lie beside the project.
  run("cargo", ["fetch", "--quiet", "--target", target]);
  // To cargo, an empty variable is none.
  const registries = join(process.env.CARGO_HOME || join(homedir(), ".cargo"), "registry/src");
  const library = join(run(rustc, ["--print", "sysroot"]), "lib/rustlib/src/rust");
  const folders = existsSync(registries) ? readdirSync(registries) : [];
  return [
    ...folders.map((folder) => [join(registries, folder), "/cargo"]),
    [library, "/rustc"],
    [root.replace(/\/$/, ""), "/entur-customer-profile"],
  ].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

/** The linker replaces each `%` in the path of its output by a random digit, and then finds no such folder. */
function refusePercent() {
  const { target_directory: folder } = JSON.parse(run("cargo", ["metadata", "--format-version=1", "--no-deps"]));
  if (!folder.includes("%")) return;
  console.error(`rust-lld cannot write to a path with a %: set CARGO_TARGET_DIR to another folder than ${folder}`);
  process.exit(1);
}

// At the smallest optimisation level LLVM inlines too little: with this, the module is a tenth faster, and no larger once
// compressed.
const inlining = "-Cllvm-args=-inline-threshold=25";

/** Compiles a crate and returns the path of the module. */
function compile(args, linkArgs = []) {
  // The crate must be built as its standard library was, by flags that are not stable yet. At a higher level rustc itself
  // inlines, before LLVM weighs it for size: 300 bytes more in brotli.
  const own = ownTarget(rustc);
  const flags = own ? ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zmir-opt-level=1"] : [];
  // The linker only warns of a function that is called otherwise than it is declared, which would trap; LLVM's own
  // functions for numbers of 128 bits are such.
  const links = ["--fatal-warnings", ...linkArgs];
  const messages = run(
    "cargo",
    [
      "rustc",
      ...["--lib", "--crate-type", "cdylib", "--release"],
      ...(own ? ["-Zjson-target-spec", "--target", own] : ["--target", target]),
      ...["--message-format", "json-render-diagnostics"],
      ...args,
      ...["--", ...links.map((arg) => `-Clink-arg=${arg}`)],
    ],
    // Encoded, because a path may hold a space. The flags are for the target alone, not for build scripts.
    {
      RUSTC: rustc,
      CARGO_ENCODED_RUSTFLAGS: [...pathFlags(rustc), inlining, ...flags].join("\x1f"),
      RUSTC_BOOTSTRAP: own ? "1" : "0",
    },
  );
  // Where the target folder is depends on the environment and on the user's configuration; cargo says where it wrote.
  const modules = messages
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter((message) => message.reason === "compiler-artifact")
    .flatMap((artifact) => artifact.filenames)
    .filter((file) => file.endsWith(".wasm"));
  if (modules.length !== 1) {
    throw new Error(`expected one wasm module from cargo, got ${modules.length}`);
  }
  return modules[0];
}

const wasmOpt = fileURLToPath(import.meta.resolve("binaryen/bin/wasm-opt"));

/** Makes a module smaller and faster. */
function optimise(from, to, options = []) {
  run(process.execPath, [
    wasmOpt,
    ...options,
    // All levels come to the same size within a hundredth, so the fastest is taken; twice saves another half of one.
    ...["-O3", "-O3"],
    // The first kilobyte is the far end of the stack: no address so low is ever meant, so no sum of an address and a small
    // number wraps around to it, and such numbers become the offsets of instructions.
    "--low-memory-unused",
    // To call a function of a few instructions takes as much room as to repeat them.
    "--always-inline-max-function-size=10",
    // Nothing that names the machine or the tools, and nothing a runtime does not read.
    ...["--strip-debug", "--strip-producers", "--strip-target-features"],
    ...[from, "-o", to],
  ]);
}

refusePercent();
const rustc = findCompiler();
const module = compile(["--no-default-features", "--features", "wasm"]);
const name = basename(module, ".wasm");
const small = join(glue, `${name}.wasm`);

rmSync(glue, { recursive: true, force: true });
const { version } = JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8"));
run("cargo", ["xtask", "bindgen", module, glue, version]);
optimise(join(glue, `${name}_bg.wasm`), small);
run("cargo", ["xtask", "arrange", small, join(glue, "names.json")]);

// A small stack, so that addresses are small numbers, which take fewer bytes.
// What rustc exports beside its three functions, nobody asks for.
const unpacker = compile(["--package", "unpack"], ["-zstack-size=4096"]);
optimise(unpacker, join(glue, "unpack.wasm"), ["--remove-exports=__*"]);
run("cargo", ["xtask", "pack", small, join(glue, "packed.txt")]);
