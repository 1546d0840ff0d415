// Programs that run as long as a test file does.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** Starts a program, which does not outlive this one. */
export function begin(program, args, options) {
  const child = spawn(program, args, options);
  process.once("exit", () => child.kill("SIGKILL"));
  // By a signal, as of a test that takes too long, a process ends without that event.
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  return child;
}

/** Asks until there is an answer, since a program that was started is not ready at once. */
export async function until(child, ask) {
  const deadline = performance.now() + 120_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (hasEnded(child) || performance.now() > deadline) throw error;
      await pause(50);
    }
  }
}

/** Ends a program, and waits until it has. */
export async function end(child) {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
  await ended;
  clearTimeout(timer);
}

const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;
