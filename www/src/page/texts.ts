// Every word the page says of its own accord, in three languages. Labels and findings are the package's.

import type { Language } from "./language.js";
import { en } from "./texts/en.js";
import { nb } from "./texts/nb.js";
import { nn } from "./texts/nn.js";
import type { Texts } from "./texts/type.js";

export type { Group, Texts } from "./texts/type.js";

export const texts: Readonly<Record<Language, Texts>> = { nb, nn, en };
