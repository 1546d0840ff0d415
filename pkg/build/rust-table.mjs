// Writes arrays as Rust source.

const WIDTH = 100;

/** A static array of numbers or tuples, given as source, with its doc comment. */
export function table(doc, name, of, entries) {
  const lines = [];
  let line = "   ";
  for (const entry of entries) {
    const longer = `${line} ${entry},`;
    if (longer.length > WIDTH) lines.push(line);
    line = longer.length > WIDTH ? `    ${entry},` : longer;
  }
  const rows = [...lines, line].join("\n");
  return `/// ${doc}\n#[rustfmt::skip]\npub(crate) static ${name}: [${of}; ${entries.length}] = [\n${rows}\n];\n`;
}

export const hex = (number) => `0x${number.toString(16).toUpperCase()}`;
