/** For every platform: the module travels inside, and is compiled on first use. */
import base64 from "#wasm-base64";
import { provide } from "../wasm.js";

export * from "../api.js";

provide(() => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
