// The page around the forms: its fixed words, the language switch and the theme switch.

import { element } from "./element.js";
import { type Language, languages, preferredLanguage, rememberLanguage } from "./language.js";
import { type Texts, texts } from "./texts.js";
import { chooseTheme, currentTheme, systemIsDark } from "./theme.js";

export interface Shell {
  readonly language: Language;
  readonly texts: Texts;
  /** Called after the visitor has chosen another language. */
  onLanguage: () => void;
}

export function openShell(): Shell {
  let language = preferredLanguage();
  const shell: Shell = {
    get language() {
      return language;
    },
    get texts() {
      return texts[language];
    },
    onLanguage() {},
  };

  for (const button of document.querySelectorAll<HTMLElement>("[data-language]")) {
    button.addEventListener("click", () => {
      language = languages.find((known) => known === button.dataset.language) ?? language;
      rememberLanguage(language);
      writeWords(language);
      shell.onLanguage();
    });
  }
  const theme = document.getElementById("theme");
  const showTheme = () => theme?.setAttribute("aria-pressed", String(currentTheme() === "dark"));
  theme?.addEventListener("click", () => {
    chooseTheme(currentTheme() === "dark" ? "light" : "dark");
    showTheme();
  });
  // As at nightfall, where the system's choice counts.
  systemIsDark.addEventListener("change", showTheme);
  showTheme();
  writeWords(language);
  return shell;
}

function writeWords(language: Language): void {
  const words = texts[language];
  const word = (key: string | undefined) => {
    const text = words[key as keyof Texts];
    return typeof text === "string" ? text : "";
  };
  document.documentElement.lang = language;
  document.title = words.title;
  for (const host of document.querySelectorAll<HTMLElement>("[data-text]")) host.textContent = word(host.dataset.text);
  for (const host of document.querySelectorAll<HTMLElement>("[data-label]")) host.ariaLabel = word(host.dataset.label);
  for (const tab of document.querySelectorAll<HTMLElement>("[data-task]")) {
    tab.textContent = words.task[tab.dataset.task as keyof Texts["task"]].tab;
  }
  for (const button of document.querySelectorAll<HTMLElement>("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  document.getElementById("about")?.replaceChildren(...words.about.map((line) => element("p", {}, line)));
}
