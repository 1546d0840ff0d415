// A whole form: valid, the same without the deprecated field, and with nine faults.
import { faulty, loose, valid, validUndeprecated } from "../forms.mjs";
import { cycling } from "../measure.mjs";
import { formatOnly, full, ours } from "../stacks/index.mjs";

/** A method of all stacks as tasks on the same forms. */
const tasks = (method, forms) => [
  { name: ours.name, run: cycling(forms, ours[method]) },
  ...full.map((stack) => ({ name: stack.name, group: "full", run: cycling(forms, stack[method]) })),
  ...formatOnly.map((stack) => ({ name: stack.name, group: "format", run: cycling(forms, stack[method]) })),
];

const encoder = new TextEncoder();
const space = new Uint8Array(4096);
const joined = valid.map((form) => Object.values(form).join(""));
const copying = { name: "floor: encodeInto of the texts", group: "floor" };

export const cases = [
  {
    id: "valid",
    title: "A valid form of 12 fields",
    note: "Names outside ASCII; the last field is deprecated, of which ours makes a warning, and the others none.",
    tasks: [
      ...tasks("accepts", valid),
      { ...copying, run: cycling(joined, (text) => encoder.encodeInto(text, space).written) },
    ],
  },
  {
    id: "undeprecated",
    title: "A valid form of 11 fields",
    note: "The same without the deprecated field, so without a warning.",
    tasks: tasks("accepts", validUndeprecated),
  },
  {
    id: "loose",
    title: "A valid form of 12 fields that is not plain",
    note: "Its address has a domain in upper case, which ours lower-cases: the core judges it, and the deprecated field.",
    tasks: tasks("accepts", loose),
  },
  {
    id: "faulty",
    title: "Nine faults, all reported, no message read",
    note: "Codes, paths and parameters; the others have made their messages by then. Without a phone check there are eight.",
    tasks: tasks("issuesOf", faulty),
  },
  {
    id: "messages",
    title: "Nine faults, all reported, all messages read",
    note: "The same, and each message is read once.",
    tasks: tasks("messagesOf", faulty),
  },
];
