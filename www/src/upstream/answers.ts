// The two bodies that describe a profile: while it is temporary, and once it is permanent. Every documented field stands
// in them; one without a value is null or an empty list.

import { stringifyExact } from "./exact-json.js";
import type { Profile } from "./profiles.js";

export function profileAnswer(profile: Profile): Response {
  const body = profile.profileType === "T" ? temporaryBody(profile) : permanentBody(profile);
  return new Response(stringifyExact(body), { headers: { "Content-Type": "application/json;charset=UTF-8" } });
}

function temporaryBody(profile: Profile): object {
  const { contact, ...rest } = profile;
  return {
    uuid: rest.uuid,
    status: rest.status,
    // Always in the answer though optional in the request: an unnamed profile has empty names.
    surname: contact.surname ?? "",
    changedAt: rest.changedAt,
    changedBy: rest.changedBy,
    createdAt: rest.createdAt,
    createdBy: rest.createdBy,
    firstName: contact.firstName ?? "",
    customerNumber: rest.customerNumber,
    expirationDate: rest.expirationDate,
    organisationId: rest.organisationId,
    changedByChannel: rest.changedByChannel,
    createdByChannel: rest.createdByChannel,
    email: contact.email ?? null,
    notes: [],
    emailOld: rest.emailOld ?? null,
    countryCode: contact.countryCode ?? null,
    customerRef: rest.customerRef ?? null,
    dateOfBirth: contact.dateOfBirth ?? null,
    dateOfDeath: null,
    nationality: null,
    preferences: [],
    landlineNumber: contact.landlineNumber ?? null,
    emailVerifiedAt: null,
    postalAddresses: [],
    telephoneNumber: contact.telephoneNumber ?? null,
    customerConsents: [],
    customerAccountId: contact.customerAccountId ?? null,
    telephoneNumberVerifiedAt: null,
    telephoneNumberNoCountryCode: contact.telephoneNumberNoCountryCode ?? null,
    consents: [],
  };
}

/** The permanent profile has every field of the temporary one, and these. */
function permanentBody(profile: Profile): object {
  const { contact } = profile;
  return {
    ...temporaryBody(profile),
    profileType: profile.profileType,
    expirationDate: null,
    // Only a standard, active customer can sign in.
    username: profile.status === "A" ? (contact.email ?? null) : null,
    vippsId: null,
    parentId: null,
    lastSignInAt: null,
    lastSignInFrom: null,
    ecardOwnerships: [],
    customerAccounts: [],
    relatedCustomerNumbers: [],
    languagePreferenceISO6393: "NOB",
    id: profile.customerNumber,
    languagePreference: "NO",
  };
}
