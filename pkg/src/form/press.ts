/** Mouse buttons (and taps) that are down: what shows a text meanwhile would move the button away from under the pointer. */

/** Puts a task off until no button is down. */
export interface Press {
  /** Does the task, now or once the button is up and has clicked. */
  whenReleased(): void;
  /** Does not do what was put off, since something else has done it. */
  drop(): void;
  onPress(): void;
  onRelease(): void;
}

/** Hears of presses; once `signal` is aborted, `task` is not done any more. */
export function heedPress(task: () => void, signal: AbortSignal): Press {
  let isDown = false;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    whenReleased() {
      if (isDown) isWaiting = true;
      else task();
    },
    drop() {
      isWaiting = false;
      clearTimeout(timer);
    },
    onPress() {
      isDown = true;
    },
    onRelease() {
      isDown = false;
      if (!isWaiting) return;
      isWaiting = false;
      // After the click that follows the release.
      timer = setTimeout(() => {
        if (!signal.aborted) task();
      });
    },
  };
}
