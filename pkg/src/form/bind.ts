/** Wires a plain HTML form to an operation, by the Constraint Validation API and ARIA. */
import { membersOf } from "../context-members.js";
import { resolveLocale } from "../locale.js";
import { requireObject } from "../object.js";
import type { Context, Issue, Locale, Operation, Result } from "../types.js";
import { type Control, controlsOf, findControl, isDisabled, isRefused } from "./control.js";
import { listen } from "./listen.js";
import { member } from "./member.js";
import { Notices } from "./notices.js";
import { languageAround } from "./page-language.js";
import { Places, WHOLE } from "./places.js";
import { heedPress } from "./press.js";
import { listenForReset } from "./reset.js";
import { fromControls } from "./values.js";

/** What a form needs of an operation, or of several of which one is chosen as the program runs. */
type Checks<Body> = Pick<Operation<never, Body>, "fields" | "validate">;

type BodyOf<Checking> = Checking extends Checks<infer Body> ? Body : never;

/** What is to be said of a form. */
interface Findings {
  readonly issues?: readonly Issue[] | undefined;
  readonly warnings: readonly Issue[];
}

/** Options of `bindForm`. */
export interface BindOptions<Body> {
  /** As for `validate`; a function is asked at each check. Without `locale`, the page's `lang` around the form counts. */
  readonly context?: Context | (() => Context) | undefined;
  /**
   * Called at each submission, after the fields have been marked. With issues, the submission has already been stopped;
   * without, call `event.preventDefault()` to send the value yourself. Not called where only the browser's own
   * constraints stop a submission, nor for a button with `formnovalidate`, whose submission is not checked. The form's
   * other listeners of `submit` come later, hear of a stopped one too, and tell it by `event.defaultPrevented`. One that
   * has to come first, such as to fill in a field, is added before `bindForm` is called, with `capture`. One that is added
   * so afterwards may keep a stopped submission from listeners that do not ask, such as htmx's, which would send it:
   * `form.addEventListener("submit", (event) => event.defaultPrevented && event.stopImmediatePropagation(), true)`.
   */
  readonly onSubmit?: ((result: Result<Body>, event: SubmitEvent) => void) | undefined;
  /**
   * Shows a field's findings in place of `bindForm`, which then only marks the control. `$` is the form as a whole. What
   * the browser itself objects to, such as half a date, is the control's `validationMessage`; a submission that it
   * stops makes the browser show it.
   */
  readonly report?: ((field: string, issues: readonly Issue[], warnings: readonly Issue[]) => void) | undefined;
}

/**
 * Takes the wiring off again and leaves the form as it was found, but for `<details>` that were unfolded; after that
 * nothing here has an effect.
 */
export interface Binding {
  (): void;
  /** Shows issues from elsewhere, such as `readServerError`, until their field is changed or the form is submitted. */
  show(issues: readonly Issue[]): void;
}

/** What unbinds each form that was bound. */
const bound = new WeakMap<HTMLFormElement, () => void>();

/**
 * Checks a form as it is filled in: each field from its first blur on, all of them on submit. Issues go to
 * `setCustomValidity`, `aria-invalid` and a text after the control (or in an element `data-issues-for="<field>"` of the
 * form); warnings are shown as `data-level="warning"` and stop nothing. Controls are matched by their `name`. What the
 * page itself tells `setCustomValidity` stops the form like the browser's own constraints; but whether `email` is an
 * address, our rule decides, since not every browser takes `ola@blåbær.no` for one. That a required field is missing
 * because the page has disabled it is said at a submission alone.
 *
 * Of several controls of one name, the first that is not empty counts. A field whose controls are all hidden, boxes to
 * tick or radio buttons has no place of its own: its issues stand where those of the form as a whole do.
 *
 * A form that is stopped moves the focus to the first control in question that can take it, and unfolds `<details>`
 * around it. Where none can, what is wrong with them is said for the form as a whole: at its end, or in its element
 * `data-issues-for="$"`.
 *
 * A form has one binding: one that is bound again, such as to another operation, is unbound first.
 *
 * @param form The form; its `novalidate` is set until `unbind`, since the texts are shown here instead.
 * @param operation Any operation.
 * @param options See {@link BindOptions}.
 * @returns `unbind`, which restores everything.
 * @throws TypeError for what is no form, options that are no object, and a malformed `context`. What is thrown at a submission, such as by `onSubmit`, stops it.
 * @example
 * const unbind = bindForm(form, createTemporaryProfile, {
 *   onSubmit(result, event) {
 *     event.preventDefault();
 *     if (!result.issues) send(result.value);
 *   },
 * });
 */
