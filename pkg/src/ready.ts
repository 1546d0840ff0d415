/** In a file of its own, so that its declaration tells nothing of the core. */
import { core, moduleOrBytes, provide } from "./wasm.js";

/**
 * Compiles ahead of time, off the main thread where the platform can. Optional: otherwise the first call that needs
 * the core compiles.
 *
 * @example
 * await ready();
 */
export async function ready(): Promise<void> {
  const from = moduleOrBytes();
  if ("byteLength" in from) {
    // Not called by its full name: Next.js refuses to build any script for its edge that does, even if it never gets here.
    const { compile } = WebAssembly;
    const module = await compile(from);
    provide(() => module);
  }
  core();
}
