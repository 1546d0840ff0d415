/** Resets of a form. */
import { member } from "./member.js";

/** Does a task whenever the form is reset, until `signal` is aborted. Its controls may not have their values back yet. */
export function listenForReset(form: HTMLFormElement, task: () => void, signal: AbortSignal): void {
  function onReset(event: Event): void {
    // After every other listener, any of which may cancel it; one that stops the event leaves it to the timer.
    const [last] = event.composedPath().slice(-1);
    const decided = new AbortController();
    const decide = (): void => {
      decided.abort();
      clearTimeout(timer);
      if (!event.defaultPrevented && !signal.aborted) task();
    };
    const timer = setTimeout(decide);
    if (last) member(last, "addEventListener")("reset", decide, { signal: decided.signal });
  }
  member(form, "addEventListener")("reset", onReset, { signal });
}
