/** Where issues belong in a form: at the controls of an operation's fields, and all else at the form as a whole. */
import type { Issue } from "../types.js";
import { controlsOf, findControl } from "./control.js";

/** The place of what belongs to no control that can be seen. */
export const WHOLE = "$";

/** The places of a form, whose controls may come and go. */
export class Places {
  readonly #form: HTMLFormElement;
  readonly #names: readonly string[];

  /** @param names The operation's fields. */
  constructor(form: HTMLFormElement, names: readonly string[]) {
    this.#form = form;
    this.#names = names;
  }

  /** Those there are now: the fields that have a control, and the form as a whole. */
  all(): readonly string[] {
    return [...this.#names.filter((name) => findControl(this.#form, name)), WHOLE];
  }

  /** The place of an issue. */
  of({ path: [name] }: Issue): string {
    return this.#names.includes(name) && findControl(this.#form, name) ? name : WHOLE;
  }

  /** The field an event is about; undefined for another form's. */
  fieldOf(event: Event): string | undefined {
    const control = controlsOf(this.#form).find((candidate) => candidate === event.target);
    const name = control?.getAttribute("name") ?? "";
    return this.#names.includes(name) ? name : undefined;
  }
}
