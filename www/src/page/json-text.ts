// Lays JSON out for reading without parsing its numbers: a 64-bit integer stays as it is, digit for digit. What is no
// JSON, such as a proxy's page, stays as it is too.

/** Strings, single punctuation marks, and runs of anything else (numbers, true, false, null). */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

export function layOut(json: string): string {
  if (!isJson(json)) return json;
  let depth = 0;
  let text = "";
  let previous = "";
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [part] of json.matchAll(token)) {
    if (part === "}" || part === "]") {
      depth -= 1;
      text += previous === "{" || previous === "[" ? part : line() + part;
    } else {
      if (previous === "{" || previous === "[" || previous === ",") text += line();
      text += part === ":" ? ": " : part;
      if (part === "{" || part === "[") depth += 1;
    }
    previous = part;
  }
  return text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
