/** For every platform: the module travels inside, and is compiled on first use. */
import base64 from "#wasm-base64";
import { bytesOf } from "../base64.js";
import { provide } from "../wasm.js";

export * from "../api.js";

provide(() => bytesOf(base64));
