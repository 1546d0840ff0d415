/** For Node: the module is read from the file in the package; where that cannot be, it is unpacked as everywhere else. */
export * from "../api.js";

import { moduleFile } from "../file.js";
import { unpacked } from "../unpack.js";
import { provide } from "../wasm.js";

// Last, since compressors do better where what can be read is not parted by what cannot.

import packed from "#wasm-text";

provide(() => moduleFile() ?? unpacked(packed));
