// Asks before something that cannot be undone.

import { element } from "./element.js";

export interface Question {
  readonly heading: string;
  readonly text: string;
  /** What will be lost, one line each. */
  readonly items: readonly string[];
  readonly accept: string;
  readonly refuse: string;
}

export function confirm({ heading, text, items, accept, refuse }: Question): Promise<boolean> {
  const accepting = element("button", { type: "submit", class: "button button-danger", value: "accept" }, accept);
  // Focus starts on the harmless choice.
  const refusing = element("button", { type: "submit", class: "button button-quiet", autofocus: true }, refuse);
  const dialog = element(
    "dialog",
    { class: "dialog", "aria-labelledby": "question-heading", "aria-describedby": "question-text" },
    element(
      "form",
      { method: "dialog" },
      element("h2", { id: "question-heading" }, heading),
      element("p", { id: "question-text" }, text),
      element("ul", { hidden: items.length === 0 }, ...items.map((item) => element("li", {}, item))),
      element("div", { class: "actions" }, refusing, accepting),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "accept");
      dialog.remove();
    });
  });
}
