// The numbers on which the writer of the telephone data, here, and its reader in `src/phone` must agree. Both take them
// from this list: it is written to `src/phone/generated/constants.rs`.

import { hex } from "./rust-table.mjs";

// biome-ignore format: a row is a line
const constants = [
  ["u32", "LAST_KIND", 4, "The last kind of assigned numbers, which are counted from 1; 0 is not assigned."],

  // Lengths, and the steps of the trunk prefixes: see `src/phone/lengths.rs` and `src/phone/prefix.rs`.
  ["usize", "SHORTEST", 4, "How many digits the shortest national numbers have."],
  ["usize", "LONGEST", 17, "How many digits the longest national numbers have."],
  ["u16", "LAST", 1 << 10, "Of a step, above a bit for each digit that it takes: the last step of its state."],
  ["u16", "KEEPS", 1 << 11, "Of a step: the digit belongs to the national number."],
  ["u16", "ACCEPTS", 1 << 12, "Of a step: the rule holds for the digits so far."],
  ["u16", "AT_END", 1 << 13, "Of a step: the rule holds only if no digit follows; then all digits are kept."],
  ["u16", "INSERTS", 1 << 14, "Of a step: the rule's inserted digits go in front."],
  ["u16", "FAR", 1 << 15, "Of a step: the ninth bit of its target."],
  ["usize", "NEAR", 8, "A target below this is so many steps back; another one is this more than a step's index."],

  // How decisions become bytes: see `src/phone/range_coder.rs`.
  ["u32", "QUESTION_SHIFT", 2, "Below these bits of what is hashed stands which of four contexts it is; from here on, the question."],
  ["u32", "CONTEXT_SHIFT", 6, "From this bit on stands the context itself."],
  ["u32", "HASH", 0x9e3779b1, "The factor of the hash."],
  ["u32", "SLOT_BITS", 16, "The bits of a hash: there are more questions and contexts, but few that matter."],
  ["u32", "COUNT_BITS", 6, "The lowest bits of a weight, which count how often it was moved."],
  ["u32", "ODDS_BITS", 12, "What is sure is this power of two."],
  ["u32", "LARGEST_SUM", (8 << 8) - 1, "A larger sum makes nothing surer. The power of this one has 32 bits."],
  ["u32", "LOWEST_RANGE", 2 ** 24, "A range that has become smaller takes another byte."],
  ["u32", "RATE_BITS", 11, "Rates are in parts of this power of two."],
  ["i32", "FIRST_RATE", 64, "How fast the part of a weight that lasts learns at first; from then on one less each time."],
  ["i32", "LARGEST_COUNT", 56, "So many times that rate gets less, and no lower."],
  ["i32", "FADING_RATE", 24, "How fast the part of a weight that fades learns, always."],

  // The questions, and the parts of their contexts: see `src/phone/range_reader.rs`.
  ["u32", "SAME", 0, "Whether a target is the one of the digit before."],
  ["u32", "NOTHING", 1, "Whether it is nothing."],
  ["u32", "TAIL", 2, "Whether it is a tail, and no state."],
  ["u32", "KNOWN", 3, "Whether this level has led to the state before."],
  ["u32", "KIND", 4, "Whether a length of a new tail has this kind."],
  ["u32", "THIS_STATE", 5, "Whether it is this one of the known states."],
  ["u32", "THIS_TAIL", 6, "Whether it is this one of the known tails."],
  ["u32", "MIX", 13, "The factor by which the parts of a context are mixed."],
  ["u32", "NO_DIGIT_BEFORE", 2, "In place of yes (1) or no (0), where something is asked about the digit before."],
  ["u32", "NUMBER_BITS", 13, "The lower bits of a target, which say which state or tail it is. Those above are its class."],
  ["u16", "CLASS_NOTHING", 0, "The class of a target where no number goes on."],
  ["u16", "CLASS_STATE", 5, "The class of a state. That of a tail is its first kind."],
  ["u16", "CLASS_UNKNOWN", 6, "The class of what stands for a target where there is none to look at."],
  ["u32", "NORTH_AMERICAN_DIGITS", 10, "The one length of North America's plan."],
  ["u32", "CANADIAN_DIGITS", 7, "Canada's other length, the only one of a region beyond its plan."],
];

/** The values by their names. */
export const format = Object.fromEntries(constants.map(([, name, value]) => [name, value]));

/** The constants as Rust source. */
export const rustConstants = constants.map(
  ([type, name, value, doc]) =>
    `/// ${doc}\npub(crate) const ${name}: ${type} = ${value < 256 ? value : hex(value)};\n`,
);
