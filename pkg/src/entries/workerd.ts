/** For runtimes that compile WebAssembly at deployment only: the module is imported as one. */
import module from "#wasm-module";
import { provide } from "../wasm.js";

export * from "../api.js";

provide(() => module);
