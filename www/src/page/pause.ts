/**
 * A call runs something after a pause in calling, such as one in typing. Not while a mouse button is down, though: what
 * changes the page then takes the button away from under the pointer, and the click is lost.
 */
export function afterPause(milliseconds: number, run: () => void): () => void {
  let timer = 0;
  let pressed = false;
  let waiting = false;

  document.addEventListener("mousedown", () => (pressed = true), { capture: true });
  document.addEventListener(
    "mouseup",
    () => {
      pressed = false;
      if (!waiting) return;
      waiting = false;
      // After the click that follows the release.
      timer = setTimeout(run);
    },
    { capture: true },
  );

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (pressed) waiting = true;
      else run();
    }, milliseconds);
  };
}
