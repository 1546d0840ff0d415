// Writes the number ranges of all calling codes as the bytes that `src/phone/range_reader.rs` reads, decision by
// decision as it says there. The contexts of each question are those that stand there, in the same order.

import { format } from "./phone-constants.mjs";
import { RangeCoder } from "./range-coder.mjs";
import { States } from "./range-states.mjs";
import { Tails } from "./range-tails.mjs";

const { SAME, NOTHING, TAIL, KNOWN, KIND, THIS_STATE, THIS_TAIL } = format;
const { MIX, NO_DIGIT_BEFORE, NUMBER_BITS, CLASS_NOTHING, CLASS_STATE, CLASS_UNKNOWN, LAST_KIND } = format;

/** What a target may be, as an index of what is kept of each. */
const STATES = 0;
const TAILS = 1;

/** Stands for a target where there is none to look at. */
const UNKNOWN = {};

/**
 * The bytes of some numbering plans, in this order.
 *
 * @param {{ row: number, lengths: number[], assigned: object, viable: object }[]} plans
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
  /** The states so far, each as a target, `{ state, row }`, and from where they were led to. */
  #origins = [];
  /** The states of the next level, and the tails so far, the one used last first: `{ to, number }`. */
  #recent = [[], []];

  constructor(coder, plan) {
    this.#coder = coder;
    this.#plan = plan;
    this.#tails = new Tails(plan.lengths, plan.assigned, plan.viable);
  }

  write() {
    const assigned = this.#states.target(this.#plan.assigned, this.#tails.assigned);
    const viable = this.#states.target(this.#plan.viable, this.#tails.viable);
    this.#tree(viable, this.#tree(assigned, UNKNOWN));
  }

  /** A tree, level by level; `assigned` is where the one of the assigned numbers begins, if it is not that one. */
  #tree(root, assigned) {
    let at = this.#origins.length;
    this.#recent[STATES] = [];
    const target = this.#target(root, null, [], {
      state: UNKNOWN,
      parent: UNKNOWN,
      previous: UNKNOWN,
      assigned,
      history: 1,
      depth: 0,
      isAssignedSame: NO_DIGIT_BEFORE,
    });
    for (let depth = 0; at < this.#origins.length; depth++) {
      this.#recent[STATES] = [];
      for (const level = this.#origins.length; at < level; at++) this.#state(at, depth);
    }
    return target;
  }

  /** The targets of a state. */
  #state(at, depth) {
    const { to: state, parent, assigned } = this.#origins[at];
    const rows = [parent, this.#origins[at - 1]?.to ?? UNKNOWN, assigned].map((target) => this.#row(target));
    const place = { state, history: 1, depth };
    this.#states.rows[state.state].forEach((target, digit) => {
      const before = place.assigned;
      [place.parent, place.previous, place.assigned] = rows.map((row) => row[digit]);
      place.isAssignedSame = digit === 0 ? NO_DIGIT_BEFORE : Number(place.assigned === before);
      const last = state.row.at(-1) ?? null;
      const to = this.#target(target, last, state.row, place);
      state.row.push(to);
      place.history = place.history * 2 + (to === last);
    });
  }

  /** Where digits lead from a target. */
  #row = (target) => target?.row ?? Array(10).fill(target);

  /** A target as the reader knows it: a state is another one in another level, even if it does the same. */
  #known(target) {
    if (target?.state === undefined) return target;
    const known = this.#recent[STATES].find(({ to }) => to.state === target.state);
    return known?.to ?? { ...target, row: [] };
  }

  /** Writes the target that follows those before it in a state, and returns it as the reader knows it. */
  #target(itself, last, before, place) {
    const target = this.#known(itself);
    const contexts = this.#contexts(place, last);
    const ask = (question, answer) => this.#coder.bit(question, contexts, answer);
    if (ask(SAME, target === last)) return target;
    if (last !== null && ask(NOTHING, target === null)) return target;
    const type = ask(TAIL, target.tail !== undefined) ? TAILS : STATES;
    if (!this.#recall(type, target, last, before, place, ask)) this.#new(type, target, place, last);
    return target;
  }

  /** Whether it is one of the recent states or tails, and which. */
  #recall(type, target, last, before, place, ask) {
    const recent = this.#recent[type];
    const found = recent.findIndex(({ to }) => to === target);
    if (type === STATES && (recent.length === 0 || !ask(KNOWN, found >= 0))) return false;
    recent
      .filter(({ to }) => to !== last)
      .some(({ to, number }, at) => {
        const isBefore = before.includes(to);
        const contexts = [
          mix(to === place.previous, to === place.assigned, to === place.parent),
          mix(this.#classOf(to), isParents(place), isBefore, this.#classOf(place.parent), place.isAssignedSame),
          mix(number, this.#plan.row, this.#classOf(last)),
          mix(recent.length - at, place.isAssignedSame),
        ];
        return this.#coder.bit(type === TAILS ? THIS_TAIL : THIS_STATE, contexts, to === target);
      });
    if (found < 0) return false;
    recent.unshift(...recent.splice(found, 1));
    return true;
  }

  #new(type, target, place, last) {
    if (type === TAILS) this.#newTail(target, place, last);
    else this.#origins.push({ to: target, parent: place.state, assigned: place.assigned });
    // What the reader has for a target.
    const count = type === TAILS ? this.#recent[TAILS].length + 1 : this.#origins.length - 1;
    const number = (this.#classOf(target) << NUMBER_BITS) + count;
    this.#recent[type].unshift({ to: target, number });
  }

  /** The kinds of a new tail; the one used last is its model. */
  #newTail(target, { assigned }, last) {
    const [model] = this.#recent[TAILS];
    const kindsOfModel = model ? this.#kinds(model.to) : [];
    let first = 0;
    let shorter = 0;
    this.#kinds(target).forEach((kind, at, { length }) => {
      for (let each = 0; each < LAST_KIND; each++) {
        const contexts = [
          mix(shorter, this.#classOf(assigned), each),
          mix(length - at, first, each),
          mix(kindsOfModel[at] ?? 0, first, this.#classOf(last), each),
          each,
        ];
        if (this.#coder.bit(KIND, contexts, kind === each)) break;
      }
      shorter = kind;
      first ||= kind;
    });
  }

  /** The contexts of most questions about the target that follows `last`. */
  #contexts(place, last) {
    const [assigned, previous, before] = [place.assigned, place.previous, last].map(this.#classOf);
    const { history, depth, isAssignedSame } = place;
    return [
      mix(assigned, isParents(place), before, previous),
      history,
      mix(this.#plan.row, isAssignedSame, depth, before),
      mix(assigned, isAssignedSame, depth, place.parent === last),
    ];
  }

  /** What a target is, in contexts; a tail is its first kind. */
  #classOf = (target) => {
    if (target === null) return CLASS_NOTHING;
    if (target === UNKNOWN) return CLASS_UNKNOWN;
    return target.tail === undefined ? CLASS_STATE : this.#kinds(target).find(Boolean);
  };

  #kinds = ({ tail }) => this.#tails.kinds(tail);
}

/** Whether the parent leads to this state with this digit too. */
const isParents = ({ parent, state }) => parent === state;

/** A context of some numbers; the first may be any, the others are small. */
const mix = (...parts) => parts.reduce((mixed, part) => (Math.imul(mixed, MIX) + Number(part)) | 0, 0);
