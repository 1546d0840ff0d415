/** For runtimes that compile WebAssembly at deployment only: the module is imported as one. */
export * from "../api.js";

import module from "#wasm-module";
import { provide } from "../wasm.js";

provide(() => module);
