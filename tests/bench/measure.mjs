// Times tasks in turns (A B C, B C A, C A B, …), each turn by mitata, so that a machine that slows down slows all of
// them down. What counts is the ratio within a round; quoted are the median and the middle half of the rounds.
import { do_not_optimize, measure } from "mitata";

/** One batch lasts about so long: past the clock's steps, and past most collections of garbage. */
const BATCH_NS = 1e6;
const TURN_NS = 10e6;

/** A quick run shows that everything works, and not how fast it is. */
export const isQuick = process.argv.includes("--quick");

/** The value below which a share of the numbers lies, between two of them if need be. */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Median and middle half of a list of numbers: on a busy machine the least and the greatest are an accident. */
const spread = (numbers) => ({
  median: median(numbers),
  low: quantile(numbers, 0.25),
  high: quantile(numbers, 0.75),
});

/**
 * Nanoseconds a call, on average in one turn. The average, because whoever makes garbage should pay for collecting it.
 *
 * @param estimate About how long a call takes.
 */
async function turn(run, estimate) {
  // mitata's loop is unrolled four times.
  const calls = Math.max(4, Math.round(BATCH_NS / estimate / 4) * 4);
  const { avg } = await measure(() => do_not_optimize(run()), {
    // Not before each turn: a turn pays for its own garbage and for none of the others'.
    gc: false,
    min_samples: 3,
    min_cpu_time: isQuick ? TURN_NS / 6 : TURN_NS,
    batch_samples: calls,
    // Batches for everything that is shorter than one.
    batch_threshold: BATCH_NS,
    warmup_threshold: BATCH_NS,
  });
  return avg;
}

/**
 * Measures tasks in turns.
 *
 * @param tasks `{ name, run }`; the first is ours.
 * @returns For each task its nanoseconds a call (median of the rounds) and, but for ours, ours ÷ its.
 */
export async function inTurns(tasks, { rounds = 41 } = {}) {
  const estimates = tasks.map(({ run }) => {
    const start = performance.now();
    let calls = 0;
    do do_not_optimize(run());
    while (++calls < 1000 && performance.now() - start < 50);
    return ((performance.now() - start) * 1e6) / calls;
  });
  const times = tasks.map(() => []);
  // Two rounds to warm up.
  const all = isQuick ? 3 : rounds + 2;
  for (let round = 0; round < all; round++) {
    for (let step = 0; step < tasks.length; step++) {
      const at = (round + step) % tasks.length;
      estimates[at] = await turn(tasks[at].run, estimates[at]);
      if (round >= 2) times[at].push(estimates[at]);
    }
  }
  return compared(tasks, times);
}

/** Rows of a table of times by task and round; the first task is ours. */
export function compared(tasks, times) {
  return tasks.map(({ run, ...rest }, at) => ({
    ...rest,
    nanoseconds: median(times[at]),
    ...(at === 0 ? {} : { ratio: spread(times[at].map((time, round) => times[0][round] / time)) }),
  }));
}

/** A function that gives each of a list in turn to another. */
export function cycling(list, call) {
  let at = 0;
  return () => {
    at = at + 1 === list.length ? 0 : at + 1;
    return call(list[at]);
  };
}
