// The inputs. Each is made from JSON text, so that its strings are those of a request or a form and not of a script.

/** A year from now: neither past nor so far ahead that ours would warn. */
const expirationDate = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

const filled = {
  createdBy: "web",
  expirationDate,
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

/** What differs from form to form, so that no engine sees the same text again and again. */
const people = [
  { firstName: "Åse Marie", surname: "Nordmann-Østby", number: "40612345" },
  { firstName: "Bjørn", surname: "Håkonsen", number: "41234567" },
  { firstName: "Máret Ánne", surname: "Sara", number: "91234567" },
  { firstName: "Jürgen", surname: "Müller", number: "92345678" },
  { firstName: "Søren", surname: "Kierkegård", number: "93456789" },
  { firstName: "Łukasz", surname: "Wiśniewski", number: "95123456" },
  { firstName: "Zoë", surname: "O’Brien", number: "97654321" },
  { firstName: "Gülşen", surname: "Yıldız", number: "98765432" },
];

const texts = people.map(({ firstName, surname, number }, at) =>
  JSON.stringify({
    ...filled,
    email: `kunde.${at}${number}@example.no`,
    firstName,
    surname,
    telephoneNumberNoCountryCode: number,
    dateOfBirth: `19${70 + at}-02-2${at}`,
  }),
);
const without = ({ customerAccountId, ...rest }) => rest;

/** Valid forms of 12 fields with a name outside ASCII. The last field is deprecated, of which ours warns. */
export const validTexts = texts;
export const valid = texts.map((text) => JSON.parse(text));
/** The same without the deprecated field. */
export const validUndeprecated = valid.map((form) => JSON.parse(JSON.stringify(without(form))));

/** The same forms, with a domain in upper case: all stacks accept them, and ours has to normalise them. */
export const looseTexts = texts.map((text) => text.replace("@example.no", "@Example.no"));
export const loose = looseTexts.map((text) => JSON.parse(text));

/** A fault in each of nine fields. */
export const faults = {
  createdBy: "w".repeat(101),
  expirationDate: "2027-02-30",
  createdByChannel: "c".repeat(101),
  email: "ase.nordmann@example",
  surname: "<b>Østby</b>",
  firstName: "123",
  dateOfBirth: "1990-02-30",
  organisationId: 0,
  telephoneNumberNoCountryCode: "406",
};
export const faulty = valid.map((form, at) =>
  JSON.parse(JSON.stringify({ ...form, ...faults, surname: `<b>${form.surname}</b>`, firstName: `12${at}` })),
);

/** The nearest forms that all stacks must refuse: one of the faults each, and what a schema is for. */
export const refused = [
  ...Object.entries(faults).map(([field, value]) => [`a fault in ${field}`, { ...filled, [field]: value }]),
  ["no creator", (({ createdBy, ...rest }) => rest)(filled)],
  ["a number for a text", { ...filled, createdBy: 1 }],
];

export const bytesOf = (text) => new TextEncoder().encode(text);

/** A text as it is typed, one key at a time. */
export const keystrokes = (text) => Array.from(text, (_, at) => text.slice(0, at + 1));

/** So many bodies, a line each, as bytes. */
export function stream(bodies) {
  let text = "";
  for (let at = 0; at < bodies; at++) text += `${validTexts[at % validTexts.length].replace('"a1b2c3"', `"a${at}"`)}\n`;
  return bytesOf(text);
}
