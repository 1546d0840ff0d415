// What the server answered: shown as it is, and as the issues to tell of.

import { type Context, type Issue, type Operation, readServerError } from "entur-customer-profile";
import { element } from "./element.js";
import type { Answer } from "./gateway.js";
import { layOut } from "./json-text.js";
import type { Texts } from "./texts.js";

export function drawAnswer(host: HTMLElement, answer: Answer | undefined, texts: Texts): void {
  if (answer === undefined || answer.body === "") {
    host.replaceChildren(element("p", { class: "muted" }, answer ? texts.noConnection : texts.noAnswer));
    return;
  }
  const accepted = answer.status < 400;
  host.replaceChildren(
    element(
      "p",
      { class: "status-line" },
      element("span", { class: accepted ? "badge badge-good" : "badge badge-bad" }, String(answer.status)),
      " ",
      accepted ? texts.accepted : texts.refused,
    ),
    // Longer than its box: the keyboard must be able to reach it to scroll.
    element(
      "pre",
      { class: "answer-body", tabindex: "0", role: "region", "aria-label": texts.answer },
      layOut(answer.body),
    ),
  );
}

/** What is wrong, at least one thing; where no answer came, it may be the connection and not the server. */
export function issuesIn(
  answer: Answer,
  operation: Pick<Operation<object, unknown>, "fields" | "path">,
  context: Context,
  texts: Texts,
): readonly [Issue, ...Issue[]] {
  const [first, ...others] = readServerError(answer.status, answer.body, operation, context);
  return [answer.body === "" && answer.status === 503 ? { ...first, message: texts.noConnection } : first, ...others];
}
