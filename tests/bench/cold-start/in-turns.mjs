// Cold starts of all bundles in turns, so that a slow moment of the machine meets all of them.
import { names } from "../bundles.mjs";
import { compared, isQuick, median } from "../measure.mjs";

const ROUNDS = 21;
/** Where an empty start is taken off, what is left is small beside the noise: so many rounds count as one. */
const BLOCK = 5;

/**
 * @param start Starts one by its name, in something fresh, and resolves to its milliseconds.
 * @param empty The name of a start without any library, to be taken off.
 */
export async function coldStarts(said, start, empty) {
  const all = empty === undefined ? names : [...names, empty];
  const rounds = isQuick ? BLOCK : empty === undefined ? ROUNDS : ROUNDS * 3;
  const times = all.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < all.length; step++) {
      const at = (round + step) % all.length;
      times[at].push((await start(all[at])) * 1e6);
    }
  }
  const tasks = names.map((name, at) => (at === 0 ? { name } : { name, group: "full" }));
  return { ...said, unit: "ms", rows: compared(tasks, empty === undefined ? times : without(times)) };
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
