// Light or dark: the system's choice until the visitor makes one.

import { recall, remember } from "./remembered.js";

export type Theme = "light" | "dark";

export function chosenTheme(): Theme | undefined {
  const chosen = recall("theme");
  return chosen === "light" || chosen === "dark" ? chosen : undefined;
}

export function currentTheme(): Theme {
  return chosenTheme() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

export function chooseTheme(theme: Theme): void {
  remember("theme", theme);
  document.documentElement.dataset.theme = theme;
}
