// The desk: the profile that is open, the three tasks, the request being made and the answer to the last one.

import { readServerError, ready, updateTemporaryProfile } from "entur-customer-profile";
import { examples } from "../examples.js";
import { drawAnswer } from "./answer.js";
import { element } from "./element.js";
import { type Answer, fetchProfile } from "./gateway.js";
import { createPanel, type Page, type Panel } from "./panel.js";
import { fieldText, type OpenProfile, openProfile } from "./profile.js";
import { drawProfile } from "./profile-card.js";
import { drawPreview } from "./request-preview.js";
import type { Shell } from "./shell.js";
import { wireTabs } from "./tabs.js";
import { convert, create, type TaskName, update } from "./tasks.js";

const silence = (): string => "";

export async function openDesk(shell: Shell): Promise<void> {
  await ready();
  let profile: OpenProfile | undefined;
  let answer: Answer | undefined;
  let current: TaskName = "create";
  /** Turns: how many were taken, the one that the open profile came of, and the last that asked for a profile. */
  let asked = 0;
  let openedBy = 0;
  let wanted = 0;
  /** What is said of the customer number, in whichever language. */
  let ofNumber = silence;

  const page = (name: TaskName): Page => ({
    get language() {
      return shell.language;
    },
    get texts() {
      return shell.texts;
    },
    get profile() {
      return profile;
    },
    previewChanged() {
      if (name === current) showPreview();
    },
    ask() {
      asked += 1;
      return asked;
    },
    isLatest(turn) {
      return turn > openedBy;
    },
    answered(given, erased, turn, isOpen) {
      show(given);
      if (given.status === 200 && isOpen) open(given, erased, turn, name);
    },
  });

  const panels: Readonly<Record<TaskName, Panel>> = {
    create: createPanel(create, byId("panel-create"), page("create")),
    update: createPanel(update, byId("panel-update"), page("update")),
    convert: createPanel(convert, byId("panel-convert"), page("convert")),
  };

  function show(given: Answer): void {
    answer = given;
    drawAnswer(byId("answer"), answer, shell.texts);
  }

  /** The profile's heading takes the focus: it is what was asked for, and the form that had the focus is drawn again. */
  function open(given: Answer, erased: readonly string[], turn: number, task?: TaskName): void {
    openedBy = Math.max(openedBy, turn);
    const before = fieldText(profile, "customerNumber");
    profile = openProfile(given.body, erased) ?? profile;
    const done = task ? shell.texts.task[task].done : "";
    drawProfile(byId("profile"), profile, shell.language, shell.texts, done);
    // A new profile that is being typed has no part in one that is opened.
    if (task === "create") panels.create.draw(false);
    // What is typed in the other task's form is still about this profile.
    const isSame = task !== undefined && fieldText(profile, "customerNumber") === before;
    for (const other of ["update", "convert"] as const) panels[other].draw(isSame && other !== task);
    showPreview();
    byId("profile").querySelector("h2")?.focus();
  }

  function showPreview(): void {
    drawPreview(byId("request"), panels[current].preview(), shell.texts);
  }

  function sayOfNumber(words: () => string): void {
    ofNumber = words;
    drawNumberIssue(words());
  }

  async function read(customerNumber: string): Promise<void> {
    sayOfNumber(silence);
    asked += 1;
    wanted = asked;
    const turn = asked;
    byId("open").setAttribute("aria-busy", "true");
    const given = await fetchProfile(customerNumber);
    if (turn !== wanted) return;
    byId("open").removeAttribute("aria-busy");
    if (turn < openedBy) return;
    show(given);
    if (given.status === 200) return open(given, [], turn);
    sayOfNumber(() => {
      const context = { locale: shell.language };
      return readServerError(given.status, given.body, updateTemporaryProfile, context)[0].message;
    });
  }

  function drawAll(): void {
    drawProfile(byId("profile"), profile, shell.language, shell.texts, "");
    drawAnswer(byId("answer"), answer, shell.texts);
    for (const panel of Object.values(panels)) panel.draw(true);
    drawExamples(shell, (number) => void read(number));
    drawNumberIssue(ofNumber());
    showPreview();
  }

  const input = byId("customer-number") as HTMLInputElement;
  byId("open").addEventListener("submit", (event) => {
    event.preventDefault();
    const number = input.value.replaceAll(/\s/g, "");
    if (!/^\d{1,19}$/.test(number)) {
      sayOfNumber(() => shell.texts.customerNumberInvalid);
      input.focus();
      return;
    }
    void read(number);
  });

  shell.onLanguage = drawAll;
  wireTabs([...document.querySelectorAll<HTMLElement>("[data-task]")], (name) => {
    current = name as TaskName;
    showPreview();
  });
  drawAll();
}

function drawExamples(shell: Shell, read: (customerNumber: string) => void): void {
  const buttons = examples.map(({ kind, customerNumber }) => {
    const button = element("button", { type: "button", class: "choice" }, shell.texts.example[kind]);
    button.addEventListener("click", () => read(customerNumber));
    return button;
  });
  byId("examples").replaceChildren(element("span", { class: "muted" }, shell.texts.examples), ...buttons);
}

function drawNumberIssue(message: string): void {
  const line = element("div", { "data-level": "issue" }, message);
  byId("open-issues").replaceChildren(...(message === "" ? [] : [line]));
  byId("customer-number").setAttribute("aria-invalid", String(message !== ""));
}

/** An element of the page's own markup. */
function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element \`${id}\``);
  return found;
}
