// Finds Firefox for these tests (`FIREFOX`, or an installed one; on Debian, root installs one) and drives it by its own
// WebDriver, Marionette, which is what geckodriver would do: Debian has no geckodriver.
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram, install, isExecutable } from "../debian.mjs";
import { begin, end, until } from "./driver.mjs";
import { WebDriverPage } from "./webdriver-page.mjs";

const names = ["firefox-esr", "firefox"];
const application = "/Applications/Firefox.app/Contents/MacOS/firefox";

/** Why tests are skipped when there is no browser. */
export const noFirefox = "no Firefox found: install one, or name it in FIREFOX";

/** Marionette's names of WebDriver's commands. */
const commands = {
  url: "WebDriver:Navigate",
  "execute/async": "WebDriver:ExecuteAsyncScript",
  actions: "WebDriver:PerformActions",
  "window/rect": "WebDriver:SetWindowRect",
};

/** What keeps Firefox from reaching out on its own. */
const preferences = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  // Any port that is free.
  "marionette.port": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.server": "",
};

/** A browser without a window, in a profile of its own; null where there is none. It has one page. */
export async function launchFirefox() {
  const binary = findFirefox();
  if (!binary) return null;
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const lines = Object.entries(preferences).map((pair) => `user_pref(${pair.map((part) => JSON.stringify(part))});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const child = begin(binary, ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    // As root, Firefox does not start in another user's home.
    env: { ...process.env, HOME: profile },
    stdio: "ignore",
  });
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  const close = async () => {
    await end(child);
    remove();
  };
  try {
    const port = await until(child, () => readPort(join(profile, "MarionetteActivePort")));
    const send = await speak(port);
    const { capabilities } = await send("WebDriver:NewSession", {});
    const page = new WebDriverPage((command, parameters) => send(commands[command], parameters));
    return { version: () => capabilities.browserVersion, newPage: () => page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox makes the file before it writes in it. */
function readPort(file) {
  const port = Number(readFileSync(file, "utf8"));
  if (port === 0) throw new Error("Firefox listens at no port yet");
  return port;
}

function findFirefox() {
  const { FIREFOX } = process.env;
  if (FIREFOX) {
    accessSync(FIREFOX, constants.X_OK);
    return FIREFOX;
  }
  const installed = () => findProgram(names) ?? (isExecutable(application) ? application : null);
  return installed() ?? (install("firefox-esr") ? installed() : null);
}

/**
 * Speaks with Marionette: each message is `<bytes>:<JSON>`, a command `[0, id, name, parameters]` and its answer
 * `[1, id, error, result]`.
 */
async function speak(port) {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let last = 0;

  function hear([, id, error, result]) {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(result);
  }

  const greeted = new Promise((resolve, reject) => {
    socket.on("data", (bytes) => {
      received = Buffer.concat([received, bytes]);
      for (;;) {
        const start = received.indexOf(":") + 1;
        const after = start + Number.parseInt(received.toString("latin1", 0, start), 10);
        if (start === 0 || received.length < after) return;
        const message = JSON.parse(received.subarray(start, after));
        received = received.subarray(after);
        // The greeting is no list.
        if (Array.isArray(message)) hear(message);
        else resolve();
      }
    });
    socket.on("error", reject);
    socket.on("close", () => {
      reject(new Error("Firefox has ended"));
      for (const { reject: give } of waiting.values()) give(new Error("Firefox has ended"));
    });
  });
  await greeted;
  return async (name, parameters) => {
    if (socket.destroyed) throw new Error("Firefox has ended");
    last += 1;
    const text = JSON.stringify([0, last, name, parameters]);
    const answer = new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const result = await answer;
    return result && "value" in result ? result.value : result;
  };
}
