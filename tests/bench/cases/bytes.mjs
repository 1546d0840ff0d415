// Bytes in, normalised bytes out, as a server between a client and the API has it. The peers validate and do not
// normalise, so what they write is what they read.
import { createTemporaryProfile } from "entur-customer-profile";
import { bytesOf, validTexts } from "../forms.mjs";
import { cycling } from "../measure.mjs";
import { formatOnly, full } from "../stacks/index.mjs";

const bodies = validTexts.map(bytesOf);
const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

const parse = (bytes) => JSON.parse(decoder.decode(bytes));
const write = (form) => encoder.encode(JSON.stringify(form));

const through = (group) => (stack) => ({
  name: stack.name,
  group,
  run: cycling(bodies, (bytes) => {
    const form = parse(bytes);
    return stack.accepts(form) ? write(form) : undefined;
  }),
});

export const cases = [
  {
    id: "bytes",
    title: "Bytes in, normalised bytes out",
    note: `A body of ${bodies[0].length} bytes.`,
    tasks: [
      {
        name: "entur-customer-profile",
        run: cycling(bodies, (bytes) => createTemporaryProfile.normalizeJson(bytes).body),
      },
      ...full.map(through("full")),
      ...formatOnly.map(through("format")),
      {
        name: "floor: decode, JSON.parse, JSON.stringify, encode",
        group: "floor",
        run: cycling(bodies, (bytes) => write(parse(bytes))),
      },
      {
        name: "floor: JSON.parse, JSON.stringify of a text",
        group: "text",
        run: cycling(validTexts, (text) => JSON.stringify(JSON.parse(text))),
      },
    ],
  },
];
