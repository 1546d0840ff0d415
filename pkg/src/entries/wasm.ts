/**
 * The compiled module as a file, for `init` of the `slim` entry.
 *
 * Where the runtime or the bundler imports `.wasm` files as modules, this is its type; elsewhere the path is for whoever
 * resolves and reads the file. Where a bundler gives the file's address in its place, `String(…)` is it to the compiler,
 * too. Cloudflare's tools import only what is named `*.wasm`; there the main entry does so itself.
 */
declare const module: WebAssembly.Module;
export default module;
