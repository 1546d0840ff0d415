/** What a field, or the form as a whole, shows of its issues and warnings. */
import type { Issue, Locale } from "../types.js";
import { type Control, controlsOf, holdsText, isRefused } from "./control.js";
import { member } from "./member.js";

const DESCRIBED_BY = "aria-describedby";

/** A line to show. */
interface Line {
  readonly level: "issue" | "warning";
  readonly code: string;
  readonly text: string;
  /** The text's language, where the page around it is in another. */
  readonly lang?: string | undefined;
}

/** Where a notice belongs. */
export interface NoticePlace {
  readonly form: HTMLFormElement;
  /** The field's name, or `$` for the form as a whole. */
  readonly name: string;
  readonly control: Control | undefined;
  /** Takes over the showing of text; then no element is made or filled. */
  readonly report: ((issues: readonly Issue[], warnings: readonly Issue[]) => void) | undefined;
  /** The language of a message, if it is known. */
  readonly languageOf: (issue: Issue) => Locale | undefined;
}

/** A notice remembers how it found the page, and `remove` leaves it so. */
export interface Notice {
  readonly control: Control | undefined;
  /** Whether its element still stands where it belongs; the page may have drawn anew, or moved, what it is in or beside. */
  readonly isPlaced: boolean;
  /** Whether it shows issues, the browser's own objections aside. */
  readonly hasIssues: boolean;
  /** `objections` are the browser's texts about other controls, which can be seen nowhere else. */
  show(issues: readonly Issue[], warnings: readonly Issue[], objections?: readonly string[]): void;
  /** Shows nothing, not even what the browser itself objects to. */
  clear(): void;
  /** For want of a control: moves the focus to the text itself. */
  focus(): void;
  remove(): void;
}

/** The elements made here, each with its form: beside a control that stands in another form, it is none of that one's. */
const made = new WeakMap<Element, HTMLFormElement>();

/** Attaches a notice to its control and its element, which is made if the form has none. */
export function attachNotice({ form, name, control, report, languageOf }: NoticePlace): Notice {
  const undo: (() => void)[] = [];
  const given = report ? undefined : findBox(form, name);
  const box = report ? undefined : (given ?? makeBox(form, name, control, undo));
  if (control) keepAttribute(control, "aria-invalid", undo);
  const tell = control && shareCustomValidity(control, undo);
  if (box) prepareBox(box, name, undo);
  const describe = box && control && shareDescription(control, box, undo);
  let shown = "";
  let drawn: readonly HTMLElement[] = [];
  let hasIssues = false;
  function draw(lines: readonly Line[]): void {
    // A live region speaks at every change, so it is changed only where there is something new to say.
    const text = JSON.stringify(lines);
    // The page may have emptied an element of its own, as a framework does where a text of its own goes.
    if (!box || (text === shown && drawn.every((line) => line.parentNode === box))) return;
    drawn = lines.map((line) => drawLine(box, line));
    box.replaceChildren(...drawn);
    shown = text;
  }
  function linesOf(level: Line["level"], issues: readonly Issue[]): Line[] {
    return issues.map((issue) => {
      const language = languageOf(issue);
      // A screen reader would speak it with the voice of the page's language.
      const isForeign = language && !box?.matches(`:lang(${language})`);
      return { level, code: issue.code, text: issue.message, lang: isForeign ? language : undefined };
    });
  }
  return {
    control,
    get isPlaced() {
      if (!box) return true;
      if (given || !control) return box.getRootNode() === member(form, "getRootNode")();
      return standsBeside(form, control, box);
    },
    get hasIssues() {
      return hasIssues;
    },
    show(issues, warnings, objections = []) {
      hasIssues = issues.length > 0;
      describe?.();
      tell?.(issues[0]?.message ?? "");
      const own = control ? mark(control, hasIssues) : "";
      const texts = [own, ...objections].filter((text) => text !== "");
      const browsers = texts.map((text): Line => ({ level: "issue", code: "browser", text }));
      draw([...browsers, ...linesOf("issue", issues), ...linesOf("warning", warnings)]);
      report?.(issues, warnings);
    },
    clear() {
      hasIssues = false;
      tell?.("");
      control?.removeAttribute("aria-invalid");
      draw([]);
      report?.([], []);
    },
    focus() {
      if (box) unfold(box);
      box?.focus();
    },
    remove() {
      for (const step of undo.reverse()) step();
    },
  };
}

/** Opens each `<details>` around an element. */
export function unfold(element: Element): void {
  for (let part = element.closest("details"); part; part = part.parentElement?.closest("details") ?? null)
    part.open = true;
}

/** Tells assistive technology; the answer is what the browser itself objects to, if we do not, or "". */
function mark(control: Control, hasIssues: boolean): string {
  const isObjectedTo = !hasIssues && isRefused(control);
  if (hasIssues || isObjectedTo) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  return isObjectedTo ? (control.validationMessage ?? "") : "";
}

