// Runs before the first paint, so that neither theme nor language flickers.

import { preferredLanguage } from "./language.js";
import { chosenTheme } from "./theme.js";

const theme = chosenTheme();
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.lang = preferredLanguage();
