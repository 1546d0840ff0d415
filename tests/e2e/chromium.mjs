// Finds the browser for these tests: `CHROMIUM`, or an installed one; on Debian, root installs one.
import { execFileSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const isRoot = process.getuid?.() === 0;

/** Why tests are skipped when there is no browser. */
export const noChromium = "no Chromium found: install one, or name it in CHROMIUM";

/** Path of the browser, or null. */
export function findChromium() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    accessSync(CHROMIUM, constants.X_OK);
    return CHROMIUM;
  }
  return installed() ?? (isRoot && isDebian() && install() ? installed() : null);
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
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...applications].find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

function install() {
  // Test files run side by side: who comes second waits for the first.
  const aptGet = (...args) =>
    execFileSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=600", ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", 2, 2],
    });
  try {
    aptGet("update");
    aptGet("install", "--yes", "--no-install-recommends", "chromium");
    return true;
  } catch {
    return false;
  }
}
