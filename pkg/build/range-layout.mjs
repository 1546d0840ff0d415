// Lays states out as words: in which order a state's steps stand, which of the masks that say the same is
// written, and which states are written once and which again wherever they are needed.
//
// All of this depends on how long the words are, and that on how often each is used, so it is done some times
// over, with the codes of the time before.

import { sizeOf } from "./prefix-code.mjs";
import { codesFor, HEAD_KINDS, isLastKind, masksOf, Uses } from "./range-codes.mjs";

/** It changes little after so many times. */
const ROUNDS = 7;
/** Up to how many states are read over rather than leapt over. */
const READ_OVER = 8;
/** How many bits it is worth, in the states that calling codes begin with, to read a step less for a digit. */
const STEP = 0.3;
/** What a state costs beside itself: the word that it stands behind where it is written, and its place in `SHARED`. */
const HERE = 2.5;
const PLACE = 20;
const SHARED_AT_LEAST = 7;

/**
 * Lays out the states that some pairs of targets lead to.
 *
 * @param {object[][]} steps the states
 * @param {object[][]} heads for each calling code a target of viable and one of assigned numbers
 * @returns {{ heads: object[], shared: object[], codes: object }} for each head and each shared state what stands
 *   there, in order: `{ mask, isFirst, kind, target }`, where a target's `child` is laid out in the same way
 */
export function layOut(steps, heads) {
  let ways = steps.map(() => "here");
  const first = new Set(heads.flatMap((targets) => targets.map((to) => to?.state)));
  let codes = null;
  let result;
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = chooseSteps(steps, ways, codes, first);
    const placed = place(chosen, ways, heads);
    codes = codesFor(placed.uses);
    result = { heads: placed.heads, shared: placed.shared, codes };
    if (round < ROUNDS - 1) ways = steps.map((_, state) => way(placed.counts[state], chosen[state].size, state, codes));
  }
  return result;
}

/** How a state that is needed so often costs least: written again, shared by its place or by its number. */
function way(count, size, state, codes) {
  if (count < 2) return "here";
  const again = count * (size + HERE);
  const far = size + HERE + (count - 1) * sizeOf(codes.target(0).far);
  const number = codes.sharedNumber(state);
  const reference = number === undefined ? 9 : sizeOf(codes.target(0).shared(number));
  const shared = size + PLACE + count * Math.max(SHARED_AT_LEAST, reference);
  if (again <= Math.min(far, shared)) return "here";
  return far <= shared ? "far" : "shared";
}

/**
 * For each state the cheapest order of its steps and their masks, and the bits, states and steps that stand there.
 * In the states that calling codes begin with, through which all walks go, it costs as well what is read before
 * the step that a digit takes.
 */
function chooseSteps(steps, ways, codes, first) {
  const chosen = [];
  const choose = (state) => {
    if (chosen[state]) return chosen[state];
    for (const { to } of steps[state]) if (to.state !== undefined) choose(to.state);
    let best = { cost: Number.POSITIVE_INFINITY };
    for (const order of orders(steps[state])) {
      const written = write(order);
      const cost = written.size + (first.has(state) ? STEP * stepsBefore(order) : 0);
      if (cost < best.cost) best = { ...written, cost };
    }
    const children = best.steps.map(({ to }) => to.state).filter((to) => to !== undefined && ways[to] === "here");
    chosen[state] = {
      steps: best.steps,
      size: children.reduce((size, child) => size + chosen[child].size, best.size),
      states: children.reduce((states, child) => states + chosen[child].states, 1),
      read: best.steps.reduce((read, { to }) => read + readToPass(to), 0),
    };
    return chosen[state];
  };

  /** How many steps are read to get behind one that leads there. */
  const readToPass = ({ state }) => {
    const isRead = state !== undefined && ways[state] === "here" && chosen[state].states <= READ_OVER;
    return isRead ? 1 + chosen[state].read : 1;
  };

  /** How many steps are read before the right one, for all digits together. */
  const stepsBefore = (order) => {
    let read = 0;
    return order.reduce((sum, { digits, to }) => {
      const before = read;
      read += readToPass(to);
      return sum + before * countOnes(digits);
    }, 0);
  };

  const write = (order) => {
    let size = 0;
    const written = masksOf(order, (isFirst, kind, mask) => (codes ? sizeOf(codes.mask(isFirst, kind, mask)) : 8));
    for (const step of written) size += step.size + targetSize(step);
    return { size, steps: written };
  };

  const targetSize = ({ to, isLast, kind }) => {
    if (!codes) return 4;
    const code = codes.target(kind);
    if (to.tail !== undefined) return sizeOf(code.tail(to.tail));
    const number = codes.sharedNumber(to.state);
    if (ways[to.state] === "shared") return number === undefined ? 9 : sizeOf(code.shared(number));
    const { size, states } = chosen[to.state];
    const here = sizeOf(isLast || states <= READ_OVER ? code.here : code.skip(size));
    return ways[to.state] === "far" ? Math.min(here, sizeOf(code.far)) : here;
  };

  steps.forEach((_, state) => void choose(state));
  return chosen;
}

/** Orders of steps to try: all of few; of many those in which one comes last, or which begin elsewhere. */
function orders(steps) {
  if (steps.length <= 4) return permutations(steps);
  return [
    steps,
    ...steps.map((step, at) => [...steps.slice(0, at), ...steps.slice(at + 1), step]),
    ...steps.map((_, at) => [...steps.slice(at), ...steps.slice(0, at)]),
  ];
}

const countOnes = (bits) => bits.toString(2).replaceAll("0", "").length;

function permutations(steps) {
  if (steps.length < 2) return [steps];
  return steps.flatMap((step, at) =>
    permutations([...steps.slice(0, at), ...steps.slice(at + 1)]).map((others) => [step, ...others]),
  );
}

/** Puts each state where it is needed, and counts what is used. */
function place(chosen, ways, heads) {
  const uses = new Uses();
  const counts = chosen.map(() => 0);
  const written = new Set();
  const shared = [];

  const target = (to, kind) => {
    const use = (type, value) => uses.target(kind, type, value);
    if (!to || to.tail !== undefined) return use("tail", to?.tail ?? 0);
    const { state } = to;
    counts[state]++;
    const isNew = !written.has(state);
    written.add(state);
    if (ways[state] === "shared") {
      if (isNew) shared.push({ state });
      return use("shared", state);
    }
    if (ways[state] === "far" && !isNew) return use("far", state);
    const child = stateAt(state);
    const { size, states } = chosen[state];
    const isReadOver = isLastKind(kind) || states <= READ_OVER;
    return { ...(isReadOver ? use("here") : use("skip", size)), child };
  };
  const stateAt = (state) => ({
    state,
    steps: chosen[state].steps.map((step) => {
      uses.mask(step.isFirst, step.kind, step.mask);
      return { ...step, target: target(step.to, step.kind) };
    }),
  });

  const placedHeads = heads.map((targets) => targets.map((to, at) => target(to, HEAD_KINDS[at])));
  for (const each of shared) Object.assign(each, stateAt(each.state));
  return { uses, counts, heads: placedHeads, shared };
}
