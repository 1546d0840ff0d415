/** The parameters of issues that a server tells: only what they may be, since its own words may quote the customer. */

import { DOMAINS, EXPECTED, REPLACEMENTS, SOURCES } from "./generated/tables.js";
import { isObject } from "./object.js";
import type { IssueCode, IssueParams } from "./types.js";

/** Parameters of a code, whichever it is. */
export type Params = Readonly<Record<string, string | number>>;

/** What a parameter may be: one of a few words, or what a test says. */
type Sound<T> = readonly T[] | ((value: unknown, field: string) => boolean);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isDay = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
const DAY = { limit: isDay, unit: ["date"] } as const;
const DIGITS = { limit: isCount, unit: ["digits"] } as const;

/** The parameters of each code, all of them; codes not named have none. */
export const PARAMS: {
  readonly [C in IssueCode as keyof IssueParams[C] extends never ? never : C]: {
    readonly [Name in keyof IssueParams[C]]: Sound<IssueParams[C][Name]>;
  };
} = {
  wrong_type: { expected: EXPECTED },
  deprecated_field: {
    replacement: (value, field) => (REPLACEMENTS as Readonly<Record<string, unknown>>)[field] === value,
  },
  too_long: { limit: isCount, unit: ["utf16"], source: SOURCES },
  email_domain_suspicious: { suggestion: DOMAINS },
  phone_number_too_short: DIGITS,
  phone_number_too_long: DIGITS,
  date_in_past: DAY,
  date_in_future: DAY,
  date_far_back: DAY,
  date_far_ahead: { limit: isCount, unit: ["days"] },
  out_of_range: { minimum: ["1"], maximum: ["9223372036854775807"], unit: ["integer"] },
  number_not_exact: { limit: isCount, unit: ["integer"] },
  invalid_json: { offset: isCount, unit: ["bytes"] },
  too_large: { limit: isCount, unit: ["bytes"] },
  too_deep: { limit: isCount, unit: ["levels"] },
  invalid_client_name: { limit: isCount, unit: ["characters"] },
};

/** The parameters of a code, all of them and nothing else; undefined where one is missing or not as the code has it. */
export function paramsOf(code: IssueCode, given: unknown, field: string): Params | undefined {
  const params: Record<string, string | number> = {};
  const all = (PARAMS as Readonly<Record<string, Readonly<Record<string, Sound<unknown>>>>>)[code] ?? {};
  for (const [name, sound] of Object.entries(all)) {
    const value = members(given)[name];
    const isSound = typeof sound === "function" ? sound(value, field) : sound.includes(value);
    if (value === undefined || !isSound) return undefined;
    params[name] = value as string | number;
  }
  return params;
}

/** An object's members, or none of what is no object. */
export function members(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? (value as Record<string, unknown>) : {};
}
