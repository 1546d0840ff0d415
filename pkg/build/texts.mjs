// `#texts`: all prose of the package as one module of strings, which are taken apart on first use. It comes before the
// code in a bundle, since compressors do better if prose and code are not mixed: entries export the API before they import
// anything, and the API's first file imports it.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const pkg = new URL("..", import.meta.url);
const read = (path) => readFileSync(new URL(path, pkg), "utf8");

/** The module, for esbuild to load. */
export async function textsModule() {
  const texts = { messages: await messages(), facts: read("src/generated/facts.txt") };
  const constants = Object.entries(texts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`);
  return { contents: constants.join("\n") };
}

/**
 * The locales without their keys, which would be there three times. Paragraphs: the keys that are not codes, then each
 * language's texts, one per line: those of the codes first.
 */
async function messages() {
  const tables = transformSync(read("src/generated/tables.ts"), { loader: "ts", format: "esm" }).code;
  const { CODES } = await import(`data:text/javascript,${encodeURIComponent(tables)}`);
  const locales = ["nb", "nn", "en"].map((name) => JSON.parse(read(`locales/${name}.json`)));
  const others = Object.keys(locales[0]).filter((key) => !CODES.includes(key));
  const texts = locales.map((locale) => [...CODES, ...others].map((key) => locale[key]));
  return [others, ...texts].map((lines) => lines.join("\n")).join("\n\n");
}
