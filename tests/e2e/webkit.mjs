// Finds WebKit, Safari's engine, for these tests: that of GNOME, as installed; on Debian, root installs it. Its browser
// knows no way of being without a window, so it gets a screen that nobody sees.
import { once } from "node:events";
import { createServer } from "node:net";
import { findProgram, install } from "../debian.mjs";
import { begin, end, until } from "./driver.mjs";
import { WebDriverPage } from "./webdriver-page.mjs";

/** Why tests are skipped when there is no browser. */
export const noWebKit = "no WebKit found: install WebKitGTK's WebKitWebDriver, and Xvfb";

/** A browser on a screen of its own; null where there is none. It has one page. */
export async function launchWebKit() {
  const driver = find("WebKitWebDriver", "webkit2gtk-driver");
  const screen = driver && find("Xvfb", "xvfb");
  if (!screen) return null;
  const children = [];
  const close = async () => {
    for (const child of children.toReversed()) await end(child);
  };
  try {
    const display = begin(screen, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    children.push(display);
    const ended = once(display, "exit").then(() => Promise.reject(new Error("Xvfb has ended")));
    const [number] = await Promise.race([once(display.stdio[3], "data"), ended]);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${number}`.trim(), GDK_BACKEND: "x11" };
    const child = begin(driver, [`--port=${port}`], { env, stdio: "ignore" });
    children.push(child);

    const sessions = `http://127.0.0.1:${port}/session`;
    await until(child, () => fetch(sessions));
    const { sessionId, capabilities } = await post(sessions, { capabilities: {} });
    const page = new WebDriverPage((command, parameters) => post(`${sessions}/${sessionId}/${command}`, parameters));
    return { version: () => capabilities.browserVersion, newPage: () => page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function find(program, debianPackage) {
  return findProgram([program]) ?? (install(debianPackage) ? findProgram([program]) : null);
}

/** Sends a command of WebDriver. */
async function post(url, parameters) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(parameters) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}
