// The validators that are measured, all with the same rules: lengths, HTML's e-mail grammar with a dot in the domain,
// real days, the characters of names, and a phone number that libphonenumber calls valid.

import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { createTemporaryProfile } from "entur-customer-profile";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import Type from "typebox";
import { Compile } from "typebox/compile";
import { z } from "zod";

const EMAIL = "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\\.[a-zA-Z0-9-]{1,63})+$";
const NAME = "^(?=.*\\p{L})[\\p{L}\\p{M}\\p{Nd} '’‘ʻʼ`´\\-‐‑–—.·,()/]+$";
const DAY = "^\\d{4}-\\d{2}-\\d{2}$";

const required = ["createdBy", "expirationDate", "createdByChannel"];
const texts = {
  createdBy: { maxLength: 100 },
  expirationDate: { pattern: DAY },
  createdByChannel: { maxLength: 100 },
  email: { maxLength: 80, pattern: EMAIL },
  surname: { maxLength: 255, pattern: NAME },
  firstName: { maxLength: 255, pattern: NAME },
  countryCode: { pattern: "^\\+[1-9]\\d{0,2}$" },
  dateOfBirth: { pattern: DAY },
  landlineNumber: { pattern: "^\\+?\\d{3,15}$" },
  telephoneNumberNoCountryCode: { pattern: "^\\d{1,17}$" },
  customerAccountId: { maxLength: 60 },
};

/** A day that the calendar has: a pattern alone lets 30 February through. */
function isRealDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const days = (form) =>
  isRealDay(form.expirationDate) && (form.dateOfBirth === undefined || isRealDay(form.dateOfBirth));
const phone = (form) =>
  parsePhoneNumberFromString(form.countryCode + form.telephoneNumberNoCountryCode)?.isValid() === true;

function ajv() {
  const compiler = addFormats.default(new Ajv({ allErrors: true, unicodeRegExp: true }));
  const properties = Object.fromEntries(
    Object.entries(texts).map(([name, { pattern, ...rest }]) => [
      name,
      pattern === DAY ? { type: "string", format: "date" } : { type: "string", ...(pattern && { pattern }), ...rest },
    ]),
  );
  properties.organisationId = { type: "integer", minimum: 1 };
  return compiler.compile({ type: "object", properties, required, additionalProperties: false });
}

function typebox() {
  const optional = (name, type) => (required.includes(name) ? type : Type.Optional(type));
  const pattern = (text) => (text === undefined ? {} : { pattern: new RegExp(text, "u") });
  const properties = Object.fromEntries(
    Object.entries(texts).map(([name, { pattern: text, ...rest }]) => [
      name,
      optional(name, Type.String({ ...pattern(text), ...rest })),
    ]),
  );
  properties.organisationId = Type.Optional(Type.Integer({ minimum: 1 }));
  return Compile(Type.Object(properties, { additionalProperties: false }));
}

function zod() {
  const shape = Object.fromEntries(
    Object.entries(texts).map(([name, { pattern, maxLength }]) => {
      let type = pattern === DAY ? z.iso.date() : z.string();
      if (maxLength !== undefined) type = type.max(maxLength);
      if (pattern !== undefined && pattern !== DAY) type = type.regex(new RegExp(pattern, "u"));
      return [name, required.includes(name) ? type : type.optional()];
    }),
  );
  return z.strictObject({ ...shape, organisationId: z.number().int().min(1).optional() });
}

const byAjv = ajv();
const byTypebox = typebox();
const byZod = zod();
const withPhone = (accepts) => (form) => accepts(form) && phone(form);

const forms = {
  typebox: (form) => byTypebox.Check(form) && days(form),
  ajv: (form) => byAjv(form),
  zod: (form) => byZod.safeParse(form).success,
};

/** Name → whether a form is accepted. */
export const stacks = {
  "entur-customer-profile": (form) => createTemporaryProfile.validate(form).issues === undefined,
  "typebox + libphonenumber-js": withPhone(forms.typebox),
  "ajv + libphonenumber-js": withPhone(forms.ajv),
  "zod + libphonenumber-js": withPhone(forms.zod),
  "typebox, no phone check": forms.typebox,
  "ajv, no phone check": forms.ajv,
  "zod, no phone check": forms.zod,
};

/** A whole form of 12 fields with a name outside ASCII, and the nearest forms that all stacks must refuse. */
export const valid = {
  createdBy: "web",
  expirationDate: "2099-07-01",
  createdByChannel: "web",
  email: "ase.nordmann@example.no",
  surname: "Nordmann-Østby",
  firstName: "Åse Marie",
  countryCode: "+47",
  dateOfBirth: "1990-02-28",
  landlineNumber: "22334455",
  organisationId: 1,
  telephoneNumberNoCountryCode: "40612345",
  customerAccountId: "a1b2c3",
};
export const refused = {
  "no creator": { ...valid, createdBy: undefined },
  "no dot in the domain": { ...valid, email: "ase.nordmann@example" },
  "a name with a tag": { ...valid, surname: "<b>Østby</b>" },
  "30 February": { ...valid, dateOfBirth: "1990-02-30" },
  "organisation 0": { ...valid, organisationId: 0 },
};
