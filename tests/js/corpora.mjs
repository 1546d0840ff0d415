// Public corpora, if they are in a folder next to the project; `CORPORA` names another folder.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = process.env.CORPORA ?? fileURLToPath(new URL("../../../shared/corpora", import.meta.url));

/** The folder of a corpus. */
export const corpus = (name) => join(home, name);

/** What a test says where the corpus is absent; `false` where it is there. */
export const absent = (name) => !existsSync(corpus(name)) && `no ${name} in ${home} (CORPORA names another folder)`;

/** A file of a corpus, parsed. */
export const readCorpus = (name, file) => JSON.parse(readFileSync(join(corpus(name), file), "utf8"));
