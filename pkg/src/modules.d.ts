/** Modules that the build puts in place. */

/** The core's module file as base64. */
declare module "#wasm-base64" {
  const base64: string;
  export default base64;
}

/** The core's module file, imported as a module by runtimes that can. */
declare module "#wasm-module" {
  const module: WebAssembly.Module;
  export default module;
}
