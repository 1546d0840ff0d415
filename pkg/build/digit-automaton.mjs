// Turns the patterns of telephone metadata, regular expressions over digits
// without unbounded repetition, into the smallest automaton over digits.
//
// A pattern takes a prefix off a number and may keep a part of what it matched:
// each step says whether its digit is kept or dropped.

import { parse } from "./digit-pattern.mjs";

/** An accepting end: anywhere in the number, or only at its end. */
const ANYWHERE = { atEnd: false };
const AT_END = { atEnd: true };

/**
 * Adds a pattern to an automaton and returns the state that it starts in.
 *
 * @param {Automaton} automaton
 * @param {string} pattern such as `0|180020`
 * @param {number} [kept] the number of the group whose digits are kept, from 1; without it, all are dropped
 */
export function addPattern(automaton, pattern, kept) {
  const start = compile(parse(pattern), ANYWHERE, false, kept);
  return automaton.state([{ from: start, keeps: false }]);
}

/** States shared by all patterns: two that do the same are one. */
export class Automaton {
  #byContent = new Map();
  #byPlaces = new Map();
  #numbers = new Map();
  /** Each an array of steps `{ digits, keep, accepts, to }`; a state stands after those it leads to. */
  states = [];

  /** The state that stands for a set of places in a pattern. */
  state(places) {
    const closed = close(places);
    const key = closed.map(({ from, keeps }) => `${this.#number(from)}${keeps}`).join();
    if (!this.#byPlaces.has(key)) this.#byPlaces.set(key, this.#build(closed));
    return this.#byPlaces.get(key);
  }

  #build(closed) {
    const byStep = new Map();
    for (let digit = 0; digit < 10; digit++) {
      const taken = closed.filter(({ from }) => from.digits?.has(digit));
      if (taken.length === 0) continue;
      const to = close(taken.map(({ from, keeps }) => ({ from: from.next, keeps: keeps || from.keep })));
      const step = { keep: whetherToKeep(taken), accepts: acceptance(to), to: this.state(to) };
      const key = JSON.stringify(step);
      if (!byStep.has(key)) byStep.set(key, { digits: 0, ...step });
      byStep.get(key).digits |= 1 << digit;
    }
    const steps = [...byStep.values()];
    const content = JSON.stringify(steps);
    if (!this.#byContent.has(content)) {
      this.#byContent.set(content, this.states.length);
      this.states.push(steps);
    }
    return this.#byContent.get(content);
  }

  /** A place's number: places are told apart by identity. */
  #number(place) {
    if (!this.#numbers.has(place)) this.#numbers.set(place, this.#numbers.size);
    return this.#numbers.get(place);
  }
}

/** The places that are reached without a digit. */
function close(places) {
  const reached = new Map();
  const visit = (place) => {
    if (place.from.either) {
      for (const from of place.from.either) visit({ ...place, from });
      return;
    }
    reached.set(place.from, (reached.get(place.from) ?? new Set()).add(place.keeps));
  };
  places.forEach(visit);
  return [...reached].flatMap(([from, keeps]) => [...keeps].map((each) => ({ from, keeps: each })));
}

/** What it means to stop here: `{ atEnd, keeps }`, or null. */
function acceptance(places) {
  const accepting = places.filter(({ from }) => from === ANYWHERE || from === AT_END);
  if (accepting.length > 1) throw new Error("a pattern accepts the same digits in two ways");
  return accepting.map(({ from, keeps }) => ({ atEnd: from.atEnd, keeps }))[0] ?? null;
}

/** Whether the digit is kept; a pattern that holds for the whole number keeps all of it anyway. */
function whetherToKeep(taken) {
  const choices = new Set(taken.filter(({ from }) => !from.whole).map(({ from }) => from.keep));
  if (choices.size > 1) throw new Error("a pattern both keeps and drops the same digit");
  return [...choices][0] ?? false;
}

/** Builds the places of a pattern from its end to its start. */
function compile(node, next, keep, kept) {
  switch (node.type) {
    case "digits": {
      return { digits: node.digits, keep, next, whole: next === AT_END || next.whole === true };
    }
    case "sequence":
      return node.parts.reduceRight((after, part) => compile(part, after, keep, kept), next);
    case "either": {
      const either = node.options.map((option) => compile(option, next, keep, kept));
      return { either, whole: either.every(({ whole }) => whole) };
    }
    case "repeat": {
      let place = next;
      for (let count = node.most; count > 0; count--) {
        const taken = compile(node.part, place, keep, kept);
        place = count > node.least ? { either: [taken, next], whole: taken.whole } : taken;
      }
      return place;
    }
    case "group":
      return compile(node.part, next, keep || node.number === kept, kept);
    case "end":
      if (next !== ANYWHERE) throw new Error("`$` stands inside a pattern");
      return AT_END;
  }
}
