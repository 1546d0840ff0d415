// Finds the browser for these tests: `CHROMIUM`, or an installed one; on Debian, root installs one.
import { accessSync, constants } from "node:fs";
import { chromium } from "playwright-core";
import { findProgram, install, isExecutable, isRoot } from "../debian.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Why tests are skipped when there is no browser. */
export const noChromium = "no Chromium found: install one, or name it in CHROMIUM";

/** Path of the browser, or null. */
function findChromium() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    accessSync(CHROMIUM, constants.X_OK);
    return CHROMIUM;
  }
  return installed() ?? (install("chromium") ? installed() : null);
}

/** A headless browser for tests, or null: `test(name, { skip: browser ? false : noChromium }, …)`. */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) return null;
  return chromium.launch({
    executablePath,
    // Root has no sandbox. The rest keeps the browser from reaching out on its own.
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      ...["--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

function installed() {
  return findProgram(names) ?? applications.find(isExecutable) ?? null;
}
