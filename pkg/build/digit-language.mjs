// Languages: finite sets of digit strings, each string with a value.
//
// A language is `{ id, value, next }`: the value of the empty string (0: it is
// not in the set), and for each digit the language of what may follow it. Two
// languages with the same strings and values are one object, so what is built
// is always the smallest automaton.

import { parse } from "./digit-pattern.mjs";

const byContent = new Map();

function language(value, next) {
  const key = `${value}:${next.map((each) => each.id)}`;
  if (!byContent.has(key)) byContent.set(key, { id: byContent.size, value, next });
  return byContent.get(key);
}

/** The language without a string; after each digit it is the same. */
export const NOTHING = { id: 0, value: 0, next: [] };
NOTHING.next = Array(10).fill(NOTHING);
byContent.set(`0:${NOTHING.next.map(() => 0)}`, NOTHING);

export const isNothing = (language) => language === NOTHING;

/** The values by length, if the digits do not matter; else false. */
export function tailOf(language) {
  if (!tails.has(language)) {
    const [first, ...others] = language.next;
    const rest = isNothing(language) ? [] : others.every((other) => other === first) && tailOf(first);
    tails.set(language, rest && [language.value, ...rest]);
  }
  return tails.get(language);
}
const tails = new Map();

/** The empty string alone, with value 1. */
const END = language(1, NOTHING.next);

/** Any of the digits, then the language. */
export function after(digits, rest) {
  return language(
    0,
    NOTHING.next.map((nothing, digit) => (digits.has(digit) ? rest : nothing)),
  );
}

const ANY_DIGIT = new Set(NOTHING.next.keys());

/** All strings of any of these lengths. */
export function ofLengths(lengths) {
  const each = lengths.map((length) => Array.from({ length }).reduce((rest) => after(ANY_DIGIT, rest), END));
  return union(...each);
}

/** Combines any number of languages string by string: `decide` makes the new value of the old ones; all zeros stay 0. */
export function combine(decide, ...languages) {
  const known = new Map();
  const join = (parts) => {
    if (parts.every((part) => part === NOTHING)) return NOTHING;
    const key = parts.map(({ id }) => id).join();
    if (!known.has(key)) {
      const next = NOTHING.next.map((_, digit) => join(parts.map((part) => part.next[digit])));
      known.set(key, language(decide(...parts.map(({ value }) => value)), next));
    }
    return known.get(key);
  };
  return join(languages);
}

function union(...languages) {
  return combine((...values) => Math.max(...values), ...languages);
}

/** The strings that match a pattern as a whole, or that go on as the second language says; with value 1. */
export function matching(pattern, rest = END) {
  return compile(parse(pattern), rest);
}

/** All strings that begin with a match of the pattern, as long as telephone numbers get. */
export function beginningWith(pattern, longest) {
  return matching(pattern, ofLengths([...Array(longest + 1).keys()]));
}

function compile(node, rest) {
  switch (node.type) {
    case "digits":
      return after(node.digits, rest);
    case "sequence":
      return node.parts.reduceRight((rest, part) => compile(part, rest), rest);
    case "either":
      return union(...node.options.map((option) => compile(option, rest)));
    case "repeat": {
      let all = rest;
      for (let count = node.most; count > 0; count--) {
        const once = compile(node.part, all);
        all = count > node.least ? union(once, rest) : once;
      }
      return all;
    }
    case "group":
      return compile(node.part, rest);
    default:
      throw new Error(`a pattern has ${node.type}`);
  }
}
