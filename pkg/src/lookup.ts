/** Calls of the core that take a few texts and no form. */
import { begin, layOutOne } from "./slots.js";
import { type Core, core, trapped } from "./wasm.js";

/** Hands one value over in slot 0. */
export function lookUp<T>(value: unknown, call: (running: Core, bytes: number) => T): T {
  return callWith([value], call);
}

/** Hands values over in the first slots. */
export function callWith<T>(values: readonly unknown[], call: (running: Core, bytes: number) => T): T {
  const running = core();
  try {
    begin(running);
    values.forEach((value, slot) => {
      layOutOne(running, slot, value);
    });
    return call(running, running.end);
  } catch {
    throw trapped();
  }
}
