// The words in which number ranges are written, and a prefix code for each kind of place that they stand in.

import { prefixCode } from "./prefix-code.mjs";

/** How many masks have a word; the others are spelt out. */
const MASK_WORDS = 64;
const MASK_BITS = 10;
const ANY_DIGIT = (1 << MASK_BITS) - 1;

/** The words for targets: what follows, then tails by number, then shared states by number. */
const HERE = 0;
const FIRST_TAIL = 1;
const FIRST_SHARED = 64;
/** The fields: how many bits to leap over, or where a state begins. */
const SKIP_BITS = [8, 12, 16];
const FAR_BITS = 17;

const maskContext = (isFirst) => (isFirst ? 0 : 1);

/** The kinds of steps: each has a code of its own for targets, and a mask's word tells which. */
const LAST = 2;
const OF_MANY_DIGITS = 1;
const stepKind = (isLast, isSingle) => (isLast ? LAST : 0) + (isSingle ? 0 : OF_MANY_DIGITS);
const KINDS = [0, OF_MANY_DIGITS, LAST, LAST + OF_MANY_DIGITS];
/** The kinds of what a calling code begins with. */
export const HEAD_KINDS = [0, LAST];
export const isLastKind = (kind) => kind >= LAST;

/**
 * The masks of steps in this order, each of the possible ones that is cheapest. A mask counts digits from
 * behind the lowest digit of the step before, round the ten; it may have those that were taken before.
 */
export function masksOf(order, sizeOfMask) {
  let from = 0;
  let taken = 0;
  return order.map(({ digits, to }, at) => {
    const isFirst = at === 0;
    const isLast = at === order.length - 1;
    let best = { size: Number.POSITIVE_INFINITY };
    for (const same of [digits, digits | taken]) {
      const mask = (same >> from) | ((same << (MASK_BITS - from)) & ANY_DIGIT);
      const kind = stepKind(isLast, isPowerOfTwo(mask));
      const size = sizeOfMask(isFirst, kind, mask);
      if (size < best.size) best = { size, mask, kind };
    }
    from = (from + lowest(best.mask) + 1) % 10;
    taken |= digits;
    return { ...best, to, isFirst, isLast };
  });
}

const lowest = (bits) => 31 - Math.clz32(bits & -bits);
const isPowerOfTwo = (bits) => (bits & (bits - 1)) === 0;

/** How often each word is used in each kind of place. */
export class Uses {
  masks = [new Map(), new Map()];
  targets = Array.from({ length: 4 }, () => new Map());

  mask(isFirst, kind, mask) {
    count(this.masks[maskContext(isFirst)], (kind << MASK_BITS) | mask);
  }

  /** Counts a target and returns it. */
  target(kind, type, value = 0) {
    count(this.targets[kind], `${type} ${type === "skip" ? skipBits(value) : value}`);
    return { kind, type, value };
  }
}

const skipBits = (size) => SKIP_BITS.find((bits) => size < 1 << bits);

function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Codes in which what is used often is short. */
export function codesFor({ masks, targets }) {
  const maskCodes = masks.map(maskCode);
  const numbers = sharedNumbers(targets);
  const tails = 1 + Math.max(...targets.flatMap((counts) => valuesOf(counts, "tail").map(([tail]) => tail)));
  if (tails > FIRST_SHARED - FIRST_TAIL) throw new Error("a calling code has too many tails");
  const targetCodes = targets.map((counts, kind) => targetCode(counts, tails, numbers, isLastKind(kind)));
  return {
    mask: (isFirst, kind, mask) => maskCodes[maskContext(isFirst)].word(kind, mask),
    target: (kind) => targetCodes[kind],
    /** The number of a state that is shared. */
    sharedNumber: (state) => numbers.get(state),
    masks: maskCodes.map(({ masks }) => masks),
    tables: [...maskCodes, ...targetCodes].map(({ table }) => table),
  };
}

function maskCode(counts) {
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  const rare = byCount.slice(MASK_WORDS);
  // By kind, and those of a kind by frequency.
  const frequent = byCount.slice(0, MASK_WORDS).sort(([a], [b]) => kindOf(a) - kindOf(b));
  const { table, words, fields } = prefixCode(
    KINDS.flatMap((kind) => {
      const first = (kind * MASK_WORDS) | frequent.findIndex(([mask]) => kindOf(mask) === kind);
      const count = rare.reduce((sum, [mask, count]) => sum + (kindOf(mask) === kind ? count : 0), 0);
      return [
        { first, counts: frequent.filter(([mask]) => kindOf(mask) === kind).map(([, count]) => count) },
        ...(kind & OF_MANY_DIGITS ? [{ first: kind * MASK_WORDS, bits: MASK_BITS, count }] : []),
      ];
    }),
  );
  const numbers = new Map(frequent.map(([mask], number) => [mask, number]));
  return {
    table,
    masks: frequent.map(([mask]) => mask & ANY_DIGIT),
    word: (kind, mask) => {
      const number = numbers.get((kind << MASK_BITS) | mask);
      return number === undefined
        ? fields.get(`${kind * MASK_WORDS} ${MASK_BITS}`)
        : words.get((kind * MASK_WORDS) | number);
    },
  };
}

const kindOf = (mask) => mask >> MASK_BITS;

/** The values of the targets of a type, each with how often it is used. */
function valuesOf(counts, type) {
  return Array.from(counts, ([key, count]) => [...key.split(" "), count])
    .filter(([each]) => each === type)
    .map(([, value, count]) => [Number(value), count]);
}

/** The shared states, numbered by how often they are used. */
function sharedNumbers(targets) {
  const counts = new Map();
  for (const [state, count] of targets.flatMap((uses) => valuesOf(uses, "shared"))) {
    counts.set(state, (counts.get(state) ?? 0) + count);
  }
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([state], number) => [state, number]));
}

function targetCode(counts, tails, numbers, isLast) {
  const used = (type, value = 0) => counts.get(`${type} ${value}`) ?? 0;
  const farUses = valuesOf(counts, "far").reduce((sum, [, count]) => sum + count, 0);
  const { table, words, fields } = prefixCode([
    { first: HERE, counts: [used("here")] },
    { first: FIRST_TAIL, counts: Array.from({ length: tails }, (_, tail) => used("tail", tail)) },
    { first: FIRST_SHARED, counts: Array.from(numbers.keys(), (state) => used("shared", state)) },
    ...(farUses > 0 ? [{ first: 0, bits: FAR_BITS, count: farUses }] : []),
    // Nothing stands behind the last step, so that none is leapt over to get there.
    ...(isLast ? [] : SKIP_BITS.map((bits) => ({ first: 0, bits, count: used("skip", bits) }))),
  ]);
  return {
    table,
    here: words.get(HERE),
    tail: (number) => words.get(FIRST_TAIL + number),
    shared: (number) => words.get(FIRST_SHARED + number),
    far: fields.get(`0 ${FAR_BITS}`),
    skip: (size) => fields.get(`0 ${skipBits(size)}`),
  };
}
