// One task's panel: its form, and what comes of sending it.

import {
  type Context,
  correlationId,
  type Issue,
  type PreparedRequest,
  type Result,
  readServerError,
} from "entur-customer-profile";
import { type Binding, bindForm } from "entur-customer-profile/form";
import { fixedToday } from "./clock.js";
import { confirm } from "./confirm.js";
import { drawFieldsets, type Values } from "./draw-form.js";
import { element, tell } from "./element.js";
import { type Answer, gatewayBase, send } from "./gateway.js";
import type { Language } from "./language.js";
import { afterPause } from "./pause.js";
import { fieldText, type OpenProfile } from "./profile.js";
import { type Preview, passwordMask } from "./request-preview.js";
import { type Plan, prefilled, type Task } from "./tasks.js";
import { telephoneInWords } from "./telephone.js";
import type { Texts } from "./texts.js";

/** What the panel asks of the page, and tells it. */
export interface Page {
  readonly language: Language;
  readonly texts: Texts;
  readonly profile: OpenProfile | undefined;
  previewChanged(): void;
  /** Whoever asks for something takes a turn. */
  ask(): number;
  /** Whether no profile is open that was asked for after that turn. */
  isLatest(turn: number): boolean;
  /** `isOpen`: whether the profile that it is about is to be shown, as the one that is open. */
  answered(answer: Answer, erased: readonly string[], turn: number, isOpen: boolean): void;
}

export interface Panel {
  /** Draws again in the page's language; `keep` keeps what is typed, else the form starts from the profile. */
  draw(keep: boolean): void;
  /** The request as it stands; none where there is no form. */
  preview(): Preview | undefined;
}

/** Something to say, in any language. */
type Words = (texts: Texts) => string;

const silence: Words = () => "";

/** The client's name for the server's log: `<company>-<application>`. */
const clientName = "demo-profiles";