export function bindForm<Checking extends Checks<unknown>>(
  form: HTMLFormElement,
  operation: Checking,
  options: BindOptions<BodyOf<Checking>> = {},
): Binding {
  type Body = BodyOf<Checking>;
  // `getElementById` gives null before the page has the form, or for a wrong id; a fieldset has `elements` like a form.
  if (!form || !member(form, "submit")) throw new TypeError("`form` must be a form element, and is not one");
  requireObject(options, "options");
  const { context } = options;
  // A malformed one is to be found now, not by whoever fills in the form; what is no record is refused without the core,
  // which need not be there yet.
  if (context !== undefined && typeof context !== "function") operation.validate(null, context);
  const places = new Places(
    form,
    operation.fields.map(({ name }) => name),
  );
  bound.get(form)?.();
  /** The fields that may show something: left once, or submitted once. */
  const touched = new Set<string>();
  const notices = new Notices(form, {
    report: options.report && ((...found) => options.report?.(...found)),
    languageOf: (issue) => (told.includes(issue) ? undefined : locale),
  });
  /** Issues from elsewhere, in whichever language. */
  let told: readonly Issue[] = [];
  /** The language of the last check. */
  let locale: Locale | undefined;
  /** Controls that stopped the form and cannot be seen: until the next change, the form as a whole speaks for them. */
  let unseen: readonly Control[] = [];
  /** The fields that a submission was stopped for, until the next change, be they disabled or not. */
  let missed: readonly string[] = [];
  /** The button of the last submission, since a field may be its own name and value. */
  let submitter: HTMLElement | null = null;
  const listening = new AbortController();
  const { signal } = listening;
  const press = heedPress(() => render(recheck()), signal);

  function check(): Result<Body> {
    const given = membersOf((typeof context === "function" ? context() : context) ?? {});
    const now = { ...given, locale: given.locale ?? languageAround(form) };
    locale = resolveLocale(now.locale);
    return operation.validate(fromControls(operation, form, submitter), now) as Result<Body>;
  }

  /** Between submissions, nothing is missed that the page has disabled, such as a whole form that is being sent. */
  function recheck(): Findings {
    const { issues = [], warnings } = check();
    return { issues: issues.filter(({ path: [name] }) => missed.includes(name) || !isDisabled(form, name)), warnings };
  }

  /** All touched fields at once: what is typed into one may settle or raise an issue of another. */
  function render(result: Findings): void {
    const issues = [...(result.issues ?? []), ...told];
    // Each is looked for once: a form may be long.
    const placed = new Map([...issues, ...result.warnings].map((issue) => [issue, places.of(issue)]));
    for (const name of touched) {
      // The page's `report` may have unbound the form.
      if (signal.aborted) return;
      const isHere = (issue: Issue): boolean => {
        const place = placed.get(issue) ?? WHOLE;
        return place === name || (name === WHOLE && unseen.some((control) => control === findControl(form, place)));
      };
      showAt(name, issues.filter(isHere), result.warnings.filter(isHere));
    }
  }

  function showAt(name: string, issues: readonly Issue[], warnings: readonly Issue[]): void {
    if (name === WHOLE) {
      const others = unseen.filter((control) => !notices.at(control)?.hasIssues);
      const objections = others.map(({ validationMessage = "" }) => validationMessage);
      notices.of(name).show(issues, warnings, objections);
    } else if (findControl(form, name)) {
      notices.of(name).show(issues, warnings);
    } else {
      // The page has taken the control away, or disabled it.
      notices.withdraw(name);
    }
  }

  function onInput(event: Event): void {
    const name = places.fieldOf(event);
    // What could not be seen may be no field, such as a box to tick that is shown by now.
    if (name === undefined && !unseen.some((control) => control === event.target)) return;
    unseen = [];
    missed = [];
    told = told.filter((issue) => places.of(issue) !== name && places.of(issue) !== WHOLE);
    if (name !== undefined) prepare(name);
    if (touched.size > 0) render(recheck());
  }

  function onEnter(event: Event): void {
    const name = places.fieldOf(event);
    if (name !== undefined && prepare(name) && touched.has(name)) render(recheck());
  }

  /**
   * A live region speaks only if it was there before its text, also beside a control that is drawn later, or counts from
   * now on. Answers whether it is new.
   */
  function prepare(name: string): boolean {
    const control = findControl(form, name);
    if (!control || notices.at(control)) return false;
    notices.of(name);
    return true;
  }

  function onLeave(event: Event): void {
    const name = places.fieldOf(event);
    if (name === undefined || !findControl(form, name)) return;
    touched.add(name);
    press.whenReleased();
  }

  function onSubmit(event: SubmitEvent): void {
    const button = event.submitter;
    // `formnovalidate` says that this button, such as one that saves a draft, wants no check.
    if (button && "formNoValidate" in button && button.formNoValidate) return;
    submitter = button;
    try {
      judge(event);
    } catch (error) {
      // Nothing goes out unchecked, nor past the page's own code.
      event.preventDefault();
      throw error;
    }
  }

  function judge(event: SubmitEvent): void {
    // All is said here, of the form as it is sent: by then, the page may have disabled it.
    press.drop();
    told = [];
    unseen = [];
    for (const name of places.all()) touched.add(name);
    const result = check();
    missed = result.issues?.map(({ path: [name] }) => name) ?? [];
    render(result);
    // Ours first: of a very long text in a field for e-mail, the browser takes its time.
    const invalid = controlsOf(form).filter((control) => notices.at(control)?.hasIssues || isRefused(control));
    if (result.issues || invalid.length > 0) {
      event.preventDefault();
      focusFirst(invalid, result);
    }
    if (result.issues || invalid.length === 0) options.onSubmit?.(result, event);
  }

  /** Moves the focus to the first that can be seen, or else to what the form as a whole says of them. */
  function focusFirst(controls: readonly Control[], result: Findings): void {
    // The focus, too, may have made the page unbind the form.
    if (controls.some((control) => notices.focus(control)) || signal.aborted) return;
    unseen = controls;
    touched.add(WHOLE);
    if (controls.length > 0) render(result);
    notices.of(WHOLE).focus();
  }

  /** The values are not back yet, so that nothing is read from the controls. */
  function forget(): void {
    notices.clear(touched);
    touched.clear();
    told = [];
    unseen = [];
  }

  listen(form, { onInput, onEnter, onLeave, onPress: press.onPress, onRelease: press.onRelease }, signal);
  // As the browser's own check, it comes before the page's listeners, be they older: a framework's are. Only what captures,
  // too, may come first.
  member(form, "addEventListener")("submit", onSubmit, { signal, capture: true });
  listenForReset(form, forget, signal);
  const noValidate = member(form, "noValidate");
  member(form, "toggleAttribute")("novalidate", true);
  // Before there is anything to say: a live region speaks only if it was there before its text.
  for (const name of places.all()) notices.of(name);

  function unbind(): void {
    if (signal.aborted) return;
    listening.abort();
    notices.removeAll();
    member(form, "toggleAttribute")("novalidate", noValidate);
  }

  function show(issues: readonly Issue[]): void {
    if (signal.aborted) return;
    const concerned = new Set(issues.map((issue) => places.of(issue)));
    told = issues;
    unseen = [];
    missed = [];
    for (const place of concerned) touched.add(place);
    const result = recheck();
    render(result);
    const controls = controlsOf(form).filter((control) => {
      return [...concerned].some((place) => control === findControl(form, place));
    });
    if (issues.length > 0) focusFirst(controls, result);
  }

  bound.set(form, unbind);
  return Object.assign(unbind, { show });
}
