// Where the page begins: its own words at once, then the desk, which brings the package along.

import { byId, element } from "./element.js";
import { openShell } from "./shell.js";

const shell = openShell();
const asking = byId("open") as HTMLFormElement;
let asked = false;
asking.addEventListener("submit", hold);
try {
  const { openDesk } = await import("./desk.js");
  await openDesk(shell);
  asking.removeEventListener("submit", hold);
  if (asked) asking.requestSubmit();
} catch (error) {
  // Without a word, half a page would look like one that is still loading.
  const words = element("p", { class: "obstacle", role: "alert", "data-text": "notLoaded" }, shell.texts.notLoaded);
  document.querySelector("main")?.prepend(words);
  throw error;
}

/** A number that is sent while the desk is on its way waits for it. */
function hold(event: Event): void {
  event.preventDefault();
  asked = true;
}
