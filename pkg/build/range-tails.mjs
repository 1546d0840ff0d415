// Tails: what a national number comes to where its digits no longer matter but their number does.
//
// A tail is a kind for each length that a number of the calling code may have, 0 for none. Many ends of a walk
// come to the same one, because a length that has been passed cannot matter any more.

import { isNothing, tailOf } from "./digit-language.mjs";
import { format } from "./phone-constants.mjs";

const { NORTH_AMERICAN_DIGITS, CANADIAN_DIGITS } = format;

/** The tails of a calling code with such lengths, in which its assigned and viable numbers end. */
export class Tails {
  #lengths;
  /** Each an array with a kind for each length, or undefined where the length cannot matter; and how often. */
  #tails = [];

  constructor(lengths, assigned, viable) {
    this.#lengths = lengths.join() === `${NORTH_AMERICAN_DIGITS}` ? [CANADIAN_DIGITS, ...lengths] : lengths;
    for (const end of this.#ends(assigned)) this.#add(end, isSame, (kind) => kind);
    // Viable numbers have no kind, so that a tail of assigned ones serves as well: its first kind stands for any.
    for (const end of this.#ends(viable)) this.#add(end, isAsPossible, (kind, tail) => kind && tail.find(Boolean));
    this.#tails.sort((a, b) => b.count - a.count);
  }

  /** The lengths in a tail, in order. */
  get lengths() {
    return this.#lengths;
  }

  /** A tail's kinds, by length. What cannot matter to it is written as unassigned, which may well matter elsewhere. */
  kinds = (number) => this.#tails[number].kinds.map((kind) => kind ?? 0);

  /** The number of an assigned number's tail after some digits. */
  assigned = (depth, values) => this.#numberOf(this.#kinds(depth, values), isSame);

  /** The number of a viable number's tail after some digits. */
  viable = (depth, values) => this.#numberOf(this.#kinds(depth, values), isAsPossible);

  #numberOf(kinds, fits) {
    const number = this.#tails.findIndex((_, number) => fits(this.kinds(number), kinds));
    if (number < 0) throw new Error("an end without a tail");
    return number;
  }

  /** The values of a tail, which are by the number of digits left, by the length of the whole number. */
  #kinds(depth, values) {
    values.forEach((value, left) => {
      if (value !== 0 && !this.#lengths.includes(depth + left)) throw new Error("a length that the plan has not");
    });
    return this.#lengths.map((length) => (length >= depth ? (values[length - depth] ?? 0) : undefined));
  }

  /** The ends of a language, by frequency. */
  #ends(language) {
    const ends = new Map();
    const visit = (rest, depth) => {
      if (isNothing(rest)) return;
      const values = tailOf(rest);
      if (!values) {
        new Set(rest.next).forEach((next) => void visit(next, depth + 1));
        return;
      }
      const kinds = this.#kinds(depth, values);
      const end = ends.get(kinds.join()) ?? { kinds, count: 0 };
      end.count++;
      ends.set(kinds.join(), end);
    };
    visit(language, 0);
    return [...ends.values()].sort((a, b) => b.count - a.count);
  }

  /** Adds an end to the first tail that it fits. Where a length could not matter to that one, it gets the end's kind. */
  #add({ kinds, count }, fits, kindIn) {
    const tail = this.#tails.find((tail) => fits(tail.kinds, kinds));
    if (!tail) {
      this.#tails.push({ kinds, count });
      return;
    }
    tail.count += count;
    tail.kinds = tail.kinds.map((known, at) => known ?? kindIn(kinds[at], tail.kinds));
  }
}

const isSame = (a, b) => a.every((kind, at) => kind === undefined || b[at] === undefined || kind === b[at]);
const isAsPossible = (a, b) => a.every((kind, at) => kind === undefined || b[at] === undefined || !kind === !b[at]);
