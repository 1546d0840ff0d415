// Helpers that look up codes and numbers, and profiles made fit for logs.
import {
  formatTelephoneNumber,
  isNationality,
  type isoDataVersion,
  languageToIso6393,
  redact,
  splitTelephoneNumber,
  type TelephoneNumberType,
  type TemporaryProfile,
  telephoneNumberType,
} from "entur-customer-profile";
import { expect, type Same } from "./expect.js";

declare const profile: TemporaryProfile;

expect<Same<TelephoneNumberType, "fixed" | "mobile" | "either" | "other">>();
const type = telephoneNumberType(profile);
expect<Same<typeof type, TelephoneNumberType | undefined>>();
const shown = formatTelephoneNumber(profile);
expect<Same<typeof shown, string>>();
const split = splitTelephoneNumber("+47 406 12 345");
if (!split.issues) telephoneNumberType(split.value);
// @ts-expect-error a text is split first
telephoneNumberType("+4740612345");

const language = languageToIso6393("NO");
expect<Same<typeof language, string | undefined>>();
const isKnown = isNationality("NOR");
expect<Same<typeof isKnown, boolean>>();
expect<Same<typeof isoDataVersion, string>>();

const logged = redact(profile);
expect<Same<keyof typeof logged, keyof TemporaryProfile>>();
expect<Same<typeof logged.email, unknown>>();
// @ts-expect-error no object
redact("profile");
