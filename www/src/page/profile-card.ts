// Shows the profile last read: its number, how long it lives, what it holds and what was erased from it.

import { createTemporaryProfile, expiry, formatTelephoneNumber } from "entur-customer-profile";
import { fixedToday } from "./clock.js";
import { element } from "./element.js";
import type { Language } from "./language.js";
import { fieldText, type OpenProfile } from "./profile.js";
import type { Texts } from "./texts.js";

/** `done` says what has just been done to it; "" where it was only read. */
export function drawProfile(
  host: HTMLElement,
  profile: OpenProfile | undefined,
  language: Language,
  texts: Texts,
  done: string,
): void {
  if (!profile) {
    host.replaceChildren(element("h2", {}, texts.noProfile), element("p", { class: "muted" }, texts.noProfileHint));
    return;
  }
  const number = fieldText(profile, "customerNumber");
  host.replaceChildren(
    element(
      "h2",
      { tabindex: "-1", "aria-describedby": "done" },
      texts.profile,
      " ",
      element("span", { class: "number" }, number),
    ),
    element("p", { id: "done", class: "done", hidden: done === "" }, done),
    element("p", { class: "badges" }, ...badges(profile, texts)),
    element(
      "dl",
      { class: "facts" },
      ...facts(profile, language, texts).flatMap((fact) => drawFact(fact, profile.erased, texts)),
    ),
  );
}

function badges(profile: OpenProfile, texts: Texts): HTMLElement[] {
  const badge = (text: string, kind: string) => element("span", { class: `badge badge-${kind}` }, text);
  const kind = profile.permanent ? badge(texts.permanent, "good") : badge(texts.temporary, "plain");
  const status = fieldText(profile, "status");
  if (status === "D") return [kind, badge(texts.deleted, "bad")];
  if (status === "P") return [kind, badge(texts.passive, "bad")];
  // A permanent profile may still have a last day; then it binds.
  const expirationDate = fieldText(profile, "expirationDate");
  if (expirationDate === "") return [kind];
  const life = expiry({ expirationDate }, { today: fixedToday });
  if (life.state === "expired") return [kind, badge(texts.expired, "bad")];
  if (life.state === "expires_today") return [kind, badge(texts.expiresToday, "warn")];
  return [kind, badge(texts.expiresIn(life.daysLeft), life.daysLeft <= 7 ? "warn" : "plain")];
}

interface Fact {
  readonly heading: string;
  readonly value: string;
  /** The fields the value comes from. */
  readonly fields: readonly string[];
  /** Shown even where there is no value. */
  readonly always?: boolean;
  readonly wide?: boolean;
}

function facts(profile: OpenProfile, language: Language, texts: Texts): Fact[] {
  const text = (name: string) => fieldText(profile, name);
  const label = (name: string) =>
    createTemporaryProfile.fields.find((field) => field.name === name)?.label[language] ?? name;
  const own = (name: string, value = text(name)) => ({ heading: label(name), value, fields: [name] });
  const telephone = ["countryCode", "telephoneNumberNoCountryCode"];
  const changed = texts.changed(formatInstant(text("changedAt"), language), text("changedBy"));
  return [
    { ...own("firstName"), always: true },
    { ...own("surname"), always: true },
    { heading: texts.telephone, value: formatTelephoneNumber(profile.read), fields: telephone, always: true },
    { ...own("email"), always: true, wide: true },
    { ...own("dateOfBirth", formatDay(text("dateOfBirth"), language)), always: true },
    own("landlineNumber"),
    own("expirationDate", formatDay(text("expirationDate"), language)),
    { heading: texts.username, value: text("username"), fields: ["username"], wide: true },
    { heading: texts.lastChanged, value: changed, fields: ["changedAt", "changedBy"], wide: true },
  ];
}

function drawFact(fact: Fact, erased: readonly string[], texts: Texts): HTMLElement[] {
  const isErased = fact.value === "" && fact.fields.some((field) => erased.includes(field));
  if (fact.value === "" && !isErased && !fact.always) return [];
  const gone = isErased
    ? element("span", { class: "badge badge-warn" }, texts.erased)
    : element("span", { class: "muted" }, texts.notSet);
  // A name may be read from the right.
  const value = element("dd", {}, fact.value === "" ? gone : element("bdi", {}, fact.value));
  return [element("div", { class: fact.wide ? "wide" : undefined }, element("dt", {}, fact.heading), value)];
}

/** A browser without nynorsk dates has bokmål ones. */
const formats: Readonly<Record<Language, readonly string[]>> = { nb: ["nb"], nn: ["nn", "nb"], en: ["en-GB"] };

function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(formats[language], { dateStyle: "medium", timeZone: "UTC" }).format(date);
}

function formatInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(formats[language], { dateStyle: "medium", timeStyle: "short" }).format(date);
}
