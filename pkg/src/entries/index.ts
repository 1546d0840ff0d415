/** For every platform: the module travels inside, and is unpacked and compiled on first use. */
export * from "../api.js";

import packed from "#wasm-text";
import unpacker from "#wasm-unpacker";
import { unpacked } from "../unpack.js";
import { provide } from "../wasm.js";

provide(() => unpacked(packed, unpacker));
