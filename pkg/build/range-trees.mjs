// Writes the number ranges of all calling codes as the bytes that `src/phone/range_reader.rs` reads, decision by
// decision as it says there.

import { RangeCoder } from "./range-coder.mjs";
import { States } from "./range-states.mjs";
import { Tails } from "./range-tails.mjs";

/** The questions, as the Rust side numbers them. */
const SAME = 0;
const NOTHING = 1;
const TAIL = 2;
const KNOWN = 3;
const KIND = 4;
/** And which state or tail it is. */
const THIS = 5;
const STATES = 0;
const TAILS = 1;

/** Stands for a target where there is none to look at. */
const UNKNOWN = {};

/**
 * The bytes of some numbering plans, in this order.
 *
 * @param {{ lengths: number[], assigned: object, viable: object }[]} plans
 * @returns {number[]}
 */
export function rangeTrees(plans) {
  const coder = new RangeCoder();
  for (const plan of plans) new Writer(coder, plan).write();
  return coder.bytes();
}

/** Writes the trees of one calling code. */
class Writer {
  #coder;
  #plan;
  #tails;
  #states = new States();
  /** The states so far, as targets, and from where they were led to. */
  #origins = [];
  /** The states of the next level, and the tails so far, the one used last first: `{ to, trait }`. */
  #recent = [[], []];

  constructor(coder, plan) {
    this.#coder = coder;
    this.#plan = plan;
    this.#tails = new Tails(plan.lengths, plan.assigned, plan.viable);
  }

  write() {
    const assigned = this.#states.target(this.#plan.assigned, this.#tails.assigned);
    const viable = this.#states.target(this.#plan.viable, this.#tails.viable);
    this.#tree(assigned, UNKNOWN);
    this.#tree(viable, assigned);
  }

  /** A tree, level by level; `assigned` is where the one of the assigned numbers begins, if it is not that one. */
  #tree(root, assigned) {
    let at = this.#origins.length;
    this.#recent[STATES] = [];
    this.#target(root, null, [], {
      state: UNKNOWN,
      parent: UNKNOWN,
      previous: UNKNOWN,
      assigned,
      history: 1,
      different: 0,
      depth: 0,
    });
    for (let depth = 0; at < this.#origins.length; depth++) {
      this.#recent[STATES] = [];
      for (const level = this.#origins.length; at < level; at++) this.#state(at, Math.min(depth, 9));
    }
  }

  /** The targets of a state. */
  #state(at, depth) {
    const { to: state, parent, assigned } = this.#origins[at];
    const rows = [parent, this.#origins[at - 1]?.to ?? UNKNOWN, assigned].map((target) => this.#row(target));
    const place = { state, history: 1, different: 0, depth };
    const row = this.#row(state);
    row.forEach((target, digit) => {
      [place.parent, place.previous, place.assigned] = rows.map((row) => row[digit]);
      this.#target(target, row[digit - 1] ?? null, row.slice(0, digit), place);
    });
  }

  /** Where digits lead from a target. */
  #row = (target) => this.#states.rows[target?.state] ?? Array(10).fill(target);

  #target(target, last, before, place) {
    const isSame = target === last;
    this.#coder.bit(SAME, contextsOf(place, last), isSame);
    place.history = place.history * 2 + (isSame ? 0 : 1);
    if (isSame) return;
    const contexts = contextsOf(place, last);
    const ask = (question, answer) => this.#coder.bit(question, contexts, answer);
    if (last !== null && ask(NOTHING, target === null)) return;
    const type = ask(TAIL, target.tail !== undefined) ? TAILS : STATES;
    if (!this.#known(type, target, last, before, place, ask)) this.#new(type, target, place);
    if (!before.includes(target)) place.different = Math.min(place.different + 1, 4);
  }

  /** Whether it is one of the recent states or tails, and which. */
  #known(type, target, last, before, place, ask) {
    const recent = this.#recent[type];
    const found = recent.findIndex(({ to }) => to === target);
    if (type === STATES && (recent.length === 0 || !ask(KNOWN, found >= 0))) return false;
    recent
      .filter(({ to }) => to !== last)
      .some(({ to, trait }, at) => {
        const isBefore = before.includes(to);
        const contexts = [
          mix([isBefore, 2], [Math.min(at, 12), 13], [Math.min(recent.length, 20), 21]),
          mix([trait, 5], [partOf(place.parent), 4], [isParents(place), 2], [isBefore, 2]),
          mix([partOf(place.assigned), 4], [place.depth, 10], [at === 0, 2]),
        ];
        return this.#coder.bit(THIS + type, contexts, to === target);
      });
    if (found < 0) return false;
    const [{ to, trait }] = recent.splice(found, 1);
    recent.unshift({ to, trait: type === STATES ? Math.min(trait + 1, 3) : trait });
    return true;
  }

  #new(type, target, place) {
    if (type === TAILS) this.#newTail(target, place);
    else this.#origins.push({ to: target, parent: place.state, assigned: place.assigned });
    this.#recent[type].unshift({ to: target, trait: type === TAILS ? this.#kinds(target).find(Boolean) : 0 });
  }

  /** The kinds of a new tail; the one used last is its model. */
  #newTail(target, { assigned, depth }) {
    const [model] = this.#recent[TAILS];
    const kindsOfModel = model ? this.#kinds(model.to) : [];
    let first = 0;
    let shorter = 0;
    this.#kinds(target).forEach((kind, at) => {
      for (const each of [0, 1, 2, 3]) {
        const contexts = [
          mix([first, 5], [shorter, 5], [this.#countOfLengths, 5], [each, 4]),
          mix([this.#tails.lengths[at], 0], [depth, 10], [first, 5], [each, 4]),
          mix([partOf(assigned), 4], [first, 5], [kindsOfModel[at] ?? 0, 5], [each, 4]),
        ];
        if (this.#coder.bit(KIND, contexts, kind === each)) break;
      }
      shorter = kind;
      first ||= kind;
    });
  }

  #kinds = ({ tail }) => this.#tails.kinds(tail);

  get #countOfLengths() {
    return Math.min(this.#plan.lengths.length, 4);
  }
}

/** The contexts of most questions about what stands behind a target. */
function contextsOf(place, last) {
  const [assigned, parent, previous, before] = [place.assigned, place.parent, place.previous, last].map(partOf);
  return [
    mix([assigned, 4], [place.different, 5], [before, 4], [previous, 4]),
    mix([place.history, 0], [isParents(place), 2]),
    mix([assigned, 4], [place.depth, 10], [parent, 4], [before, 4]),
  ];
}

/** Whether the parent leads to this state with this digit too. */
const isParents = ({ parent, state }) => parent === state;

/** A context of some numbers, each with how many it may be; the first may be any. */
const mix = (...parts) => parts.reduce((mixed, [part, of]) => mixed * of + Number(part), 0);

/** What a target is, in contexts: nothing, a tail, a state, or unknown. */
function partOf(target) {
  if (target === null) return 0;
  if (target === UNKNOWN) return 3;
  return target.tail === undefined ? 2 : 1;
}
