// The profiles the stand-in holds, in memory: they are gone when the process ends.

import { type Example, examples } from "../examples.js";
import type { Contact } from "./checks.js";
import { daysAfter } from "./day.js";

export interface Profile {
  readonly customerNumber: bigint;
  readonly uuid: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly createdByChannel: string;
  profileType: "S" | "T";
  status: "A" | "D";
  organisationId: bigint;
  changedAt: string;
  changedBy: string;
  changedByChannel: string;
  expirationDate?: string | undefined;
  customerRef?: string | undefined;
  emailOld?: string | undefined;
  contact: Contact;
}

export class Profiles {
  readonly #byNumber = new Map<bigint, Profile>();
  // The first number past 2^53 that a JavaScript number cannot hold would be 9007199254740993; new ones start above it.
  #lastNumber = 9007199254741000n;

  constructor(today: string, now: string) {
    for (const example of examples)
      this.#byNumber.set(BigInt(example.customerNumber), exampleProfile(example, today, now));
  }

  nextNumber(): bigint {
    this.#lastNumber += 1n;
    return this.#lastNumber;
  }

  add(profile: Profile): void {
    this.#byNumber.set(profile.customerNumber, profile);
  }

  /** The profile, unless its last day is past: then it is deleted here and now (inferred: Entur does it in batches). */
  find(customerNumber: bigint, today: string): Profile | undefined {
    const profile = this.#byNumber.get(customerNumber);
    if (profile?.expirationDate !== undefined && profile.expirationDate < today) {
      this.#byNumber.delete(customerNumber);
      return undefined;
    }
    return profile;
  }

  /** Whether another permanent, active profile of the organisation satisfies the test. */
  isTaken(by: Profile, organisationId: bigint, test: (other: Profile) => boolean): boolean {
    for (const other of this.#byNumber.values()) {
      if (other === by || other.profileType !== "S" || other.status !== "A") continue;
      if (other.organisationId === organisationId && test(other)) return true;
    }
    return false;
  }
}

/** "32 random alphanumeric characters. Not RFC 4122 compliant." */
export function newUuid(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

function exampleProfile({ kind, customerNumber }: Example, today: string, now: string): Profile {
  const contacts: Record<Example["kind"], Contact> = {
    named: {
      firstName: "Kari",
      surname: "Nordmann",
      email: "kari.nordmann@example.com",
      countryCode: "+47",
      telephoneNumberNoCountryCode: "40612345",
      dateOfBirth: "1988-05-17",
    },
    unnamed: {},
    expiresToday: { firstName: "Ola", surname: "Nordmann" },
    permanent: { firstName: "Anne", surname: "Hansen", email: "anne.hansen@example.com" },
    deleted: {},
  };
  const temporary = kind !== "permanent" && kind !== "deleted";
  return {
    customerNumber: BigInt(customerNumber),
    uuid: newUuid(),
    createdAt: now,
    createdBy: "web",
    createdByChannel: "web",
    profileType: temporary ? "T" : "S",
    status: kind === "deleted" ? "D" : "A",
    organisationId: 1n,
    changedAt: now,
    changedBy: "web",
    changedByChannel: "web",
    expirationDate: temporary ? daysAfter(today, kind === "expiresToday" ? 0 : 30) : undefined,
    customerRef: temporary ? undefined : customerNumber,
    emailOld: kind === "deleted" ? "slettet.kunde@example.com" : undefined,
    contact: contacts[kind],
  };
}
