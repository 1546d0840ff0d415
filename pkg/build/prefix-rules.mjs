// The rules that take trunk prefixes off national numbers, as one automaton in the tables that `src/phone/prefix.rs` reads.

import { Automaton, addPattern } from "./digit-automaton.mjs";
import { format } from "./phone-constants.mjs";

const { NEAR, LAST, KEEPS, ACCEPTS, AT_END, INSERTS, FAR } = format;

/**
 * Each different rule once; the first is to have none.
 *
 * @param {{ prefix: string, transform: string }[]} plans
 * @returns `ruleOf`: the rule of each plan, by number; of each rule, `starts`: its first step, and `inserted`: what it puts
 *   in front; `words` and `targets` of all steps
 */
export function prefixRules(plans) {
  const automaton = new Automaton();
  const keyOf = ({ prefix, transform }) => `${prefix}\n${transform}`;
  const numbers = new Map([[keyOf({ prefix: "", transform: "" }), 0]]);
  const rules = [{ inserted: "", state: automaton.state([]) }];
  for (const plan of plans) {
    if (numbers.has(keyOf(plan))) continue;
    const { inserted, kept } = transformation(plan.transform);
    numbers.set(keyOf(plan), rules.length);
    rules.push({ inserted, state: addPattern(automaton, plan.prefix, kept) });
  }
  const { starts, steps } = packed(automaton.states);
  if (steps.length + NEAR > 2 ** 9 || rules.length > 2 ** 8) throw new Error("the packing is too narrow");
  return {
    ruleOf: plans.map((plan) => numbers.get(keyOf(plan))),
    starts: rules.map(({ state }) => starts[state]),
    inserted: rules.map(({ inserted }) => inserted),
    words: steps.map(({ word }) => word),
    targets: steps.map(({ target }) => target),
  };
}

/** A transform rule such as `9$1`: digits to put in front, and the group that is kept. */
function transformation(rule) {
  const [, inserted, group] = /^(\d*)\$(\d)$/.exec(rule) ?? [undefined, "", undefined];
  if (rule && !group) throw new Error("a transform rule of a new kind");
  return { inserted, kept: group && Number(group) };
}

/** The steps of all states, one after the other. A state is named by its first step; one that has none gets an empty one. */
function packed(states) {
  const starts = [];
  let size = 0;
  for (const steps of states) {
    starts.push(size);
    size += Math.max(steps.length, 1);
  }
  const steps = states.flatMap((state, number) =>
    state.length === 0
      ? [pack({ digits: 0 }, true, 0, starts)]
      : state.map((step, at) => pack(step, at === state.length - 1, starts[number], starts)),
  );
  return { starts, steps };
}

/** A step of the state that begins at `from`. Most lead to the state before, and that distance compresses well. */
function pack({ digits, keep = false, accepts = null, to = 0 }, isLast, from, starts) {
  const back = from - starts[to];
  const target = back > 0 && back < NEAR ? back : starts[to] + NEAR;
  const flags = [
    isLast && LAST,
    keep && KEEPS,
    accepts && ACCEPTS,
    accepts?.atEnd && AT_END,
    accepts?.keeps && INSERTS,
    target > 0xff && FAR,
  ];
  return { word: flags.reduce((word, flag) => word | flag, digits), target: target & 0xff };
}
