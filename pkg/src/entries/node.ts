/** For Node: the module is read from the file in the package; where that cannot be, it is unpacked as everywhere else. */
export * from "../api.js";

import packed from "#wasm-text";
import unpacker from "#wasm-unpacker";
import { moduleFile } from "../file.js";
import { unpacked } from "../unpack.js";
import { provide } from "../wasm.js";

provide(() => moduleFile() ?? unpacked(packed, unpacker));
