// Writes the number ranges of all calling codes as the table that `src/phone/ranges.rs` walks, and says there
// what stands in it.

import { sizeOf } from "./prefix-code.mjs";
import { layOut } from "./range-layout.mjs";
import { States } from "./range-states.mjs";
import { indexOfRow, overlapped, Tails } from "./range-tails.mjs";

/** How many bits say where a calling code's tails begin. */
const TAILS_BITS = 10;
/** A walk reads so many bytes at once, at the end too. */
const READ_AT_ONCE = 8;

/**
 * The table of some numbering plans.
 *
 * @param {{ lengths: number[], assigned: object, viable: object }[]} plans
 * @returns {{ starts: number[], bits: number[], tails: number[], shared: number[], masks: number[][], codes: number[][] }}
 */
export function rangeTable(plans) {
  const states = new States();
  const tails = plans.map(({ lengths, assigned, viable }) => new Tails(lengths, assigned, viable));
  const heads = plans.map(({ assigned, viable }, at) => [
    states.target(viable, tails[at].viable),
    states.target(assigned, tails[at].assigned),
  ]);
  const laidOut = layOut(states.steps, heads);
  const allTails = overlapped(tails.map(({ row }) => row));
  if (allTails.length > 1 << TAILS_BITS) throw new Error("there are too many tails");

  const writer = new Writer(laidOut.codes);
  // Shared ones first, in the order of their numbers.
  const shared = laidOut.shared
    .toSorted((a, b) => laidOut.codes.sharedNumber(a.state) - laidOut.codes.sharedNumber(b.state))
    .map((state) => writer.begin(() => writer.state(state)));
  const starts = laidOut.heads.map((targets, at) =>
    writer.begin(() => {
      writer.write(indexOfRow(allTails, tails[at].row), TAILS_BITS);
      for (const target of targets) writer.target(target);
    }),
  );
  return {
    starts,
    bits: writer.bytes(),
    tails: allTails,
    shared,
    masks: laidOut.codes.masks,
    codes: laidOut.codes.tables,
  };
}

/** Writes bits, the lowest first. */
class Writer {
  #codes;
  #bits = [];
  /** Where each state was written first. */
  #places = new Map();
  /** For states that are written once and needed elsewhere: where their places are to be filled in. */
  #gaps = [];

  constructor(codes) {
    this.#codes = codes;
  }

  /** Writes something from the next whole byte on, and returns that byte's number. */
  begin(write) {
    while (this.#bits.length % 8 > 0) this.#bits.push(0);
    const byte = this.#bits.length / 8;
    write();
    return byte;
  }

  write(value, count) {
    for (let at = 0; at < count; at++) this.#bits.push((value >> at) & 1);
  }

  state({ state, steps }) {
    if (!this.#places.has(state)) this.#places.set(state, this.#bits.length);
    for (const { isFirst, kind, mask, target } of steps) {
      this.#word(this.#codes.mask(isFirst, kind, mask), mask);
      this.target(target);
    }
  }

  target(target) {
    const word = this.#wordFor(target);
    this.#word(word, target.type === "skip" ? this.#sizeOf(target.child) : 0);
    if (target.type === "far") this.#gaps.push({ end: this.#bits.length, size: word.bits, state: target.value });
    if (target.child) this.state(target.child);
  }

  #wordFor({ kind, type, value, child }) {
    const code = this.#codes.target(kind);
    switch (type) {
      case "tail":
        return code.tail(value);
      case "shared":
        return code.shared(this.#codes.sharedNumber(value));
      case "far":
        return code.far;
      case "here":
        return code.here;
      case "skip":
        return code.skip(this.#sizeOf(child));
    }
  }

  /** How many bits a state takes with those that stand in it. */
  #sizeOf({ steps }) {
    return steps.reduce((size, { isFirst, kind, mask, target }) => {
      const inside = target.child ? this.#sizeOf(target.child) : 0;
      return size + sizeOf(this.#codes.mask(isFirst, kind, mask)) + sizeOf(this.#wordFor(target)) + inside;
    }, 0);
  }

  /** Writes a word, or a field with this value. */
  #word({ prefix, prefixBits, bits, value: ownValue }, fieldValue) {
    const value = ownValue ?? fieldValue;
    if (!(value < 2 ** bits)) throw new Error("a word does not fit");
    this.write(prefix, prefixBits);
    this.write(value, bits);
  }

  bytes() {
    for (const { end, size, state } of this.#gaps) {
      const place = this.#places.get(state);
      if (!(place < 2 ** size)) throw new Error("a place does not fit");
      for (let at = 0; at < size; at++) this.#bits[end - size + at] = (place >> at) & 1;
    }
    const bytes = [];
    for (let at = 0; at < this.#bits.length; at += 8) {
      bytes.push(this.#bits.slice(at, at + 8).reduce((byte, bit, place) => byte | (bit << place), 0));
    }
    return [...bytes, ...Array(READ_AT_ONCE).fill(0)];
  }
}
