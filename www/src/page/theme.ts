// Light or dark: the system's choice until the visitor makes one.

import { recall, remember } from "./remembered.js";

export type Theme = "light" | "dark";

export function chosenTheme(): Theme | undefined {
  const chosen = recall("theme");
  return chosen === "light" || chosen === "dark" ? chosen : undefined;
}

export const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** The page itself knows what was chosen, even where the browser remembers nothing. */
export function currentTheme(): Theme {
  return (document.documentElement.dataset.theme as Theme | undefined) ?? (systemIsDark.matches ? "dark" : "light");
}

export function chooseTheme(theme: Theme): void {
  remember("theme", theme);
  document.documentElement.dataset.theme = theme;
}
