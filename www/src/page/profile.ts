// The profile last read, as the page keeps it.

import {
  type CustomerProfile,
  readCustomerProfile,
  readTemporaryProfile,
  type TemporaryProfile,
} from "entur-customer-profile";

export interface OpenProfile {
  readonly permanent: boolean;
  readonly read: TemporaryProfile | CustomerProfile;
  /** Fields the last update erased. */
  readonly erased: readonly string[];
}

/** Reads a server's answer; only a permanent profile's answer names its type. */
export function openProfile(body: string, erased: readonly string[]): OpenProfile | undefined {
  const permanent = /"profileType"\s*:/.test(body);
  const result = permanent ? readCustomerProfile(body) : readTemporaryProfile(body);
  return result.issues ? undefined : { permanent, read: result.value, erased };
}

/** A field's text, whichever of the two kinds the profile is; "" where it has none. */
export function fieldText(profile: OpenProfile | undefined, name: string): string {
  const value = (profile?.read as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === "string" ? value : "";
}
