// One field, as a form asks while its user types: whole values, and every beginning of one.
import { createTemporaryProfile } from "entur-customer-profile";
import { isValidPhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { keystrokes, valid } from "../forms.mjs";
import { cycling } from "../measure.mjs";
import { peers } from "../stacks/index.mjs";

const whole = (field) => valid.map((form) => form[field]);
const typed = (field) => valid.flatMap((form) => keystrokes(form[field]));

const isClean = ({ issues }) => issues.length === 0;
const field = (name, context) => (value) => isClean(createTemporaryProfile.validateField(name, value, context));
const norwegian = { values: { countryCode: "+47" } };

const tasks = (texts, ours, others) => [
  { name: "entur-customer-profile", run: cycling(texts, ours) },
  ...others.map(([name, accepts]) => ({ name, group: "field", run: cycling(texts, accepts) })),
];
const emails = peers.map(({ name, isEmail }) => [name, isEmail]);
const dates = peers.map(({ name, isDate }) => [name, isDate]);
const phones = [
  ["isValidPhoneNumber", (number) => isValidPhoneNumber(`+47${number}`)],
  [
    "parsePhoneNumberFromString, isValid",
    (number) => parsePhoneNumberFromString(`+47${number}`, { extract: false })?.isValid() === true,
  ],
];
const NUMBER = "telephoneNumberNoCountryCode";

export const cases = [
  { id: "email", title: "One e-mail address", tasks: tasks(whole("email"), field("email"), emails) },
  {
    id: "email-typed",
    title: "One e-mail address, at every key",
    note: "Most beginnings of an address are none: what is measured is mostly a refusal.",
    tasks: tasks(typed("email"), field("email"), emails),
  },
  { id: "phone", title: "One phone number", tasks: tasks(whole(NUMBER), field(NUMBER, norwegian), phones) },
  {
    id: "phone-typed",
    title: "One phone number, at every key",
    tasks: tasks(typed(NUMBER), field(NUMBER, norwegian), phones),
  },
  {
    id: "date",
    title: "One date",
    note: "Ours also compares it with today.",
    tasks: tasks(whole("dateOfBirth"), field("dateOfBirth"), dates),
  },
  {
    id: "date-typed",
    title: "One date, at every key",
    tasks: tasks(typed("dateOfBirth"), field("dateOfBirth"), dates),
  },
];
