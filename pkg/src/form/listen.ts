/** Hears what is done to a form's controls, and in the page around it, wherever the form is moved. */
import { member } from "./member.js";

/** What there is to hear. */
export interface Listeners {
  /** A control was typed into, perhaps another form's. */
  onInput(event: Event): void;
  /** A control got the focus, perhaps another form's. */
  onEnter(event: Event): void;
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
  const { onInput, onEnter, onLeave, onPress, onRelease } = listeners;
  const heard = { input: onInput, focusin: onEnter, focusout: onLeave };
  let root: Node | undefined;

  function add(place: Node, type: string, listener: (event: Event) => void, capture: boolean): void {
    member(place, "addEventListener")(type, listener, { signal, capture });
  }

  function follow(): void {
    const now = member(form, "getRootNode")();
    if (now === root) return;
    for (const [type, listener] of Object.entries(heard)) {
      if (root) member(root, "removeEventListener")(type, listener);
      // On the root, since controls tied to the form by their `form` attribute stand outside it.
      add(now, type, listener, false);
    }
    root = now;
    const own = member(form, "ownerDocument");
    // A template's document has no window, and its forms are made to be moved into the page's.
    const page = own.defaultView ? own : document;
    add(page, "mousedown", onPress, true);
    for (const type of RELEASES) add(page, type, release, true);
    // On the event's way down, before it reaches the root.
    for (const place of [form, page]) for (const type of Object.keys(heard)) add(place, type, follow, true);
  }

  function release(event: Event): void {
    // A key that is held, such as Ctrl for a click, comes again and again.
    if (!("repeat" in event && event.repeat)) onRelease();
  }

  follow();
}
