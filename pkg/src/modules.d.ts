/** Modules that the build puts in place. */

/** The file made by wasm-bindgen that stands between the core and JavaScript (`entur_customer_profile_bg.js`). */
declare module "#glue" {
  const glue: import("./wasm.js").Glue;
  export = glue;
}

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
