// The page's three tasks: the operation of each, what its form starts with, and what its request is made of.

import {
  type Context,
  type ConvertToPermanentProfileBody,
  type ConvertToPermanentProfileInput,
  type CreateTemporaryProfileBody,
  type CreateTemporaryProfileInput,
  convertToPermanentProfile,
  createTemporaryProfile,
  type Field,
  type Issue,
  type Operation,
  planConversion,
  planUpdate,
  type Result,
  type UpdateTemporaryProfileBody,
  type UpdateTemporaryProfileInput,
  updateTemporaryProfile,
} from "entur-customer-profile";
import type { Values } from "./draw-form.js";
import { fieldText, type OpenProfile } from "./profile.js";

export type TaskName = "create" | "update" | "convert";

export interface Plan<Body> {
  readonly body: Body;
  /** Fields the profile has and will lose. */
  readonly cleared: readonly string[];
  /** Fields whose values are sent as the profile has them, and those that get others. */
  readonly kept: readonly string[];
  readonly changed: readonly string[];
}

export interface Task<Input, Body> {
  readonly name: TaskName;
  readonly operation: Operation<Input, Body>;
  /** Whether it works on the profile last read. */
  readonly needsProfile: boolean;
  plan(typed: Values, profile: OpenProfile | undefined, context: Context): Result<Plan<Body>>;
  /** Fields that will be lost, told already while others are still to be mended. */
  erases?(typed: Values, profile: OpenProfile | undefined, context: Context): readonly string[];
}

export const create: Task<CreateTemporaryProfileInput, CreateTemporaryProfileBody> = {
  name: "create",
  operation: createTemporaryProfile,
  needsProfile: false,
  plan(typed, _profile, context) {
    const result = createTemporaryProfile.validate(typed, context);
    return result.issues ? result : accepted(result.value, result.warnings);
  },
};

export const update: Task<UpdateTemporaryProfileInput, UpdateTemporaryProfileBody> = {
  name: "update",
  operation: updateTemporaryProfile,
  needsProfile: true,
  plan: (typed, profile, context) => planUpdate(profile?.read, patchOf(typed, profile), context),
  erases(typed, profile, context) {
    // All else is left as it is, so that it can cause no issue.
    const emptied = updateTemporaryProfile.fields.filter(({ name, required }) => {
      return !required && patchOf(typed, profile)[name] === null;
    });
    const patch = Object.fromEntries(emptied.map(({ name }) => [name, null]));
    const result = planUpdate(profile?.read, patch, context);
    return result.issues ? [] : result.value.cleared;
  },
};

export const convert: Task<ConvertToPermanentProfileInput, ConvertToPermanentProfileBody> = {
  name: "convert",
  operation: convertToPermanentProfile,
  needsProfile: true,
  plan(typed, profile, context) {
    const result = planConversion(profile?.read, typed, context);
    return result.issues ? result : accepted(result.value.body, result.warnings);
  },
};

/** A plan of what takes nothing over. */
function accepted<Body>(body: Body, warnings: readonly Issue[]): Result<Plan<Body>> {
  return { value: { body, cleared: [], kept: [], changed: [] }, warnings };
}

/** What the form starts with: what the profile last read has, and Norway's calling code where it has no telephone. */
export function prefilled(fields: readonly Field[], profile: OpenProfile | undefined): Values {
  const values = fields.map((field) => [field.name, startOf(field, profile)]);
  return Object.fromEntries(values);
}

function startOf({ name, deprecated }: Field, profile: OpenProfile | undefined): string {
  // Who makes this change is not who made the last one. A deprecated field is left to the profile, which keeps it.
  if (deprecated || name === "changedBy" || name === "changedByChannel") return "";
  const value = fieldText(profile, name);
  // The API gives a profile without a reference its own number, and will do so again.
  if (name === "customerRef" && value === fieldText(profile, "customerNumber")) return "";
  // An old profile may have its whole telephone, country code and all, in the deprecated field.
  const hasTelephone = fieldText(profile, "telephoneNumber") !== "";
  return value === "" && name === "countryCode" && !hasTelephone ? "+47" : value;
}

/** An emptied field clears, an untouched empty one says nothing: so a deprecated field left empty is kept. */
function patchOf(typed: Values, profile: OpenProfile | undefined): Record<string, string | null> {
  const patch: Record<string, string | null> = {};
  for (const field of updateTemporaryProfile.fields) {
    const value = typed[field.name] ?? "";
    if (value !== "") patch[field.name] = value;
    else if (!field.deprecated && fieldText(profile, field.name) !== "") patch[field.name] = null;
  }
  return patch;
}
