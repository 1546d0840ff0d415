// The locales as one text without their keys, for `#texts` (src/message.ts takes it apart): three objects would have
// each key three times, and be made whenever a page loads.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const pkg = new URL("..", import.meta.url);
const read = (path) => readFileSync(new URL(path, pkg), "utf8");

/** Paragraphs: the keys that are no code, then each language's texts: those of the codes first, a text a line. */
export async function localeTexts() {
  const tables = transformSync(read("src/generated/tables.ts"), { loader: "ts", format: "esm" }).code;
  const { CODES } = await import(`data:text/javascript,${encodeURIComponent(tables)}`);
  const locales = ["nb", "nn", "en"].map((name) => JSON.parse(read(`locales/${name}.json`)));
  const others = Object.keys(locales[0]).filter((key) => !CODES.includes(key));
  const texts = locales.map((locale) => [...CODES, ...others].map((key) => locale[key]));
  return [others, ...texts].map((lines) => lines.join("\n")).join("\n\n");
}
