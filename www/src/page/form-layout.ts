// Where an operation's fields stand in its form: neighbours by meaning, not in the order of the documentation.

import type { Field } from "entur-customer-profile";
import type { Group } from "./texts.js";

const places: Readonly<Partial<Record<Group, readonly string[]>>> = {
  person: ["firstName", "surname", "email", "dateOfBirth"],
  telephone: ["countryCode", "telephoneNumberNoCountryCode", "landlineNumber"],
  signIn: ["password"],
  retention: ["expirationDate", "createdBy", "changedBy", "createdByChannel", "changedByChannel"],
  other: ["customerRef", "organisationId"],
};
const order: readonly Group[] = ["person", "telephone", "signIn", "retention", "other", "older"];

/** The groups that have fields, each with its fields. A field without a place here lands in `other`: none is lost. */
export function groupFields(fields: readonly Field[]): [Group, Field[]][] {
  const grouped = new Map<Group, Field[]>(order.map((group) => [group, []]));
  for (const field of fields) grouped.get(groupOf(field))?.push(field);
  for (const [group, members] of grouped) {
    const place = places[group] ?? [];
    members.sort((one, other) => place.indexOf(one.name) - place.indexOf(other.name));
  }
  return [...grouped].filter(([, members]) => members.length > 0);
}

function groupOf(field: Field): Group {
  if (field.deprecated) return "older";
  return order.find((group) => places[group]?.includes(field.name)) ?? "other";
}
