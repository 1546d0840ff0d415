// What the stand-in demands of a request. Written apart from the package, so that the package's promises meet a judge of
// their own: required fields, types and lengths are Entur's; the patterns are inferred, since none are published.

import { readDay } from "./day.js";
import type { ErrorCode } from "./error-messages.js";

interface Rule {
  readonly required?: true;
  readonly type?: "integer" | "day";
  readonly maxLength?: number;
}
type Rules = Readonly<Record<string, Rule>>;

const contact = {
  email: { maxLength: 80 },
  surname: {},
  firstName: {},
  countryCode: { maxLength: 4 },
  dateOfBirth: { type: "day" },
  landlineNumber: {},
  telephoneNumber: {},
  telephoneNumberNoCountryCode: {},
  customerAccountId: { maxLength: 60 },
} as const satisfies Rules;
const changed = {
  changedBy: { required: true, maxLength: 100 },
  changedByChannel: { required: true, maxLength: 100 },
} as const satisfies Rules;

const bodies = {
  create: {
    createdBy: { required: true, maxLength: 100 },
    createdByChannel: { required: true, maxLength: 100 },
    expirationDate: { required: true, type: "day" },
    organisationId: { type: "integer" },
    ...contact,
  },
  update: { ...changed, expirationDate: { required: true, type: "day" }, ...contact },
  convert: {
    ...changed,
    firstName: { required: true },
    surname: { required: true },
    email: { maxLength: 80 },
    password: {},
    customerRef: { maxLength: 40 },
    organisationId: { type: "integer" },
  },
} as const satisfies Record<string, Rules>;

export type Body = Readonly<Record<string, string | bigint | undefined>>;
/** What is known of the person: an update overwrites all of it. */
export type Contact = { readonly [name in keyof typeof contact]?: string | undefined };
const maxInt64 = 2n ** 63n - 1n;

/** The body with only the fields the operation knows, or the code of the first fault. */
export function readBody(operation: keyof typeof bodies, json: unknown): Body | ErrorCode {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return 400;
  const given = json as Record<string, unknown>;
  const body: Record<string, string | bigint> = {};
  for (const [name, rule] of Object.entries<Rule>(bodies[operation])) {
    const value = given[name];
    if (value === undefined || value === null || value === "") {
      if (rule.required) return 400;
    } else if (rule.type === "integer") {
      if (typeof value !== "bigint" || value < 1n || value > maxInt64) return 400;
      body[name] = value;
    } else {
      if (typeof value !== "string" || value.length > (rule.maxLength ?? Number.POSITIVE_INFINITY)) return 400;
      const kept = rule.type === "day" ? readDay(value) : value;
      if (kept === undefined) return 400;
      body[name] = kept;
    }
  }
  return contentFault(body) ?? body;
}

function contentFault(body: Body): ErrorCode | undefined {
  if (breaks(body.email, /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u)) return 603;
  if (breaks(body.firstName, name) || breaks(body.surname, name)) return 606;
  if (breaks(body.countryCode, /^\+[1-9]\d{0,2}$/)) return 605;
  if (breaks(body.telephoneNumberNoCountryCode, /^\d{4,14}$/)) return 605;
  if (breaks(body.telephoneNumber, /^\+?\d{4,15}$/)) return 605;
  if (breaks(body.landlineNumber, /^\+?\d{3,15}$/)) return 605;
  // Half a telephone number names nobody's telephone (inferred).
  if ((body.countryCode === undefined) !== (body.telephoneNumberNoCountryCode === undefined)) return 605;
  if (breaks(body.password, /\S/)) return 600;
  return undefined;
}

const name = /^(?=.*\p{L})[^\p{Cc}\p{Cs}<>]+$/u;

function breaks(value: string | bigint | undefined, pattern: RegExp): boolean {
  return value !== undefined && !pattern.test(String(value));
}

/** "ikke satt" and its like become an empty name. */
export function contactOf(body: Body): Contact {
  const known = Object.keys(contact).filter(
    (name) => body[name] !== undefined && !/^ikke\s*satt$/i.test(String(body[name])),
  );
  return Object.fromEntries(known.map((name) => [name, String(body[name])]));
}

/** `<company>-<application>`. */
export function isClientName(text: string | null): boolean {
  return text !== null && /^[!-~]+-[!-~]+$/.test(text);
}
