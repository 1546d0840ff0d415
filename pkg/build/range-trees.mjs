// Writes the number ranges of all calling codes as the bytes that `src/phone/range_trees.rs` reads, decision by
// decision as it says there.

import { RangeCoder } from "./range-coder.mjs";
import { States } from "./range-states.mjs";
import { Tails } from "./range-tails.mjs";

/** The questions, as the Rust side numbers them. */
const SAME = 0;
const NOTHING = 1;
const TAIL = 2;
const KNOWN = 3;
const THIS_TAIL = 4;
const THIS_STATE = 5;
const HAS_LENGTH = 6;
const SAME_KIND = 7;
const KIND = 8;

/** What a target is, as a part of contexts: nothing, a tail, a state; or there is none to look at. */
const OF_NOTHING = 0;
const OF_TAIL = 1;
const OF_STATE = 2;
const UNKNOWN = 3;
/** Of a target in the tree of assigned numbers, where it is this tree that is read. */
const IS_ASSIGNED = 4;

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
  /** The tails so far, the one that was used last first. */
  #recent = [];
  /** The states so far: `{ to, row, parent, assigned, uses }`. */
  #known = [];

  constructor(coder, plan) {
    this.#coder = coder;
    this.#plan = plan;
    this.#tails = new Tails(plan.lengths, plan.assigned, plan.viable);
  }

  write() {
    const assigned = this.#states.target(this.#plan.assigned, this.#tails.assigned);
    const viable = this.#states.target(this.#plan.viable, this.#tails.viable);
    this.#tree(assigned, AT_ASSIGNED);
    this.#tree(viable, assigned);
  }

  /** A tree, level by level; `assigned` is where the one of the assigned numbers stands meanwhile. */
  #tree(root, assigned) {
    let at = this.#known.length;
    this.#row([root], { assigned: () => assigned, level: at, depth: 0 });
    for (let depth = 0; at < this.#known.length; depth++) {
      for (const level = this.#known.length; at < level; at++) {
        const { to, parent } = this.#known[at];
        this.#row(this.#rowOf(to), {
          assigned: (digit) => this.#follow(this.#known[at].assigned, digit),
          parent: parent && this.#rowOf(parent),
          to,
          previous: at > 0 ? this.#rowOf(this.#known[at - 1].to) : undefined,
          level,
          depth,
        });
      }
    }
  }

  #rowOf = ({ state }) => this.#states.rows[state];

  /** Where a digit leads from a target. */
  #follow(target, digit) {
    return target?.state === undefined ? target : this.#rowOf(target)[digit];
  }

  /** What the digits lead to. */
  #row(row, { assigned, parent, to, previous, level, depth }) {
    let before = null;
    let history = 1;
    let different = 0;
    row.forEach((target, digit) => {
      const seen = row.slice(0, digit);
      const place = {
        assigned: kindOf(assigned(digit)),
        before: kindOf(before),
        parent: parent ? kindOf(parent[digit]) : UNKNOWN,
        isParents: parent && parent[digit] === to ? 1 : 0,
        previous: previous ? kindOf(previous[digit]) : UNKNOWN,
        different: Math.min(different, 4),
        depth: Math.min(depth, 9),
      };
      const contexts = () => [
        ((place.assigned * 5 + place.different) * 4 + place.before) * 4 + place.previous,
        history * 2 + place.isParents,
        ((place.assigned * 10 + place.depth) * 4 + place.parent) * 4 + place.before,
      ];
      const isSame = this.#coder.bit(SAME, contexts(), target === before);
      history = history * 2 + (isSame ? 0 : 1);
      if (isSame) return;
      const ask = (question, answer) => this.#coder.bit(question, contexts(), answer);
      if (before === null || !ask(NOTHING, target === null)) {
        if (ask(TAIL, target.tail !== undefined)) this.#tail(target, before, seen, place);
        else this.#state(target, before, seen, place, level, to, assigned(digit), ask);
        if (!seen.includes(target)) different++;
      }
      before = target;
    });
  }

  #tail(target, before, seen, place) {
    const others = this.#recent.filter((tail) => tail !== before);
    const isKnown = others.some((tail, at) => {
      const contexts = [
        (seen.includes(tail) * 7 + Math.min(at, 6)) * 5 + this.#countOfLengths,
        (this.#kinds(tail).find(Boolean) * 4 + place.parent) * 2 + place.isParents,
        (place.assigned * 10 + place.depth) * 2 + (tail === this.#recent[0]),
      ];
      return this.#coder.bit(THIS_TAIL, contexts, tail === target);
    });
    if (!isKnown) this.#newTail(target, place);
    this.#recent = [target, ...this.#recent.filter((tail) => tail !== target)];
  }

  #kinds = ({ tail }) => this.#tails.kinds(tail);

  get #countOfLengths() {
    return Math.min(this.#plan.lengths.length, 4);
  }

  #newTail(target, { assigned, depth }) {
    const last = this.#recent[0] ? this.#kinds(this.#recent[0]) : [];
    let first = 0;
    let shorter = 0;
    this.#kinds(target).forEach((kind, at) => {
      const lastKind = last[at] ?? 0;
      const contexts = [
        (first * 5 + shorter) * 5 + this.#countOfLengths,
        (this.#tails.lengths[at] * 10 + depth) * 5 + first,
        (assigned * 5 + first) * 5 + lastKind,
      ];
      shorter = kind;
      if (!this.#coder.bit(HAS_LENGTH, contexts, kind !== 0)) return;
      if (first !== 0 && this.#coder.bit(SAME_KIND, contexts, kind === first)) return;
      for (const each of [1, 2, 3]) {
        if (each !== first && this.#coder.bit(KIND, [assigned * 4 + each, lastKind * 4 + each, depth * 4 + each], kind === each)) break;
      }
      first ||= kind;
    });
  }

  #state(target, before, seen, place, level, parent, assigned, ask) {
    const others = this.#known.slice(level);
    if (others.length > 0 && ask(KNOWN, others.some(({ to }) => to === target))) {
      others
        .toReversed()
        .filter(({ to }) => to !== before)
        .some((other, at) => {
          const isUsed = Math.min(other.uses, 3);
          const contexts = [isUsed * 2 + seen.includes(other.to), Math.min(at, 12) * 21 + Math.min(others.length, 20), isUsed * 10 + place.depth];
          const isThis = this.#coder.bit(THIS_STATE, contexts, other.to === target);
          if (isThis) other.uses++;
          return isThis;
        });
    } else {
      this.#known.push({ to: target, parent, assigned, uses: 0 });
    }
  }
}

/** Stands for where the tree of assigned numbers is, while that one is read. */
const AT_ASSIGNED = {};

function kindOf(target) {
  if (target === null) return OF_NOTHING;
  if (target === AT_ASSIGNED) return IS_ASSIGNED;
  return target.tail === undefined ? OF_STATE : OF_TAIL;
}
