/**
 * The compiled module as a file, for `init` of the `slim` entry.
 *
 * Where the runtime or the bundler imports `.wasm` files as modules (Cloudflare Workers), this is its type; elsewhere
 * the path is for whoever resolves and reads the file.
 */
declare const module: WebAssembly.Module;
export default module;
