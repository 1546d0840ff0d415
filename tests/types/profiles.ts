// Profiles as read, and what is planned from them. Every field of Entur's answers has its place.
import {
  type CustomerProfile,
  expirationAfter,
  expiry,
  planConversion,
  planUpdate,
  type Result,
  type readCustomerProfile,
  readTemporaryProfile,
  type TemporaryProfile,
  type UpdatePlan,
  type UpdateTemporaryProfileInput,
} from "entur-customer-profile";
import { expect, type Same, take } from "./expect.js";

const read = readTemporaryProfile("{}");
expect<Same<typeof read, Result<TemporaryProfile>>>();
expect<Same<ReturnType<typeof readCustomerProfile>, Result<CustomerProfile>>>();

declare const temporary: TemporaryProfile;
declare const permanent: CustomerProfile;
// 64-bit ids are decimal digits.
expect<Same<typeof temporary.customerNumber, string>>();
expect<Same<typeof temporary.organisationId, string | undefined>>();
expect<Same<typeof permanent.parentId, string | undefined>>();
expect<Same<typeof permanent.relatedCustomerNumbers, readonly string[] | undefined>>();
expect<Same<typeof permanent.status, "A" | "P" | "D" | { readonly other: string }>>();
expect<Same<typeof permanent.profileType, "S" | "P" | "T" | { readonly other: string }>>();
expect<Same<typeof temporary.extra, Readonly<Record<string, unknown>>>>();

type Both =
  | "uuid"
  | "status"
  | "surname"
  | "changedAt"
  | "changedBy"
  | "createdAt"
  | "createdBy"
  | "firstName"
  | "customerNumber"
  | "expirationDate"
  | "organisationId"
  | "changedByChannel"
  | "createdByChannel"
  | "email"
  | "notes"
  | "emailOld"
  | "countryCode"
  | "customerRef"
  | "dateOfBirth"
  | "dateOfDeath"
  | "nationality"
  | "preferences"
  | "landlineNumber"
  | "emailVerifiedAt"
  | "postalAddresses"
  | "telephoneNumber"
  | "customerConsents"
  | "customerAccountId"
  | "telephoneNumberVerifiedAt"
  | "telephoneNumberNoCountryCode"
  | "consents"
  | "extra";
expect<Same<keyof TemporaryProfile, Both>>();
type Permanent =
  | "profileType"
  | "vippsId"
  | "parentId"
  | "username"
  | "lastSignInAt"
  | "lastSignInFrom"
  | "ecardOwnerships"
  | "customerAccounts"
  | "relatedCustomerNumbers"
  | "languagePreferenceISO6393"
  | "id"
  | "languagePreference";
expect<Same<Exclude<Both | Permanent, keyof CustomerProfile>, never>>();

const plan = planUpdate(temporary, { changedBy: "web", changedByChannel: "web", email: null });
expect<Same<typeof plan, Result<UpdatePlan>>>();
if (!plan.issues) {
  for (const name of plan.value.cleared) {
    expect<Same<typeof name, keyof UpdateTemporaryProfileInput>>();
    // @ts-expect-error: no field of an update
    name === "password";
  }
}
// @ts-expect-error: an update knows no password
planUpdate(temporary, { password: "x" });
planConversion(temporary, { changedBy: "web", changedByChannel: "web", password: "x" });

expect<Same<ReturnType<typeof expiry>["state"], "active" | "expires_today" | "expired">>();
expect<Same<ReturnType<typeof expirationAfter>, string>>();
// A profile as read need not have the day.
if (!read.issues) take<number>(expiry(read.value).daysLeft);
// @ts-expect-error: a day is text
expiry({ expirationDate: new Date() });
// @ts-expect-error: a whole number of days
expirationAfter("2026-07-01", "14");
