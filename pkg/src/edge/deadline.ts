/** Work that ends in time, and no later than the caller goes away. */
import { Refusal } from "./refusal.js";

/**
 * Ends the work after a time, or when the caller has gone, even where it does not heed its signal.
 *
 * @param caller The request's signal; not every runtime gives it one.
 * @param late What to answer when time has run out.
 */
export async function withDeadline<T>(
  ms: number,
  caller: AbortSignal | undefined,
  late: () => Refusal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (caller?.aborted) throw gone();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    // First the refusal, then the abort, or the aborted work would be the first to tell.
    const end = (refusal: Refusal): void => {
      reject(refusal);
      controller.abort();
    };
    timer = setTimeout(() => end(late()), ms);
    leave = () => end(gone());
    caller?.addEventListener("abort", leave);
  });
  try {
    return await Promise.race([ended, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", leave);
  }
}

/** There is hardly anyone left to answer. */
function gone(): Refusal {
  return new Refusal(400);
}
