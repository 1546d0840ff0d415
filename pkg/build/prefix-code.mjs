// Prefix codes that are read without a loop: up to five bits name a class, and a number of bits that the class
// fixes says which of its words it is. A table over the next five bits knows both.

const PREFIX_BITS = 5;
/** More than these, only a field has. */
const MOST_BITS = 7;
const SPACE = 1 << PREFIX_BITS;

/**
 * The best such code for some families of words. A family is either a row of words, `{ first, counts }`: the
 * number of its first one, and how often each occurs; or a field, `{ first, bits, count }`: any number of that many
 * bits, added to the first.
 *
 * @returns {{ table: number[], words: Map<number, object>, fields: Map<string, object> }} the table; for each
 *   word, and each field by its first number and bits, `{ prefix, prefixBits, value, bits }`; a field has no value yet
 */
export function prefixCode(families) {
  const classes = assignPrefixes(chooseClasses(families));
  const words = new Map();
  const fields = new Map();
  const table = Array(SPACE).fill(0);
  for (const { prefix, prefixBits, first, bits, size } of classes) {
    if (size === undefined) fields.set(`${first} ${bits}`, { prefix, prefixBits, bits });
    for (let at = 0; at < size; at++) words.set(first + at, { prefix, prefixBits, value: at, bits });
    for (let above = 0; above < SPACE >> prefixBits; above++) {
      table[prefix | (above << prefixBits)] = prefixBits | (bits << 3) | (first << 8);
    }
  }
  return { table, words, fields };
}

/** How many bits a word or a field takes; many, if there is none. */
export const sizeOf = (code) => (code ? code.prefixBits + code.bits : 22);

/** Cuts the families into classes so that all words together take the fewest bits. */
function chooseClasses(families) {
  // For each part of the space that the classes so far take: the fewest bits, and the last of those classes.
  let best = [{ cost: 0, last: null }];
  for (const { first, counts, bits, count } of families) {
    const rows = [best, ...Array.from({ length: counts?.length ?? 1 }, () => [])];
    for (const [at, row] of rows.slice(0, -1).entries()) {
      for (const cut of counts ? cuts(counts, first, at) : [{ bits, first, count, to: 1 }]) {
        for (const [space, known] of row.entries()) if (known) add(rows[cut.to], space, known, cut);
      }
    }
    best = rows.at(-1);
  }
  const classes = [];
  const { last } = best.filter(Boolean).reduce((a, b) => (b.cost < a.cost ? b : a));
  for (let each = last; each; each = each.before) classes.unshift(each);
  return classes;
}

/** Puts a class behind others, with a prefix of any length, where that is better than what is known. */
function add(row, space, { cost, last }, cut) {
  for (let prefixBits = 0; prefixBits <= PREFIX_BITS; prefixBits++) {
    const taken = space + (SPACE >> prefixBits);
    const sum = cost + cut.count * (prefixBits + cut.bits);
    if (taken <= SPACE && !(row[taken]?.cost <= sum))
      row[taken] = { cost: sum, last: { ...cut, prefixBits, before: last } };
  }
}

/** The classes that can begin at a word of a family. */
function cuts(counts, first, at) {
  const possible = [];
  for (let bits = 0, to = at, count = 0; to < counts.length && bits <= MOST_BITS; bits++) {
    for (; to < Math.min(at + (1 << bits), counts.length); to++) count += counts[to];
    possible.push({ bits, first: first + at, count, to, size: to - at });
  }
  return possible;
}

/** Gives each class a prefix that begins no other, to be read from the lowest bit on. */
function assignPrefixes(classes) {
  let next = 0;
  const assigned = classes
    .toSorted((a, b) => a.prefixBits - b.prefixBits)
    .map((each) => {
      const prefix = reversed(next >> (PREFIX_BITS - each.prefixBits), each.prefixBits);
      next += SPACE >> each.prefixBits;
      return { ...each, prefix };
    });
  if (assigned.some(({ first }) => first >= 1 << 8)) throw new Error("a class begins with too high a word");
  return assigned;
}

function reversed(number, bits) {
  return Array.from({ length: bits }, (_, at) => ((number >> at) & 1) << (bits - 1 - at)).reduce((a, b) => a | b, 0);
}
