// States of a calling code's number ranges: for each digit that may come next, what it leads to.
//
// Two states that do the same are one.

import { isNothing, tailOf } from "./digit-language.mjs";

/** States by number, each an array with a target for each digit: `{ tail }`, `{ state }` or null. */
export class States {
  #byContent = new Map();
  #targets = new Map();
  rows = [];

  /** Where a language leads: `{ tail }`, `{ state }`, or null for nowhere. The same target is one object. */
  target(language, numberOfTail, depth = 0) {
    if (isNothing(language)) return null;
    const values = tailOf(language);
    if (values) return this.#target("tail", numberOfTail(depth, values));
    if (language.value !== 0) throw new Error("a number may end where others go on by digits");
    return this.#target("state", this.#state(language.next.map((rest) => this.target(rest, numberOfTail, depth + 1))));
  }

  #state(row) {
    const content = JSON.stringify(row);
    if (!this.#byContent.has(content)) this.#byContent.set(content, this.rows.push(row) - 1);
    return this.#byContent.get(content);
  }

  #target(type, number) {
    const key = `${type}${number}`;
    if (!this.#targets.has(key)) this.#targets.set(key, { [type]: number });
    return this.#targets.get(key);
  }
}
