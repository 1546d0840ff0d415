// International numbers to ask two libraries about: at the edges of number ranges, and near them.
import { createRequire } from "node:module";
import { parse } from "../../pkg/build/digit-pattern.mjs";

const read = createRequire(import.meta.url);
const metadata = read("libphonenumber-js/metadata.max.json");
const examplesByRegion = read("libphonenumber-js/examples.mobile.json");

/** Every pattern of every plan, the general one and those of the types, read. */
const plans = [...Object.values(metadata.countries), ...Object.values(metadata.nonGeographic)];
const patterns = plans.flatMap(({ 0: callingCode, 2: general, 11: types }) =>
  [general, ...types.map((type) => type?.[0])]
    .filter(Boolean)
    .map((pattern) => ({ callingCode, tree: parse(pattern) })),
);

/** libphonenumber's example of each region. */
export function* examples() {
  for (const [region, national] of Object.entries(examplesByRegion)) {
    yield `+${metadata.countries[region][0]}${national}`;
  }
}

/** For each end of each set of digits in each pattern, a number just inside and one just outside. */
export function* edges() {
  for (const { callingCode, tree } of patterns) {
    for (const national of variants(tree)) yield `+${callingCode}${national}`;
  }
}

/** A few strings that match, or just do not; the first does. Of a sequence one part varies at a time. */
function variants(node) {
  switch (node.type) {
    case "digits":
      return [...node.digits]
        .flatMap((digit) => [digit, digit - 1, digit + 1])
        .filter(isDigit)
        .filter(isFirst)
        .map(String);
    case "either":
      return node.options.flatMap(variants);
    case "sequence": {
      const parts = node.parts.map(variants);
      const first = parts.map(([some]) => some).join("");
      const others = parts.flatMap(([, ...more], at) =>
        more.map((some) => parts.map((part, each) => (each === at ? some : part[0])).join("")),
      );
      return [first, ...others];
    }
    case "repeat": {
      const [one, ...others] = variants(node.part);
      const counts = [node.least, node.most, node.least - 1, node.most + 1].filter((count) => count >= 0);
      const more = others.map((other) => other + one.repeat(Math.max(node.least - 1, 0)));
      return [...counts.filter(isFirst).map((count) => one.repeat(count)), ...more];
    }
    case "group":
      return variants(node.part);
    default:
      throw new Error(`a pattern has ${node.type}`);
  }
}

const isDigit = (number) => number >= 0 && number <= 9;
const isFirst = (value, at, all) => all.indexOf(value) === at;

/** Numbers without end: matches of patterns, most of them with a slip or a prefix. The same seed gives the same. */
export function* near(seed) {
  const below = randomBelow(seed);
  while (true) {
    const { callingCode, tree } = patterns[below(patterns.length)];
    let national = match(tree, below);
    for (let slips = below(3); slips > 0; slips--) national = slip(national, below);
    if (below(8) === 0) national = "0018"[below(4)] + national;
    yield `+${callingCode}${national}`;
  }
}

function match(node, below) {
  switch (node.type) {
    case "digits":
      return String([...node.digits][below(node.digits.size)]);
    case "either":
      return match(node.options[below(node.options.length)], below);
    case "sequence":
      return node.parts.map((part) => match(part, below)).join("");
    case "repeat":
      return Array.from({ length: node.least + below(node.most - node.least + 1) }, () => match(node.part, below)).join(
        "",
      );
    case "group":
      return match(node.part, below);
    default:
      throw new Error(`a pattern has ${node.type}`);
  }
}

/** Changes a digit, mostly to a neighbour; or leaves one out, or adds one. */
function slip(digits, below) {
  const at = below(digits.length);
  const changed = [
    String((Number(digits[at]) + 1) % 10),
    String((Number(digits[at]) + 9) % 10),
    String(below(10)),
    "",
    `${digits[at]}${below(10)}`,
  ];
  return digits.slice(0, at) + changed[below(changed.length)] + digits.slice(at + 1);
}

/** Mulberry32: small, and good enough to wander among digits. */
function randomBelow(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
