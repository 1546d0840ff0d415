// What the page remembers between visits: language and theme, never a word about a customer.

export function recall(key: "language" | "theme"): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    // A browser may forbid storage; the page then forgets.
    return "";
  }
}

export function remember(key: "language" | "theme", value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
