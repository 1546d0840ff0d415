/** For every platform: the module travels inside, and is unpacked and compiled on first use. */
export * from "../api.js";

import { unpacked } from "../unpack.js";
import { provide } from "../wasm.js";

// Last, since compressors do better where what can be read is not parted by what cannot.

import packed from "#wasm-text";

provide(() => unpacked(packed));
