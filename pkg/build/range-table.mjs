// Writes languages as two arrays of bytes, which `src/phone/ranges.rs` walks.
//
// A state has one place in both arrays for each of its steps, the last of them
// marked: which digits, and where to. What follows a state's step stands behind
// it, so that a byte tells how far; it stands there again, if it is short and
// its other copy is far. Where the digits no longer matter but their number
// does, a step leads to a tail: a value for each number of digits left.

/** In the first array: the state's last step. The other bits number a set of digits. */
const LAST = 0x80;
const SETS = 0x80;
/** In the second: the tails and the distances that fit into one byte, and the mark of those that take two. */
const NEAR_TAILS = 64;
const NEAR_STATES = 64;
const FAR = 0x80;
/** A short state is written again unless its copy is as near. */
const STILL_NEAR = 32;

/**
 * The table of some languages.
 *
 * @param {object[]} languages
 * @returns {{ starts: number[], digits: number[], targets: number[], sets: number[], tails: bigint[] }}
 *   the first place of each language; the arrays; the sets of digits and the tails by number
 */
export function rangeTable(languages) {
  const states = reachable(languages);
  const sets = mostFrequent(
    states.flatMap((state) => stepsOf(state).map(({ digits }) => digits)),
    SETS,
  );
  // Every digit alone, so that any set can be put together.
  const singles = NOTHING_BUT.filter((digit) => !sets.includes(digit));
  sets.splice(SETS - singles.length, singles.length, ...singles);
  const tails = mostFrequent(
    states.flatMap((state) =>
      stepsOf(state)
        .map(({ to }) => to)
        .filter(tailOf),
    ),
  );
  const tailNumbers = new Map(tails.map((tail, number) => [tail, number]));

  // From the end to the start: what stands behind a step is known before it. Places are counted from the end.
  const places = [];
  const starts = new Map();
  const write = (state) => {
    if (starts.has(state) && !isToBeRepeated(state)) return;
    const steps = stepsOf(state);
    for (const { to } of steps.toSorted((a, b) => sizeOf(b.to) - sizeOf(a.to))) if (!tailOf(to)) write(to);
    const written = cover(steps, sets);
    written.reverse().forEach(({ set, to }, before) => {
      const target = tailOf(to) ? tailTarget(tailNumbers.get(to)) : stateTarget(places.length - starts.get(to));
      places.push(
        ...target.map((byte, at) => [at > 0 ? 0 : sets.indexOf(set) | (before === 0 ? LAST : 0), byte]).reverse(),
      );
    });
    starts.set(state, places.length);
  };
  const isToBeRepeated = (state) => {
    const [step, ...more] = stepsOf(state);
    return more.length === 0 && tailOf(step.to) && places.length - starts.get(state) >= STILL_NEAR;
  };
  const tailTarget = (number) => (number < NEAR_TAILS ? [number] : far(number));
  const stateTarget = (distance) => (distance < NEAR_STATES ? [NEAR_TAILS + distance] : far(tails.length + distance));
  languages.forEach(write);

  return {
    starts: languages.map((language) => places.length - starts.get(language)),
    digits: places.map(([digits]) => digits).reverse(),
    targets: places.map(([, target]) => target).reverse(),
    sets,
    tails: tails.map((tail) => packTail(tailOf(tail))),
  };
}

function far(number) {
  if (number >= FAR << 8) throw new Error("the table is too large for its distances");
  return [FAR | (number >> 8), number & 0xff];
}

/** The sets of one digit each; a set of digits is a number with a bit for each. */
const NOTHING_BUT = Array.from({ length: 10 }, (_, digit) => 1 << digit);

/** The steps of a state, those with few digits first. */
function stepsOf(state) {
  const digitsTo = new Map();
  state.next.forEach((to, digit) => {
    if (!isNothing(to)) digitsTo.set(to, (digitsTo.get(to) ?? 0) | (1 << digit));
  });
  const steps = Array.from(digitsTo, ([to, digits]) => ({ digits, to }));
  return steps.sort((a, b) => count(a.digits) - count(b.digits));
}

/** The steps with sets that have a number. A set may also have digits that a step before has taken. */
function cover(steps, sets) {
  let taken = 0;
  return steps.flatMap(({ digits, to }) => {
    const written = [];
    let missing = digits;
    while (missing !== 0) {
      const useful = sets.filter((set) => (set & ~(digits | taken)) === 0);
      const set = useful.reduce((best, set) => (count(set & missing) > count(best & missing) ? set : best));
      written.push({ set, to });
      missing &= ~set;
    }
    taken |= digits;
    return written;
  });
}

function count(digits) {
  return NOTHING_BUT.filter((digit) => digits & digit).length;
}

const isNothing = (language) => language.next[0] === language && language.value === 0;

/** The values by length, if the digits do not matter. */
const tails = new Map();
function tailOf(language) {
  if (!tails.has(language)) {
    const [first, ...others] = language.next;
    const rest = isNothing(language) ? [] : others.every((other) => other === first) && tailOf(first);
    tails.set(language, rest && [language.value, ...rest]);
  }
  return tails.get(language);
}

/** Four bits for each number of digits left. */
function packTail(values) {
  if (values.length > 17) throw new Error("a tail is too long");
  return values.slice(0, -1).reduce((packed, value, left) => packed | (BigInt(value) << BigInt(4 * left)), 0n);
}

/** The languages, even if they are tails, and all states that they lead to. */
function reachable(languages) {
  const states = new Set();
  const visit = (state) => {
    if (states.has(state)) return;
    states.add(state);
    for (const { to } of stepsOf(state)) if (!tailOf(to)) visit(to);
  };
  languages.forEach(visit);
  return [...states];
}

function mostFrequent(values, limit) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([value]) => value);
}

const sizes = new Map();
/** Roughly how many steps hang on a language. */
function sizeOf(language) {
  if (tailOf(language)) return 0;
  if (!sizes.has(language)) sizes.set(language, 1 + stepsOf(language).reduce((size, { to }) => size + sizeOf(to), 0));
  return sizes.get(language);
}