export function createPanel<Input, Body extends object>(task: Task<Input, Body>, host: HTMLElement, page: Page): Panel {
  const { operation } = task;
  let form: HTMLFormElement | undefined;
  let binding: Binding | undefined;
  let correlation = correlationId();
  /** The numbers of the profiles whose request has no answer yet. */
  const sending = new Set<string>();
  const status = element("p", { role: "status" });
  /** What the status says, in whichever language. */
  let said: Words = silence;
  const refreshSoon = afterPause(120, refresh);

  const context = (): Context => ({ locale: page.language, today: fixedToday });
  const plan = (values: Values) => task.plan(values, page.profile, context());
  const labels = (names: readonly string[]) =>
    operation.fields.filter(({ name }) => names.includes(name)).map(({ label }) => label[page.language]);

  function typed(): Values {
    const entries = operation.fields.map(({ name }) => [name, inputOf(form, name)?.value ?? ""]);
    return Object.fromEntries(entries);
  }

  function say(words: Words): void {
    said = words;
    status.textContent = words(page.texts);
  }

  /** While a request has no answer, what is typed would be gone with it. */
  function setBusy(busy: boolean): void {
    if (busy) form?.setAttribute("aria-busy", "true");
    else form?.removeAttribute("aria-busy");
    for (const input of form?.querySelectorAll("input") ?? []) input.readOnly = busy;
  }

  function draw(keep: boolean): void {
    const { texts } = page;
    const start = prefilled(operation.fields, task.needsProfile ? page.profile : undefined);
    const values = keep && form ? typed() : start;
    const told = keep && form ? toldFields(form) : [];
    binding?.();
    form = undefined;
    const heading = element("h2", {}, texts.task[task.name].heading);
    const obstacles = task.needsProfile ? drawObstacles(start) : [];
    if (obstacles.length > 0) {
      host.replaceChildren(heading, ...obstacles);
      return;
    }
    form = drawForm(values);
    setBusy(sending.has(openNumber()));
    host.replaceChildren(heading, element("p", { class: "lead" }, texts.task[task.name].lead), form);
    binding = bindForm(form, operation, {
      context,
      onSubmit(result, event) {
        event.preventDefault();
        if (result.issues) countFields(result.issues);
        else void submit();
      },
    });
    form.addEventListener("input", () => {
      say(silence);
      refreshSoon();
    });
    // In the page's new language, what was said of the form and, by the binding, of a field.
    say(keep ? said : silence);
    for (const name of told) inputOf(form, name)?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    refresh();
  }

  /** What rules the step out, whatever is typed: there is no profile, or it is permanent already, deleted or expired. */
  function drawObstacles(values: Values): HTMLElement[] {
    const { texts, profile } = page;
    if (!profile) return [element("p", { class: "muted" }, texts.needsProfile)];
    // A plan for an update judges the fields alone; a permanent profile has an operation of its own at Entur.
    if (task.name === "update" && profile.permanent) return [element("p", { class: "obstacle" }, texts.notTemporary)];
    const fields = operation.fields.map(({ name }) => name);
    const issues = plan(values).issues?.filter(({ path }) => !fields.includes(path[0])) ?? [];
    return issues.map(({ code, message }) => element("p", { class: "obstacle", "data-code": code }, message));
  }

  function drawForm(values: Values): HTMLFormElement {
    const { texts, language } = page;
    const drawn = element(
      "form",
      { autocomplete: "on", class: "task" },
      element("p", { class: "hint" }, texts.requiredHint),
      element("div", { class: "findings", "data-issues-for": "$", role: "alert" }),
      ...drawFieldsets(operation.fields, { prefix: task.name, language, texts, values }),
      element("div", { class: "erasing", role: "status" }),
      element("dl", { class: "plan" }),
      element(
        "div",
        { class: "actions" },
        element("button", { type: "submit", class: "button" }, texts.task[task.name].submit),
        status,
      ),
    );
    // Before the binding looks for the first issue: one in a folded part could not take the focus.
    drawn.addEventListener("submit", () => unfoldFilled(drawn));
    return drawn;
  }

  function refresh(): void {
    const result = plan(typed());
    const cleared = result.issues ? task.erases?.(typed(), page.profile, context()) : result.value.cleared;
    drawErasing(form?.querySelector(".erasing"), labels(cleared ?? []), page.texts);
    const { changed = [], kept = [] } = result.issues ? {} : result.value;
    drawPlan(form?.querySelector(".plan"), labels(changed), labels(kept), page.texts);
    tell(form?.querySelector(".reading"), telephoneInWords(typed(), context(), page.texts));
    page.previewChanged();
  }

  function countFields(issues: readonly Issue[]): void {
    const fields = new Set(issues.map(({ path }) => path[0]));
    say((texts) => texts.fieldsToMend(fields.size));
  }

  /** The number of the profile that a request is about; nothing for a task that has none. */
  function openNumber(): string {
    return task.needsProfile ? fieldText(page.profile, "customerNumber") : "";
  }

  async function submit(): Promise<void> {
    const number = openNumber();
    if (sending.has(number)) return;
    const planned = plan(typed());
    if (planned.issues) return binding?.show(planned.issues);
    // Before the question: while it stands, another profile may come to be open.
    const built = request(planned.value.body);
    if (built.issues) return binding?.show(built.issues);
    if (!(await mayProceed(planned.value))) return;

    // Another profile that is opened meanwhile, and its form, have no part in it.
    if (openNumber() === number) {
      setBusy(true);
      say((texts) => texts.sending);
    }
    sending.add(number);
    const turn = page.ask();
    const answer = await send(built.value);
    correlation = correlationId();
    sending.delete(number);
    const isOpen = openNumber() === number;
    if (isOpen) {
      setBusy(false);
      say(silence);
    }
    const isShown = isOpen && (task.needsProfile || page.isLatest(turn));
    page.answered(answer, planned.value.cleared, turn, isShown);
    if (answer.status === 200) {
      // What was typed is done with, though another profile stays open.
      if (isOpen && !isShown) {
        draw(false);
        say((texts) => texts.task[task.name].done);
      }
      return;
    }
    page.previewChanged();
    if (isOpen) binding?.show(readServerError(answer.status, answer.body, operation, context()));
  }

  async function mayProceed({ cleared }: Plan<Body>): Promise<boolean> {
    const { texts } = page;
    if (task.name === "convert") {
      const words = { heading: texts.convertQuestion, text: texts.convertWarning, accept: texts.task.convert.submit };
      return confirm({ ...words, items: [], refuse: texts.goBack });
    }
    if (cleared.length === 0) return true;
    const words = { heading: `${texts.erasing(cleared.length)}.`, text: texts.erasingHint, accept: texts.erase };
    return confirm({ ...words, items: labels(cleared), refuse: texts.goBack });
  }

  function request(body: object): Result<PreparedRequest> {
    const result = operation.buildRequest(body, {
      baseUrl: gatewayBase,
      clientName,
      correlationId: correlation,
      customerNumber: openNumber() || undefined,
      context: context(),
    });
    // The server words its findings in the language of the page, not of the browser.
    if (!result.issues) result.value.headers["Accept-Language"] = page.language;
    return result;
  }

  function preview(): Preview | undefined {
    if (!form) return undefined;
    const { method, path } = operation;
    const url = gatewayBase + path.replace("{customerNumber}", fieldText(page.profile, "customerNumber"));
    const planned = plan(typed());
    if (planned.issues) return { method, url };
    // The mask is as valid a password as the customer's, so the request is built with it from the start.
    const { body } = planned.value;
    const built = request("password" in body ? { ...body, password: passwordMask } : body);
    return { method, url, request: built.issues ? undefined : built.value };
  }

  return { draw, preview };
}

function inputOf(form: HTMLFormElement | undefined, name: string): HTMLInputElement | undefined {
  const control = form?.elements.namedItem(name);
  return control instanceof HTMLInputElement ? control : undefined;
}

/** The fields something is said of now. */
function toldFields(form: HTMLFormElement): string[] {
  const boxes = form.querySelectorAll<HTMLElement>("[data-issues-for]:not(:empty)");
  return Array.from(boxes, (box) => box.dataset.issuesFor ?? "");
}

function unfoldFilled(form: HTMLFormElement): void {
  for (const folded of form.querySelectorAll("details")) {
    if (Array.from(folded.querySelectorAll("input")).some(({ value }) => value !== "")) folded.open = true;
  }
}

function drawErasing(host: Element | null | undefined, labels: readonly string[], texts: Texts): void {
  const named = element("p", {}, element("b", {}, `${texts.erasing(labels.length)}: `), labels.join(", "));
  tell(host, ...(labels.length === 0 ? [] : [named, element("p", {}, texts.erasingHint)]));
}

/** What else the update does: what it changes, and what it sends as the profile has it. */
function drawPlan(host: Element | null | undefined, changed: readonly string[], kept: readonly string[], texts: Texts) {
  const row = (heading: string, named: readonly string[]) =>
    named.length === 0 ? [] : [element("div", {}, element("dt", {}, heading), element("dd", {}, named.join(", ")))];
  host?.replaceChildren(...row(texts.changing, changed), ...row(texts.keeping, kept));
}
