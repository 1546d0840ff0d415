// Whether memory stays as it is: millions of calls of all kinds, in a process of its own.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const child = fileURLToPath(new URL("memory-child.mjs", import.meta.url));

/** `{ calls, first, last, firstResident, lastResident }`: pages after 10,000 calls and after all, bytes of the process. */
export async function measureMemory(calls) {
  const { stdout } = await promisify(execFile)(process.execPath, [child, String(calls)]);
  return JSON.parse(stdout);
}
