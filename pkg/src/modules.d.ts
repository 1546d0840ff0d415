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

/** `generated/catalogue.json` as text: it is parsed by who asks for it. */
declare module "#catalogue" {
  const json: string;
  export default json;
}

/** `generated/schemas.json` as text. */
declare module "#schemas" {
  const json: string;
  export default json;
}
