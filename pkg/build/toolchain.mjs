// The compiler for WebAssembly, and what its standard library was built for.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("wasm-toolchain.sh", import.meta.url));

/** Path of the compiler, which is made ready first. */
export function findCompiler() {
  const said = execFileSync(script, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return said.trim().split("\n").at(-1);
}

/**
 * Whether the standard library is the one that our own script built: for size, and so that a panic is a trap without a
 * message. The crate must then be built so too, by a flag that is not stable yet.
 */
export function isBuiltForSize(rustc) {
  return existsSync(join(dirname(dirname(rustc)), ".recipe"));
}
