/** One text looked up in the core's tables. */
import { begin, layOutOne } from "./slots.js";
import { type Core, core, trapped } from "./wasm.js";

/** Hands one value over in slot 0. */
export function lookUp(value: unknown, call: (running: Core, bytes: number) => number): number {
  const running = core();
  try {
    begin(running);
    layOutOne(running, 0, value);
    return call(running, running.end);
  } catch {
    throw trapped();
  }
}
