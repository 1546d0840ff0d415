/** For runtimes that compile WebAssembly at deployment only: the module is imported as one. */
import module from "#wasm-module";

export const source = () => module;
