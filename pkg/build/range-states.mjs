// States of the number ranges: the digits that may come next, and what each leads to.
//
// Two states that do the same are one, across calling codes too: what they end in is the number of a tail,
// which each calling code has for itself.

import { isNothing, tailOf } from "./digit-language.mjs";

/** States by number, each an array of steps `{ digits, to }`: digits are bits, `to` is `{ tail }` or `{ state }`. */
export class States {
  #byContent = new Map();
  #targets = new Map();
  steps = [];

  /** Where a language leads: `{ tail }` or `{ state }`; or null, if to nothing. The same target is one object. */
  target(language, numberOfTail, depth = 0) {
    if (isNothing(language)) return null;
    const values = tailOf(language);
    if (values) return this.#target("tail", numberOfTail(depth, values));
    if (language.value !== 0) throw new Error("a number may end where others go on by digits");
    const next = language.next.map((rest) => this.target(rest, numberOfTail, depth + 1));
    return this.#target("state", this.#state(next));
  }

  #state(next) {
    const content = JSON.stringify(next);
    if (!this.#byContent.has(content)) {
      const digitsTo = new Map();
      next.forEach((to, digit) => {
        if (to) digitsTo.set(to, (digitsTo.get(to) ?? 0) | (1 << digit));
      });
      this.#byContent.set(content, this.steps.length);
      this.steps.push(Array.from(digitsTo, ([to, digits]) => ({ digits, to })));
    }
    return this.#byContent.get(content);
  }

  #target(type, number) {
    const key = `${type}${number}`;
    if (!this.#targets.has(key)) this.#targets.set(key, { [type]: number });
    return this.#targets.get(key);
  }
}
