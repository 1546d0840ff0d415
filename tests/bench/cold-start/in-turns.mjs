// Cold starts of all bundles in turns, so that a slow moment of the machine meets all of them.
import { names } from "../bundles.mjs";
import { compared, isQuick } from "../measure.mjs";

const ROUNDS = isQuick ? 2 : 15;

/**
 * @param start Starts one by its name, in something fresh, and resolves to its milliseconds.
 * @param also What is measured besides and taken off each round's times: a start without any library.
 */
export async function coldStarts({ id, title, note }, start, also) {
  const all = also === undefined ? names : [...names, also];
  const times = all.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (let step = 0; step < all.length; step++) {
      const at = (round + step) % all.length;
      times[at].push((await start(all[at])) * 1e6);
    }
  }
  const tasks = names.map((name, at) => ({ name, group: at === 0 ? undefined : "full" }));
  if (also === undefined) return { id, title, note, rows: compared(tasks, times) };
  // Of each round: a start without a library is no part of a library's.
  const empty = times[names.length];
  const net = times.slice(0, names.length).map((list) => list.map((time, round) => Math.max(time - empty[round], 1)));
  return { id, title, note, rows: compared(tasks, net) };
}
