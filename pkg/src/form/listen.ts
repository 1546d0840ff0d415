/** Hears what is done to a form's controls, and in the page around it, wherever the form is moved. */

/** What there is to hear. */
export interface Listeners {
  /** A control was typed into, perhaps another form's. */
  onInput(event: Event): void;
  /** A control was left, perhaps another form's. */
  onLeave(event: Event): void;
  /** A mouse button went down somewhere in the page. */
  onPress(): void;
  /** It is up again, or the press will be no click. */
  onRelease(): void;
}

/**
 * What ends a press. A drag ends without `mouseup`, and the button may be let go where the page cannot see it, such as
 * in a menu: whoever uses the keyboard next has let go of it.
 */
const RELEASES = ["mouseup", "dragend", "pointercancel", "keydown"];

/** Listens until `signal` is aborted. */
export function listen(form: HTMLFormElement, listeners: Listeners, signal: AbortSignal): void {
  const { onInput, onLeave, onPress, onRelease } = listeners;
  let root: Node | undefined;

  function release(event: Event): void {
    // A key that is held, such as Ctrl for a click, comes again and again.
    if (!("repeat" in event && event.repeat)) onRelease();
  }

  function follow(): void {
    const now = form.getRootNode();
    if (now === root) return;
    root?.removeEventListener("input", onInput);
    root?.removeEventListener("focusout", onLeave);
    root = now;
    // On the root, since controls tied to the form by their `form` attribute stand outside it.
    root.addEventListener("input", onInput, { signal });
    root.addEventListener("focusout", onLeave, { signal });
    const { ownerDocument } = form;
    // A template's document has no window, and its forms are made to be moved into the page's.
    const page = ownerDocument.defaultView ? ownerDocument : document;
    page.addEventListener("mousedown", onPress, { signal, capture: true });
    for (const type of RELEASES) page.addEventListener(type, release, { signal, capture: true });
    for (const place of [form, page]) {
      // On its way down, before it reaches the root.
      place.addEventListener("input", follow, { signal, capture: true });
      place.addEventListener("focusout", follow, { signal, capture: true });
    }
  }

  follow();
}
