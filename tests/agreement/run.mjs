// `make agreement`: asks this package and libphonenumber-js about five million numbers near the edges of number ranges,
// and prints on how many they differ: assigned or not, how split, of which type. Another seed asks about others: node tests/agreement/run.mjs 2
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { near } from "./numbers.mjs";
import { compare, take } from "./verdicts.mjs";

const COUNT = 5_000_000;

if (isMainThread) {
  const [seed = 1] = process.argv.slice(2).map(Number);
  const threads = availableParallelism();
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, part) =>
      run({ count: Math.ceil(COUNT / threads), seed: seed * threads + part }),
    ),
  );
  const differences = parts.flatMap((part) => part.differences);
  for (const kind of Object.keys(parts[0].counts)) {
    console.log(`${kind}: ${parts.reduce((sum, { counts }) => sum + counts[kind], 0)}`);
  }
  if (differences.length > 0) console.table(differences.slice(0, 20));
  console.log(`${differences.length} differences`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} else {
  parentPort.postMessage(compare(take(workerData.count, near(workerData.seed))));
}

/** What one thread finds; the threads' seeds differ. */
function run(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData });
    worker.once("message", resolve).once("error", reject);
  });
}
