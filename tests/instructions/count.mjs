// Counts the instructions that one round of a case of `tests/bench/native_cases.rs` takes, under callgrind: the same on a
// busy machine as on an idle one.
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findProgram, install } from "../debian.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What both runs share, the start above all, is in neither count. */
const TIMES = [10, 110];

/** Why nothing is counted where there is no valgrind. */
export const noValgrind = "no valgrind found: install it";
/** Why nothing is counted on other machines: their instructions are others. */
export const otherMachine = "the ceilings are for Linux on x86-64";
export const isCounted = process.platform === "linux" && process.arch === "x64";

/** Path of valgrind, or null; on Debian, root installs it. */
export function findValgrind() {
  return findProgram(["valgrind"]) ?? (install("valgrind") ? findProgram(["valgrind"]) : null);
}

/** Builds the program and returns its path. */
export function build() {
  const messages = execFileSync(
    "cargo",
    ["bench", "--quiet", "--bench", "instructions", "--no-run", "--message-format", "json-render-diagnostics"],
    { cwd: root, encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY, stdio: ["ignore", "pipe", "inherit"] },
  );
  const programs = messages
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .filter(({ reason, executable }) => reason === "compiler-artifact" && executable);
  return programs.at(-1).executable;
}

/** The names of the cases. */
export const casesOf = (program) => execFileSync(program, { encoding: "utf8" }).trim().split("\n");

/** Instructions of one round of a case. */
export function count(valgrind, program, name) {
  const [few, many] = TIMES.map((times) => {
    const { status, stderr } = spawnSync(
      valgrind,
      ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, name, String(times)],
      { encoding: "utf8" },
    );
    const collected = /Collected : (\d+)/.exec(stderr);
    if (status !== 0 || collected === null) throw new Error(stderr);
    return Number(collected[1]);
  });
  return Math.round((many - few) / (TIMES[1] - TIMES[0]));
}
