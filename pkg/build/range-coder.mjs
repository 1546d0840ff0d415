// Writes decisions into as few bits as their odds allow: `src/phone/range_coder.rs` reads them, and says how.
//
// Both sides learn the odds from the decisions before, in the same way, so each step here has to be the same as there.

import { format } from "./phone-constants.mjs";

const { QUESTION_SHIFT, CONTEXT_SHIFT, HASH, SLOT_BITS } = format;
const { COUNT_BITS, RATE_BITS, FIRST_RATE, LARGEST_COUNT, FADING_RATE } = format;
const { ODDS_BITS, LARGEST_SUM, LOWEST_RANGE } = format;

export class RangeCoder {
  #weights = new Int32Array(1 << SLOT_BITS);
  #low = 0;
  #range = LOWEST_RANGE;
  #bytes = [];

  /** Writes the answer to a question, asked in these contexts, and returns it. */
  bit(question, contexts, answer) {
    const slots = contexts.map((context, at) => slot(question, context, at));
    const odds = likelihood(slots.reduce((sum, slot) => sum + (this.#weights[slot] >> 16), 0));
    const bound = (this.#range >>> ODDS_BITS) * odds;
    if (answer) {
      this.#range = bound;
    } else {
      this.#low += bound;
      this.#range -= bound;
    }
    while (this.#range < LOWEST_RANGE) {
      this.#shift();
      this.#range *= 2 ** 8;
    }
    const error = (answer ? 1 << ODDS_BITS : 0) - odds;
    for (const slot of slots) this.#weights[slot] = moved(this.#weights[slot], error);
    return answer;
  }

  /** All bytes: those after the last one that matters are left out, and read as zeros. */
  bytes() {
    // The number within the range that ends in the most zeros.
    const high = this.#low + this.#range - 1;
    for (let unit = 2 ** 32; unit >= 1; unit /= 2) {
      const round = Math.floor(high / unit) * unit;
      if (round < this.#low) continue;
      this.#low = round;
      break;
    }
    for (let at = 0; at < 4; at++) this.#shift();
    while (this.#bytes.at(-1) === 0) this.#bytes.pop();
    // The first byte is above the initial range.
    return this.#bytes.slice(1);
  }

  /** Moves the highest byte out, with the carry into those before. */
  #shift() {
    if (this.#low >= 2 ** 32) {
      let at = this.#bytes.length - 1;
      while (this.#bytes[at] === 255) this.#bytes[at--] = 0;
      this.#bytes[at]++;
      this.#low -= 2 ** 32;
    }
    this.#bytes.push(Math.floor(this.#low / 2 ** 24));
    this.#low = (this.#low % 2 ** 24) * 2 ** 8;
  }
}

/** The index of the weight of a question in one of its contexts; it does little harm if two share one. */
function slot(question, context, at) {
  return Math.imul((context << CONTEXT_SHIFT) | (question << QUESTION_SHIFT) | at, HASH) >>> (32 - SLOT_BITS);
}

/** A weight that is moved by an error. */
function moved(weight, error) {
  const count = weight & ((1 << COUNT_BITS) - 1);
  const fading = (weight << 16) >> (16 + COUNT_BITS);
  const step = (rate) => (error * rate + (1 << (RATE_BITS - 1))) >> RATE_BITS;
  const fadesBy = step(FADING_RATE) - (fading >> 3);
  const all = step(FIRST_RATE - count) + fadesBy;
  return weight + (all << 16) + (fadesBy << COUNT_BITS) + Number(count < LARGEST_COUNT);
}

/** How likely a yes is, of 4096: about the logistic function, 1 / (1 + e^-sum), with (1 + sum / 8)^8 for the power. */
function likelihood(sum) {
  let power = (1 << ODDS_BITS) + Math.min(Math.abs(sum), LARGEST_SUM) * 2;
  for (let squaring = 0; squaring < 3; squaring++) power = Math.floor(power ** 2 / 2 ** ODDS_BITS);
  const unlikely = Math.floor(2 ** (2 * ODDS_BITS) / (2 ** ODDS_BITS + power));
  return sum < 0 ? unlikely : 2 ** ODDS_BITS - unlikely;
}
