// Where the page begins: its own words at once, then the desk, which brings the package along.

import { element } from "./element.js";
import { openShell } from "./shell.js";

const shell = openShell();
try {
  const { openDesk } = await import("./desk.js");
  await openDesk(shell);
} catch (error) {
  // Without a word, half a page would look like one that is still loading.
  const words = element("p", { class: "obstacle", role: "alert", "data-text": "notLoaded" }, shell.texts.notLoaded);
  document.querySelector("main")?.prepend(words);
  throw error;
}
