// One task's panel: its form, and what comes of sending it.

import type { Issue } from "entur-customer-profile";
import { type Binding, bindForm } from "entur-customer-profile/form";
import { issuesIn } from "./answer.js";
import { fixedToday } from "./clock.js";
import { mayProceed } from "./confirm.js";
import type { Values } from "./draw-form.js";
import { element } from "./element.js";
import { type Answer, gatewayBase } from "./gateway.js";
import type { Language } from "./language.js";
import { afterPause } from "./pause.js";
import { fieldText, type OpenProfile } from "./profile.js";
import { type Preview, passwordMask } from "./request-preview.js";
import { createRequests, type PageContext } from "./requests.js";
import {
  drawTaskForm,
  fill,
  leave,
  setBusy,
  tellEffects,
  tellTelephone,
  toldFields,
  unfold,
  valuesIn,
} from "./task-form.js";
import { prefilled, type Task } from "./tasks.js";
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
  /** Takes an answer; `isShown` says whether the profile in it becomes the open one. */
  answered(answer: Answer, erased: readonly string[], turn: number, isShown: boolean): void;
}

export interface Panel {
  /** Draws again, in the page's language and from its profile; `keep` keeps what was typed since the last time. */
  draw(keep: boolean): void;
  /** The request as it stands; none where there is no form. */
  preview(): Preview | undefined;
}

/** Something to say, in any language. */
type Words = (texts: Texts) => string;

const silence: Words = () => "";

/** How long nothing is typed, in milliseconds, before the panel tells what would come of it. */
const PAUSE = 120;

