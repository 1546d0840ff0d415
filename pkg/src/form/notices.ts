/** The notices of a form, by the names of their fields. */
import type { Issue, Locale } from "../types.js";
import { type Control, findControl } from "./control.js";
import { member } from "./member.js";
import { attachNotice, type Notice, unfold } from "./notice.js";

/** What all notices of a form have in common. */
export interface NoticeOptions {
  /** Takes over the showing of text. */
  readonly report: ((field: string, issues: readonly Issue[], warnings: readonly Issue[]) => void) | undefined;
  /** The language of a message, if it is known. */
  readonly languageOf: (issue: Issue) => Locale | undefined;
}

/** Keeps one notice for each field, or for the form as a whole, that has had something to say. */
export class Notices {
  readonly #form: HTMLFormElement;
  readonly #options: NoticeOptions;
  readonly #byName = new Map<string, Notice>();

  constructor(form: HTMLFormElement, options: NoticeOptions) {
    this.#form = form;
    this.#options = options;
  }

  /** A field's notice, made anew where the page has put another control in the old one's place, or taken the text away. */
  of(name: string): Notice {
    const control = findControl(this.#form, name);
    const old = this.#byName.get(name);
    if (old && old.control === control && old.isPlaced) return old;
    for (const [place, other] of this.#byName) {
      // The page may have given this field's name to a control that was another's.
      if (control !== undefined && other.control === control) this.withdraw(place);
      else if (place === name) this.#remove(place);
    }
    const { report, languageOf } = this.#options;
    const notice = attachNotice({
      form: this.#form,
      name,
      control,
      report: report && ((issues, warnings) => report(name, issues, warnings)),
      languageOf,
    });
    this.#byName.set(name, notice);
    return notice;
  }

  /** The notice of a control, if it has one. */
  at(control: Control): Notice | undefined {
    return [...this.#byName.values()].find((notice) => notice.control === control);
  }

  /** Moves the focus to a control that something is wrong with; answers whether it is there then. */
  focus(control: Control): boolean {
    unfold(control);
    const notice = this.at(control);
    const isTold = notice && (notice.hasIssues || (!this.#options.report && control.validationMessage));
    const isThere = (): boolean => (control.getRootNode() as Document | ShadowRoot).activeElement === control;
    if (isTold) {
      // The focus alone, in WebKit, brings no more into view than the line that is typed in: not the label. What cannot take
      // the focus, as in a slide that is out of sight, must stay where it is.
      control.focus({ preventScroll: "scrollIntoViewIfNeeded" in control });
      if (isThere()) control.scrollIntoViewIfNeeded?.();
    }
    // Nobody shows the browser's text, be it of a box to tick: it does so itself, which `novalidate` would keep back.
    else if (control.reportValidity) control.reportValidity();
    // It shows the first that can be seen, which is this one: those before it could not take the focus.
    else member(this.#form, "reportValidity")();
    return isThere();
  }

  /** Shows nothing any more at some of the fields. */
  clear(names: Iterable<string>): void {
    for (const name of names) this.#byName.get(name)?.clear();
  }

  /** Takes a field's notice away; `report` is told that there is nothing to show any more. */
  withdraw(name: string): void {
    this.#byName.get(name)?.clear();
    this.#remove(name);
  }

  /** Takes all notices away and leaves the page as it was found. */
  removeAll(): void {
    for (const name of [...this.#byName.keys()]) this.#remove(name);
  }

  #remove(name: string): void {
    this.#byName.get(name)?.remove();
    this.#byName.delete(name);
  }
}
