// Cold starts of all bundles in turns, so that a slow moment of the machine meets all of them.
import { EMPTY, names } from "../bundles.mjs";
import { compared, isQuick, median } from "../measure.mjs";

const ROUNDS = 21;
/** Where an empty start is subtracted, what is left is small compared to the noise: so many rounds count as one. */
const BLOCK = 5;

/**
 * @param start Starts one by its name, in something fresh, and resolves to its milliseconds; `EMPTY` is one of them.
 * @param isTakenOff Whether the time of an empty script is subtracted from the others, and has no row of its own.
 */
export async function coldStarts(said, start, isTakenOff = false) {
  const all = [...names, EMPTY];
  const rounds = isQuick ? BLOCK : isTakenOff ? ROUNDS * 3 : ROUNDS;
  const times = all.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < all.length; step++) {
      const at = (round + step) % all.length;
      times[at].push((await start(all[at])) * 1e6);
    }
  }
  const tasks = names.map((name, at) => (at === 0 ? { name } : { name, group: "full" }));
  const rows = isTakenOff
    ? compared(tasks, without(times))
    : compared([...tasks, { name: EMPTY, group: "floor" }], times);
  return { ...said, unit: "ms", rows };
}

/** Medians of blocks of rounds, less that of the last row. */
function without(times) {
  const blocks = times.map((list) =>
    Array.from({ length: Math.floor(list.length / BLOCK) }, (_, at) =>
      median(list.slice(at * BLOCK, (at + 1) * BLOCK)),
    ),
  );
  const empty = blocks.at(-1);
  return blocks.slice(0, -1).map((list) => list.map((time, block) => time - empty[block]));
}
