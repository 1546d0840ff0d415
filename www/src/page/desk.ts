// The desk: the profile that is open, the three tasks, the request being made and the answer to the last one.

import { ready, updateTemporaryProfile } from "entur-customer-profile";
import { drawAnswer, issuesIn } from "./answer.js";
import { byId } from "./element.js";
import { type Answer, fetchProfile } from "./gateway.js";
import { wireNumberForm } from "./number-form.js";
import { createPanel, type Page, type Panel } from "./panel.js";
import { fieldText, type OpenProfile, openProfile } from "./profile.js";
import { drawProfile } from "./profile-card.js";
import { drawPreview } from "./request-preview.js";
import type { Shell } from "./shell.js";
import { wireTabs } from "./tabs.js";
import { convert, create, type TaskName, update } from "./tasks.js";

export async function openDesk(shell: Shell): Promise<void> {
  await ready();
  let profile: OpenProfile | undefined;
  let answer: Answer | undefined;
  let current: TaskName = "create";
  /** Turns: how many were taken, the one that the open profile came of, and the last that asked for a profile. */
  let asked = 0;
  let openedBy = 0;
  let wanted = 0;

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
    answered(given, erased, turn, isShown) {
      show(given);
      if (given.status === 200 && isShown) open(given, erased, turn, name);
    },
  });

  const panels: Readonly<Record<TaskName, Panel>> = {
    create: createPanel(create, byId("panel-create"), page("create")),
    update: createPanel(update, byId("panel-update"), page("update")),
    convert: createPanel(convert, byId("panel-convert"), page("convert")),
  };

  const numberForm = wireNumberForm(shell, (number) => void read(number));

  function show(given: Answer): void {
    answer = given;
    drawAnswer(byId("answer"), answer, shell.texts);
  }

  /**
   * The profile's heading takes the focus: it is what was asked for, and the form that had the focus is drawn again. Not
   * from a form that stays, though: whoever has begun to type there while the answer was on its way goes on.
   */
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
    if (!document.querySelector("[role=tabpanel]:focus-within")) byId("profile").querySelector("h2")?.focus();
  }

  function showPreview(): void {
    drawPreview(byId("request"), panels[current].preview(), shell.texts);
  }

  async function read(customerNumber: string): Promise<void> {
    numberForm.say(() => "", false);
    asked += 1;
    wanted = asked;
    const turn = asked;
    numberForm.setBusy(true);
    const given = await fetchProfile(customerNumber);
    if (turn !== wanted) return;
    numberForm.setBusy(false);
    if (turn < openedBy) return;
    show(given);
    if (given.status === 200) return open(given, [], turn);
    const issue = () => issuesIn(given, updateTemporaryProfile, { locale: shell.language }, shell.texts)[0];
    numberForm.say(() => issue().message, issue().path[0] === "customerNumber");
  }

  function drawAll(): void {
    drawProfile(byId("profile"), profile, shell.language, shell.texts, "");
    drawAnswer(byId("answer"), answer, shell.texts);
    for (const panel of Object.values(panels)) panel.draw(true);
    numberForm.draw();
    showPreview();
  }

  shell.onLanguage = drawAll;
  wireTabs([...document.querySelectorAll<HTMLElement>("[data-task]")], (name) => {
    current = name as TaskName;
    showPreview();
  });
  drawAll();
}
