/** For every platform: the module travels inside, and is compiled on first use. */
export * from "../api.js";

import text from "#wasm-text";
import { bytesOf } from "../module-text.js";
import { provide } from "../wasm.js";

provide(() => bytesOf(text));