export function createPanel<Input, Body extends object>(task: Task<Input, Body>, host: HTMLElement, page: Page): Panel {
  const { operation } = task;
  const { fields } = operation;
  const requests = createRequests(operation);
  let form: HTMLFormElement | undefined;
  let binding: Binding | undefined;
  /** What the form was drawn with. */
  let start: Values = {};
  /** Below the form, which it outlives: what changes in a form that is busy, a screen reader may pass over. */
  const status = element("p", { role: "status" });
  /** What the status says, in whichever language. */
  let said: Words = silence;
  const refreshSoon = afterPause(PAUSE, refresh);

  const context = (): PageContext => ({ locale: page.language, today: fixedToday });
  const typed = (): Values => valuesIn(form, fields);
  const plan = (values: Values) => task.plan(values, page.profile, context());
  const labels = (names: readonly string[] = []) =>
    fields.filter(({ name }) => names.includes(name)).map(({ label }) => label[page.language]);
  /** The number of the profile that a request is about; nothing for a task that has none. */
  const openNumber = (): string => (task.needsProfile ? fieldText(page.profile, "customerNumber") : "");

  function say(words: Words): void {
    said = words;
    status.textContent = words(page.texts);
  }

  function draw(keep: boolean): void {
    const edited = keep && form ? changedSince(start, typed()) : {};
    const told = keep && form ? toldFields(form) : [];
    const isUnfolded = keep && form?.querySelector("details")?.open;
    const focused = keep ? host.querySelector(":focus")?.id : undefined;
    binding?.();
    form = undefined;
    start = prefilled(fields, task.needsProfile ? page.profile : undefined);
    const { heading, lead } = page.texts.task[task.name];
    const obstacles = task.needsProfile ? drawObstacles() : [];
    if (obstacles.length > 0) {
      host.replaceChildren(element("h2", {}, heading), ...obstacles);
      return;
    }
    form = drawForm(start);
    // As its controls hold it: none has spaces around an e-mail address, which an old profile may have.
    start = typed();
    fill(form, edited);
    if (isUnfolded) unfold(form);
    host.replaceChildren(element("h2", {}, heading), element("p", { class: "lead" }, lead), form, status);
    binding = bind(form);
    // In the page's new language, what was said of the form and, by the binding, of a field.
    say(keep ? said : silence);
    leave(form, told);
    if (focused) document.getElementById(focused)?.focus();
    refresh();
  }

  /** What rules the step out, whatever is typed: there is no profile, or it is permanent already, deleted or expired. */
  function drawObstacles(): HTMLElement[] {
    const { texts, profile } = page;
    if (!profile) return [element("p", { class: "muted" }, texts.needsProfile)];
    // A plan for an update judges the fields alone; a permanent profile has an operation of its own at Entur.
    if (task.name === "update" && profile.permanent) return [element("p", { class: "obstacle" }, texts.notTemporary)];
    const names = fields.map(({ name }) => name);
    const issues = plan(start).issues?.filter(({ path }) => !names.includes(path[0])) ?? [];
    return issues.map(({ code, message }) => element("p", { class: "obstacle", "data-code": code }, message));
  }

  function drawForm(values: Values): HTMLFormElement {
    const { language, texts } = page;
    const drawn = drawTaskForm(task.name, fields, { language, texts, values });
    setBusy(drawn, requests.isSending(openNumber()));
    return drawn;
  }

  function bind(drawn: HTMLFormElement): Binding {
    const bound = bindForm(drawn, operation, {
      context,
      onSubmit(result, event) {
        event.preventDefault();
        if (result.issues) countFields(result.issues);
        else void submit();
      },
    });
    drawn.addEventListener("input", () => {
      say(silence);
      refreshSoon();
    });
    return bound;
  }

  function refresh(): void {
    if (form) {
      const values = typed();
      const result = plan(values);
      const erased = result.issues ? task.erases?.(values, page.profile, context()) : result.value.cleared;
      const { changed, kept } = result.issues ? {} : result.value;
      tellEffects(form, { erased: labels(erased), changed: labels(changed), kept: labels(kept) }, page.texts);
      tellTelephone(form, telephoneInWords(values, context(), page.texts));
    }
    page.previewChanged();
  }

  function countFields(issues: readonly Issue[]): void {
    const names = new Set(issues.map(({ path }) => path[0]));
    say((texts) => texts.fieldsToMend(names.size));
  }

  async function submit(): Promise<void> {
    const number = openNumber();
    if (requests.isSending(number)) return;
    const planned = plan(typed());
    if (planned.issues) return binding?.show(planned.issues);
    const { body, cleared } = planned.value;
    // Before the question: while it stands, another profile may come to be open.
    const request = requests.build(body, number, context());
    if (request.issues) return binding?.show(request.issues);
    if (!(await mayProceed(task.name, labels(cleared), page.texts))) return;

    // Another profile that is opened meanwhile, and its form, have no part in it.
    if (openNumber() === number) {
      setBusy(form, true);
      say((texts) => texts.sending);
    }
    const turn = page.ask();
    const answer = await requests.send(request.value, number);
    const isOpen = openNumber() === number;
    if (isOpen) {
      setBusy(form, false);
      say(silence);
    }
    const isShown = isOpen && (task.needsProfile || page.isLatest(turn));
    page.answered(answer, cleared, turn, isShown);
    if (answer.status !== 200) {
      page.previewChanged();
      if (isOpen) binding?.show(issuesIn(answer, operation, context(), page.texts));
    } else if (isOpen && !isShown) {
      // What was typed is done with, though another profile stays open.
      draw(false);
      say((texts) => texts.task[task.name].done);
    }
  }

  function preview(): Preview | undefined {
    if (!form) return undefined;
    const { method, path } = operation;
    const number = openNumber();
    const url = gatewayBase + path.replace("{customerNumber}", number);
    const planned = plan(typed());
    if (planned.issues) return { method, url };
    // The mask is as valid a password as the customer's, so the request is built with it from the start.
    const { body } = planned.value;
    const masked = "password" in body ? { ...body, password: passwordMask } : body;
    const built = requests.build(masked, number, context());
    return { method, url, request: built.issues ? undefined : built.value };
  }

  return { draw, preview };
}

/** The values that are no longer what they were. */
function changedSince(before: Values, now: Values): Values {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== before[name]));
}
