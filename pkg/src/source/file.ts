/** For Node: the module is read from the file in the package; where that cannot be, it is unpacked as everywhere else. */
import { moduleFile } from "../file.js";
import { source as packed } from "./packed.js";

export const source = () => moduleFile() ?? packed();
