/** For every platform: the module travels inside, and is unpacked and compiled on first use. */
import { unpacked } from "../unpack.js";

export const source = () => unpacked(packedModule);
