// What the page has words for; each language fills all of it, and imports nothing else of the page.

import type { TelephoneNumberType } from "entur-customer-profile";
import type { Example } from "../../examples.js";

/** The groups a form's fields stand in. */
export type Group = "person" | "telephone" | "signIn" | "retention" | "other" | "older";

export interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly darkTheme: string;
  readonly notLoaded: string;
  readonly standIn: string;
  readonly aboutHeading: string;
  readonly about: readonly string[];

  readonly noProfile: string;
  readonly noProfileHint: string;
  readonly customerNumber: string;
  readonly customerNumberInvalid: string;
  readonly read: string;
  readonly examples: string;
  readonly example: Readonly<Record<Example["kind"], string>>;
  readonly profile: string;
  readonly temporary: string;
  readonly permanent: string;
  readonly deleted: string;
  readonly passive: string;
  readonly expired: string;
  readonly expiresToday: string;
  readonly expiresIn: (days: number) => string;
  readonly notSet: string;
  readonly erased: string;
  readonly telephone: string;
  readonly numberType: Readonly<Record<TelephoneNumberType, string>>;
  readonly username: string;
  readonly lastChanged: string;
  readonly changed: (when: string, by: string) => string;

  readonly tasks: string;
  readonly task: Readonly<Record<"create" | "update" | "convert", Task>>;
  readonly needsProfile: string;
  readonly notTemporary: string;
  readonly group: Readonly<Record<Group, string>>;
  /** Below some fields, by name. */
  readonly hint: Readonly<Partial<Record<string, string>>>;
  readonly required: string;
  readonly requiredHint: string;
  readonly olderHint: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly daysFromToday: (days: number) => string;

  readonly fieldsToMend: (count: number) => string;
  readonly erasing: (count: number) => string;
  readonly erasingHint: string;
  readonly erase: string;
  readonly changing: string;
  readonly keeping: string;
  readonly convertQuestion: string;
  readonly convertWarning: string;
  readonly goBack: string;
  readonly sending: string;

  readonly request: string;
  readonly requestIncomplete: string;
  readonly nothingToSend: string;
  readonly authorization: string;
  readonly answer: string;
  readonly noAnswer: string;
  readonly noConnection: string;
  readonly accepted: string;
  readonly refused: string;
}

export interface Task {
  readonly tab: string;
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly done: string;
}
