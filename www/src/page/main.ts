// Where the page begins: its own words at once, then the desk, which brings the package along.

import { openShell } from "./shell.js";

const shell = openShell();
const { openDesk } = await import("./desk.js");
await openDesk(shell);
