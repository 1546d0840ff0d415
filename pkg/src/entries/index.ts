/** For every platform: the module travels inside, and is compiled on first use. */
import text from "#wasm-text";
import { bytesOf } from "../module-text.js";
import { provide } from "../wasm.js";

export * from "../api.js";

provide(() => bytesOf(text));
