// The compiler for WebAssembly, and what its standard library was built for.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("wasm-toolchain.sh", import.meta.url));

/** Path of the compiler, which is made ready first; where it cannot be, the script has said why. */
export function findCompiler() {
  const { status, stdout, error } = spawnSync(script, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (error) throw error;
  if (status !== 0) process.exit(1);
  return stdout.trim().split("\n").at(-1);
}

/**
 * The target's description, if the standard library is the one that our own script built: for size, so that a panic is
 * a trap without a message, and so that two numbers are returned as two. The crate must then be built so too, by flags
 * that are not stable yet.
 */
export function ownTarget(rustc) {
  const description = join(dirname(dirname(rustc)), "wasm32-unknown-unknown.json");
  return existsSync(description) ? description : undefined;
}
