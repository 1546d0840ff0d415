/** The controls of a form: which one is a field's, and which ones the browser refuses. */

import { member } from "./member.js";

/** What we ask of a control. A custom element may lack all but the element itself. */
export type Control = HTMLElement &
  Partial<
    Pick<
      HTMLInputElement,
      "type" | "value" | "validity" | "validationMessage" | "willValidate" | "reportValidity" | "setCustomValidity"
    >
  > & {
    /** Moves to the middle of the screen what is not on it; Firefox, which has no such method, does so at each focus. */
    scrollIntoViewIfNeeded?(): void;
  };

/** Kinds of control that hold no text, or cannot be seen. */
const OTHER_TYPES = new Set([
  "button",
  "checkbox",
  "fieldset",
  "file",
  "hidden",
  "image",
  "output",
  "radio",
  "reset",
  "submit",
]);

/** All controls in document order; the `form` attribute and fieldsets are the browser's business. */
export function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(member(form, "elements")) as Control[];
}

/** Whether something is typed into a control, or chosen in it. */
export function holdsText(control: Control): boolean {
  return !OTHER_TYPES.has(control.type ?? "");
}

/**
 * The control a field is typed into; undefined where it is hidden, disabled or absent. Of several, the one whose text
 * counts: the first that is not empty.
 */
export function findControl(form: HTMLFormElement, name: string): Control | undefined {
  const own = controlsOf(form).filter(
    (control) => control.getAttribute("name") === name && holdsText(control) && !control.matches(":disabled"),
  );
  return own.find(({ value }) => value !== "") ?? own[0];
}

/** Whether the page has disabled all that a field has in the form, so that it would not be sent. */
export function isDisabled(form: HTMLFormElement, name: string): boolean {
  const own = controlsOf(form).filter((control) => control.getAttribute("name") === name);
  return own.length > 0 && own.every((control) => control.matches(":disabled"));
}

/** Whether the browser's own constraints (or ours, told to it) refuse the control's value. */
export function isRefused(control: Control): boolean {
  // A control of the page's making may show its constraints to the browser alone.
  if (control.willValidate === undefined) return control.matches(":invalid");
  return control.willValidate && control.validity?.valid === false && !isOnlyNoEmail(control);
}

/**
 * Whether all that the browser has against the field `email` is that its text is no address. Our own rule decides that,
 * since WebKit takes no domain such as `blåbær.no`.
 */
function isOnlyNoEmail(control: Control): boolean {
  if (control.type !== "email" || control.getAttribute("name") !== "email" || !control.validity) return false;
  const { typeMismatch, customError, patternMismatch, tooLong, tooShort } = control.validity;
  return typeMismatch && !(customError || patternMismatch || tooLong || tooShort);
}
