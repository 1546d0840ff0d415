// Today, as the page sees it.

/** The day a test has set for page and stand-in alike; usually none, and the package reads the clock itself. */
export const fixedToday: string | undefined = document.documentElement.dataset.today;

/** Today in Norway, as `YYYY-MM-DD`. */
export function today(): string {
  return fixedToday ?? new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date());
}
