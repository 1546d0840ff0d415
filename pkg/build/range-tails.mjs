// Tails: what a national number comes to where its digits no longer matter but their number does.
//
// A tail is sixteen bits: one for each length that the calling code's numbers may have, the shortest lowest,
// and a kind from bit 13 on. Bit 12 stands for the one length that a region has beyond its plan. A tail
// without a length stands for the two behind it, which differ in kind. Each calling code numbers its own
// tails, the most frequent first; they stand in one row for all, in which those of many codes overlap.

import { isNothing, tailOf } from "./digit-language.mjs";

/** Canada's seven digits; the plan of North America has ten alone. */
const BEYOND_PLAN = 7;
const BEYOND_PLAN_BIT = 12;
const KIND_BIT = 13;

/** The tails of a calling code with such lengths, in which its assigned and viable numbers end. */
export class Tails {
  #lengths;
  /** Each an array with a kind for each length, or undefined where the length cannot matter; and how often. */
  #tails = [];

  constructor(lengths, assigned, viable) {
    const beyond = lengths.includes(BEYOND_PLAN) ? [] : [BEYOND_PLAN];
    this.#lengths = [...lengths, ...Array(BEYOND_PLAN_BIT - lengths.length), ...beyond];
    for (const { kinds, count } of this.#ends(assigned)) this.#add(kinds, count, isSame);
    // Viable numbers have no kind, so that a tail of assigned ones serves as well.
    for (const { kinds, count } of this.#ends(viable)) this.#add(kinds, count, isAsPossible);
    this.#tails.sort((a, b) => b.count - a.count);
  }

  /** The row of this calling code's tails. */
  get row() {
    return this.#tails.flatMap(({ kinds }) => pack(kinds));
  }

  /** The number of an assigned number's tail after some digits. */
  assigned = (depth, values) => this.#numberOf(this.#kinds(depth, values), isSame);

  /** The number of a viable number's tail after some digits. */
  viable = (depth, values) => this.#numberOf(this.#kinds(depth, values), isAsPossible);

  #numberOf(kinds, fits) {
    // What cannot matter to a tail is written as unassigned, which may well matter here.
    const written = this.#tails.map((tail) => tail.kinds.map((kind) => kind ?? 0));
    const at = written.findIndex((tail) => fits(tail, kinds));
    if (at < 0) throw new Error("an end without a tail");
    return this.#tails.slice(0, at).reduce((number, tail) => number + pack(tail.kinds).length, 0);
  }

  /** The values of a tail, which are by the number of digits left, by the length of the whole number. */
  #kinds(depth, values) {
    values.forEach((value, left) => {
      if (value !== 0 && !this.#lengths.includes(depth + left)) throw new Error("a length that the plan has not");
    });
    return this.#lengths.map((length) => (length >= depth ? (values[length - depth] ?? 0) : undefined));
  }

  /** In what a language ends, by frequency. */
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

  #add(kinds, count, fits) {
    const tail = this.#tails.find((tail) => fits(tail.kinds, kinds));
    if (!tail) {
      this.#tails.push({ kinds, count });
      return;
    }
    tail.count += count;
    const kind = tail.kinds.find(Boolean);
    tail.kinds = tail.kinds.map((known, at) => known ?? (fits === isSame ? kinds[at] : kinds[at] && kind));
  }
}

const isSame = (a, b) => a.every((kind, at) => kind === undefined || b[at] === undefined || kind === b[at]);
const isAsPossible = (a, b) => a.every((kind, at) => kind === undefined || b[at] === undefined || !kind === !b[at]);

/** One tail, or the empty one and one for each kind. */
function pack(kinds) {
  const different = [...new Set(kinds.filter(Boolean))];
  if (different.length > 2) throw new Error("a tail of three kinds");
  const packed = different.map((kind) =>
    kinds.reduce((bits, each, at) => (each === kind ? bits | (1 << at) : bits), (kind - 1) << KIND_BIT),
  );
  return packed.length > 1 ? [0, ...packed] : packed;
}

/** One row in which all these rows can be found, as short as joining the two that overlap most makes it. */
export function overlapped(rows) {
  const distinct = [...new Map(rows.map((row) => [row.join(), row])).values()];
  const parts = distinct.filter((row) => !distinct.some((other) => other !== row && indexOfRow(other, row) >= 0));
  while (parts.length > 1) {
    let best = { overlap: -1 };
    for (const first of parts) {
      for (const second of parts) {
        const overlap = first === second ? -1 : overlapOf(first, second);
        if (overlap > best.overlap) best = { overlap, first, second };
      }
    }
    parts.splice(parts.indexOf(best.first), 1);
    parts.splice(parts.indexOf(best.second), 1);
    parts.push([...best.first, ...best.second.slice(best.overlap)]);
  }
  return parts[0];
}

/** Where a row stands in another one, or -1. */
export function indexOfRow(row, part) {
  return [...row.keys()].findIndex((at) => at + part.length <= row.length && part.every((x, i) => row[at + i] === x));
}

/** How many ends of one row the other begins with. */
function overlapOf(first, second) {
  let overlap = Math.min(first.length, second.length);
  while (!second.slice(0, overlap).every((tail, at) => tail === first[first.length - overlap + at])) overlap--;
  return overlap;
}
