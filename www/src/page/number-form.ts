// The form that asks which profile to open, the examples below it, and what is said of the number.

import { examples } from "../examples.js";
import { byId, element } from "./element.js";
import type { Shell } from "./shell.js";

export interface NumberForm {
  /** Says something: words that are asked for in each language, "" for nothing; `isOfNumber` where the number is wrong. */
  say(words: () => string, isOfNumber: boolean): void;
  setBusy(busy: boolean): void;
  /** Draws again in the page's language. */
  draw(): void;
}

/** `read` is called with the digits of a number that was typed, or of an example. */
export function wireNumberForm(shell: Shell, read: (customerNumber: string) => void): NumberForm {
  const form = byId("open");
  const input = byId("customer-number") as HTMLInputElement;
  let said = (): string => "";

  function say(words: () => string, isOfNumber: boolean): void {
    said = words;
    drawIssue(words());
    input.setAttribute("aria-invalid", String(isOfNumber));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const number = input.value.replaceAll(/\s/g, "");
    if (/^\d{1,19}$/.test(number)) return read(number);
    say(() => shell.texts.customerNumberInvalid, true);
    input.focus();
  });

  return {
    say,
    setBusy(busy) {
      if (busy) form.setAttribute("aria-busy", "true");
      else form.removeAttribute("aria-busy");
    },
    draw() {
      drawExamples(shell, read);
      drawIssue(said());
    },
  };
}

function drawExamples(shell: Shell, read: (customerNumber: string) => void): void {
  const buttons = examples.map(({ kind, customerNumber }) => {
    const button = element("button", { type: "button", class: "choice" }, shell.texts.example[kind]);
    button.addEventListener("click", () => read(customerNumber));
    return button;
  });
  byId("examples").replaceChildren(
    element("span", { id: "examples-name", class: "muted" }, shell.texts.examples),
    ...buttons,
  );
}

function drawIssue(message: string): void {
  const line = element("div", { "data-level": "issue" }, message);
  byId("open-issues").replaceChildren(...(message === "" ? [] : [line]));
}
