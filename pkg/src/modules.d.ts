/** What the build puts in place: modules, and two texts. */

/** What the core's module imports: functions of the JavaScript that wasm-bindgen writes, the glue. */
declare module "#imports" {
  const imports: WebAssembly.Imports;
  export default imports;
}

/** Where a script has the core's module from: a file of `source`. */
declare module "#source" {
  export const source: (() => BufferSource | WebAssembly.Module) | undefined;
}

/** The core's module file, imported as a module by runtimes that can. */
declare module "#wasm-module" {
  const module: WebAssembly.Module;
  export default module;
}

/** What tells this build's module from another one's, for `file.ts`. */
declare module "#wasm-mark" {
  const mark: string;
  export default mark;
}

/** All that is prose; see `build/texts.mjs`. */
declare module "#texts" {
  /** The locales as one text. */
  export const messages: string;
  /** `generated/facts.txt`. */
  export const facts: string;
}

/** The core's module file, packed as text, for `unpack.ts`. */
declare const packedModule: string;

/** The module that unpacks it, as text too. */
declare const packedUnpacker: string;

/** Runtimes that have files may say in which folder a script lies. */
interface ImportMeta {
  readonly dirname?: string;
}
