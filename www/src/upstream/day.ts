// Calendar days in Norway, as `YYYY-MM-DD`: they sort and compare as text.

const norwegianDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", dateStyle: "short" });

export function dayOf(instant: Date): string {
  return norwegianDay.format(instant);
}

/** This time of day, on the day the stand-in believes it is: an instant in UTC, which may still have the day before. */
export function instantOn(day: string, now = new Date()): string {
  return new Date(now.getTime() + Date.parse(day) - Date.parse(dayOf(now))).toISOString();
}

export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of a date or date-time (inferred: the documentation says "ISO 8601 date format" of both), if it is one. */
export function readDay(text: string): string | undefined {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(text);
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(text) || Number.isNaN(date.getTime())) return undefined;
  // `2026-02-30` rolls over to March in JavaScript; a real day comes back as it went in.
  if (text.length === 10) return date.toISOString().slice(0, 10) === text ? text : undefined;
  return dayOf(date);
}
