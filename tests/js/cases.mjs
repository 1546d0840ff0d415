// The corpus as these suites read it. The form of the files is told in `tests/corpus/README.md`.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../corpus/", import.meta.url);

/** Every case of the corpus, with the name of its file. */
export const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .flatMap((name) =>
    JSON.parse(readFileSync(new URL(name, folder), "utf8")).cases.map((case_) => ({
      ...case_,
      file: name.slice(0, -5),
    })),
  );

/** The name of a case in a report. */
export const nameOf = ({ file, why, operation }) => (operation ? `${file}: ${operation}: ${why}` : `${file}: ${why}`);

/** The JSON text of a case, or `undefined` if it is bytes that are none. */
export function textOf({ input, json, bytes }) {
  if (bytes !== undefined) return undefined;
  if (input !== undefined) return JSON.stringify(input);
  return typeof json === "string" ? json : json.before + json.repeat.repeat(json.times) + json.after;
}

/** The JSON text of a case as bytes, or bytes that are no text. */
export function bytesOf(case_) {
  const text = textOf(case_);
  return text === undefined ? Uint8Array.from(Buffer.from(case_.bytes, "hex")) : new TextEncoder().encode(text);
}

/** Whether a JavaScript value can express the input. */
export const isExpressible = ({ only }) => !only;

/** The input as a JavaScript value, a fresh one each time. */
export const inputOf = (case_) => JSON.parse(textOf(case_));

/** The body that is sent, as compact JSON. */
export function bodyOf({ expect: { value, valueJson } }) {
  return valueJson ?? (value === undefined ? undefined : JSON.stringify(value));
}

/** Findings without their messages, which are a courtesy. */
export const brief = (findings) => findings.map(({ code, path, params }) => ({ code, path, params }));

/** What is said of an input, as the corpus writes it. */
export const said = ({ issues = [], warnings }) => ({ issues: brief(issues), warnings: brief(warnings) });

/** What a case expects to be said. */
export const expected = ({ expect: { issues = [], warnings = [] } }) => ({ issues, warnings });

/** A value with its bigints as the JSON integers that are sent. */
export function exactJson(value) {
  const bigints = [];
  const text = JSON.stringify(value, (_, member) => {
    if (typeof member !== "bigint") return member;
    return `\u0000${bigints.push(member) - 1}`;
  });
  return text.replace(/"\\u0000(\d+)"/g, (_, at) => String(bigints[at]));
}