function drawLine(box: HTMLElement, { level, code, text, lang = "" }: Line): HTMLElement {
  const line = box.ownerDocument.createElement("div");
  if (lang !== "") line.lang = lang;
  // In a page that is read from the right, a full stop would stand before the sentence, and a dot before an address.
  line.dir = "auto";
  line.setAttribute("data-level", level);
  line.setAttribute("data-code", code);
  line.textContent = text;
  return line;
}

function findBox(form: HTMLFormElement, name: string): HTMLElement | undefined {
  const boxes = Array.from(member(form, "querySelectorAll")<HTMLElement>("[data-issues-for]"));
  return boxes.find((box) => box.getAttribute("data-issues-for") === name && (made.get(box) ?? form) === form);
}

function makeBox(form: HTMLFormElement, name: string, control: Control | undefined, undo: (() => void)[]): HTMLElement {
  const box = member(form, "ownerDocument").createElement("div");
  made.set(box, form);
  box.setAttribute("data-issues-for", name);
  if (control) placeAfter(labelled(control), box);
  else member(form, "append")(box);
  undo.push(() => box.remove());
  return box;
}

function placeAfter(before: HTMLElement, box: HTMLElement): void {
  // In a component that shows its control through a slot, what is in no slot, or in another, is not seen.
  if (before.slot !== "") box.slot = before.slot;
  before.after(box);
}

/** What a control's text stands after: inside a label it would become part of the control's name. */
function labelled(control: Control): HTMLElement {
  return control.closest("label") ?? control;
}

/** Whether a text comes after its control, and before the next. */
function standsBeside(form: HTMLFormElement, control: Control, box: HTMLElement): boolean {
  const before = labelled(control);
  // So it nearly always is: in a long form, the controls need not be gone through at every key.
  if (before.nextElementSibling === box) return true;
  const next = controlsOf(form).find((other) => holdsText(other) && isAfter(before, other));
  return isAfter(before, box) && !(next && isAfter(next, box));
}

/** Whether the second of two nodes of a tree begins after the first has ended. */
function isAfter(first: Node, second: Node): boolean {
  return first.compareDocumentPosition(second) === first.DOCUMENT_POSITION_FOLLOWING;
}

function prepareBox(box: HTMLElement, name: string, undo: (() => void)[]): void {
  const content = Array.from(box.childNodes);
  undo.push(() => box.replaceChildren(...content));
  for (const attribute of ["id", "aria-live", "tabindex"]) keepAttribute(box, attribute, undo);
  if (box.id === "") box.id = newId(name);
  if (!box.hasAttribute("aria-live") && !box.hasAttribute("role")) box.setAttribute("aria-live", "polite");
  // The form's own box takes the focus where no control can.
  if (name === "$" && !box.hasAttribute("tabindex")) box.tabIndex = -1;
}

/** An id that no other element has, not even in a page the form is moved into later. */
function newId(name: string): string {
  return `issues-${name}-${Math.random().toString(36).slice(2)}`;
}

/** The page may name other texts meanwhile, so ours is put beside them again, and only ours is taken out at last. */
function shareDescription(control: Control, { id }: HTMLElement, undo: (() => void)[]): () => void {
  const isNew = !control.hasAttribute(DESCRIBED_BY);
  const isPages = describing(control).includes(id);
  function describe(): void {
    const others = describing(control);
    if (!others.includes(id)) control.setAttribute(DESCRIBED_BY, [...others, id].join(" "));
  }
  describe();
  if (isPages) return describe;
  undo.push(() => {
    const now = describing(control);
    if (!now.includes(id)) return;
    const rest = now.filter((other) => other !== id);
    if (isNew && rest.length === 0) control.removeAttribute(DESCRIBED_BY);
    else control.setAttribute(DESCRIBED_BY, rest.join(" "));
  });
  return describe;
}

/** The ids of the texts that describe a control. */
function describing(control: Control): string[] {
  return (control.getAttribute(DESCRIBED_BY) ?? "").split(/\s+/).filter(Boolean);
}

function keepAttribute(element: Element, name: string, undo: (() => void)[]): void {
  const value = element.getAttribute(name);
  undo.push(() => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)));
}

/** Tells the browser of an issue, or "". The page may have objections of its own there, which an issue only covers. */
function shareCustomValidity(control: Control, undo: (() => void)[]): (issue: string) => void {
  let ours = "";
  let pages = "";
  // A control that is barred from validation does not give its text away, nor may one of the page's own making.
  const held = (text: string): string =>
    control.validity?.customError === false ? "" : control.validationMessage || text;
  function tell(issue: string): void {
    const now = held(ours);
    const isOurs = ours !== "" && now === ours;
    if (!isOurs) pages = now;
    if (isOurs || issue !== "") control.setCustomValidity?.(issue || pages);
    // A browser may shorten it.
    ours = issue && held(issue);
  }
  undo.push(() => tell(""));
  return tell;
}
