/** What ends a press: a drag swallows the release, a menu may take it, and a key tells that it has been. */
const releases = ["mouseup", "dragend", "pointercancel", "keydown"];

/**
 * A call runs something after a pause in calling, such as one in typing. Not while a mouse button is down, though: what
 * changes the page then takes the button away from under the pointer, and the click is lost.
 */
export function afterPause(milliseconds: number, run: () => void): () => void {
  let timer = 0;
  let pressed = false;
  let waiting = false;

  document.addEventListener("mousedown", () => (pressed = true), { capture: true });
  for (const type of releases) document.addEventListener(type, release, { capture: true });

  function release(event: Event): void {
    // A key that is held, such as Ctrl for a click, comes again and again.
    if ("repeat" in event && event.repeat) return;
    pressed = false;
    if (!waiting) return;
    waiting = false;
    // After the click that follows the release.
    timer = setTimeout(run);
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (pressed) waiting = true;
      else run();
    }, milliseconds);
  };
}
