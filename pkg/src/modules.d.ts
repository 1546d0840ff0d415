/** Modules that the build puts in place. */

/** The core's module file as text, for `module-text.ts`. */
declare module "#wasm-text" {
  const text: string;
  export default text;
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
