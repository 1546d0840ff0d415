// A task's form: drawn, read, and filled with what is told in it besides findings.

import type { Field } from "entur-customer-profile";
import { drawFieldsets, type FormDrawing, type Values } from "./draw-form.js";
import { element, tell } from "./element.js";
import type { TaskName } from "./tasks.js";
import type { Texts } from "./texts.js";

/** What an update does, in the labels of its fields. */
export interface Effects {
  readonly erased: readonly string[];
  readonly changed: readonly string[];
  readonly kept: readonly string[];
}

export function drawTaskForm(
  task: TaskName,
  fields: readonly Field[],
  drawing: Omit<FormDrawing, "prefix">,
): HTMLFormElement {
  const { texts } = drawing;
  const form = element(
    "form",
    { autocomplete: "on", class: "task" },
    element("p", { class: "hint" }, texts.requiredHint),
    element("div", { class: "findings", "data-issues-for": "$", role: "alert" }),
    ...drawFieldsets(fields, { ...drawing, prefix: task }),
    element("div", { class: "erasing", role: "status" }),
    element("dl", { class: "plan" }),
    element(
      "div",
      { class: "actions" },
      element("button", { type: "submit", class: "button" }, texts.task[task].submit),
    ),
  );
  // Before the binding looks for the first issue: one in a folded part could not take the focus.
  form.addEventListener("submit", () => unfoldFilled(form), { capture: true });
  return form;
}

/** Shows all of a form. */
export function unfold(form: HTMLFormElement): void {
  for (const folded of form.querySelectorAll("details")) folded.open = true;
}

function unfoldFilled(form: HTMLFormElement): void {
  for (const folded of form.querySelectorAll("details")) {
    if (Array.from(folded.querySelectorAll("input")).some(({ value }) => value !== "")) folded.open = true;
  }
}

/** What stands in the form's fields; "" for all of them where there is no form. */
export function valuesIn(form: HTMLFormElement | undefined, fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map(({ name }) => [name, inputOf(form, name)?.value ?? ""]));
}

/** Puts values into fields, as if they had been there from the start. */
export function fill(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const input = inputOf(form, name);
    if (input) input.value = value;
  }
}

function inputOf(form: HTMLFormElement | undefined, name: string): HTMLInputElement | undefined {
  const control = form?.elements.namedItem(name);
  return control instanceof HTMLInputElement ? control : undefined;
}

/** The fields something is said of now. */
export function toldFields(form: HTMLFormElement): string[] {
  const boxes = form.querySelectorAll<HTMLElement>("[data-issues-for]:not(:empty)");
  return Array.from(boxes, (box) => box.dataset.issuesFor ?? "");
}

/** Leaves fields as their customer did, so that something is said of them in a form that was drawn anew. */
export function leave(form: HTMLFormElement, names: readonly string[]): void {
  for (const name of names) inputOf(form, name)?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

/** While a request has no answer, what is typed would be gone with it. */
export function setBusy(form: HTMLFormElement | undefined, busy: boolean): void {
  if (busy) form?.setAttribute("aria-busy", "true");
  else form?.removeAttribute("aria-busy");
  for (const input of form?.querySelectorAll("input") ?? []) input.readOnly = busy;
}

/** Tells what the update does: what it erases, what it changes, and what it sends as the profile has it. */
export function tellEffects(form: HTMLFormElement, { erased, changed, kept }: Effects, texts: Texts): void {
  const named = element("p", {}, element("b", {}, `${texts.erasing(erased.length)}: `), erased.join(", "));
  const warning = erased.length === 0 ? [] : [named, element("p", {}, texts.erasingHint)];
  tell(form.querySelector(".erasing"), ...warning);
  const row = (heading: string, labels: readonly string[]) =>
    labels.length === 0 ? [] : [element("div", {}, element("dt", {}, heading), element("dd", {}, labels.join(", ")))];
  form.querySelector(".plan")?.replaceChildren(...row(texts.changing, changed), ...row(texts.keeping, kept));
}

/** Tells the telephone number as it will be sent. */
export function tellTelephone(form: HTMLFormElement, words: string): void {
  tell(form.querySelector(".reading"), words);
}
