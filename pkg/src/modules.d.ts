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

/** `generated/facts.txt`: it is taken apart by who asks for it. */
declare module "#facts" {
  const text: string;
  export default text;
}

/** The locales as one text; see `build/texts.mjs`. */
declare module "#texts" {
  const text: string;
  export default text;
}
