// Asks before something that cannot be undone.

import { element } from "./element.js";
import type { TaskName } from "./tasks.js";
import type { Texts } from "./texts.js";

interface Question {
  readonly heading: string;
  readonly text: string;
  /** What will be lost, one line each. */
  readonly items: readonly string[];
  readonly accept: string;
  readonly refuse: string;
}

function confirm({ heading, text, items, accept, refuse }: Question): Promise<boolean> {
  const accepting = element("button", { type: "submit", class: "button button-danger", value: "accept" }, accept);
  // Focus starts on the harmless choice.
  const refusing = element("button", { type: "submit", class: "button button-quiet", autofocus: true }, refuse);
  const dialog = element(
    "dialog",
    { class: "dialog", "aria-labelledby": "question-heading", "aria-describedby": "question-text question-items" },
    element(
      "form",
      { method: "dialog" },
      element("h2", { id: "question-heading" }, heading),
      element("p", { id: "question-text" }, text),
      element(
        "ul",
        { id: "question-items", hidden: items.length === 0 },
        ...items.map((item) => element("li", {}, item)),
      ),
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

/** Asks before a task that makes permanent or erases; `erased` are the labels of the fields that will be lost. */
export async function mayProceed(task: TaskName, erased: readonly string[], texts: Texts): Promise<boolean> {
  if (task === "convert") {
    const words = { heading: texts.convertQuestion, text: texts.convertWarning, accept: texts.task.convert.submit };
    return confirm({ ...words, items: [], refuse: texts.goBack });
  }
  if (erased.length === 0) return true;
  const words = { heading: `${texts.erasing(erased.length)}.`, text: texts.erasingHint, accept: texts.erase };
  return confirm({ ...words, items: erased, refuse: texts.goBack });
}
