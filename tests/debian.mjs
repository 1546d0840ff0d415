// What a test needs besides the project and its packages: found on the path; on Debian, root installs it.
import { execFileSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export const isRoot = process.getuid?.() === 0;

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of the first program of some names that is on the path, or null. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

/** Installs a package of Debian's; false where that cannot be. */
export function install(name) {
  if (!isRoot || !isDebian()) return false;
  // Test files run side by side, and apt itself waits for another one with its packages, but not with its lists.
  const lock = join(tmpdir(), "entur-customer-profile-apt.lock");
  const aptGet = "apt-get -qq -o DPkg::Lock::Timeout=600";
  const steps = `${aptGet} update && ${aptGet} install --yes --no-install-recommends ${name}`;
  try {
    execFileSync("flock", [lock, "sh", "-c", steps], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", 2, 2],
    });
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
