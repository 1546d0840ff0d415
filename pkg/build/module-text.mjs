// A module's bytes as text for a script: see pkg/src/module-text.ts, which reads it.

const SINGLE = 91;
const SIGNS = [...Array(0x7f - 0x20).keys()]
  .map((at) => String.fromCharCode(0x20 + at))
  .filter((sign) => sign !== '"' && sign !== "\\");

/** The text of some bytes: a sign for each of the most frequent bytes, two for the others. */
export function moduleText(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
  const single = byCount.slice(0, SINGLE).sort((a, b) => a - b);
  const others = byCount.slice(SINGLE).sort((a, b) => a - b);
  const signs = new Array(256);
  for (const [at, byte] of single.entries()) signs[byte] = SIGNS[at];
  for (const [at, byte] of others.entries())
    signs[byte] = SIGNS[SINGLE + Math.floor(at / SIGNS.length)] + SIGNS[at % SIGNS.length];
  let header = "";
  for (let first = 0; first < 256; first += 4) {
    const bits = [0, 1, 2, 3].map((bit) => (signs[first + bit].length === 1 ? 1 << bit : 0));
    header += SIGNS[bits.reduce((all, bit) => all | bit)];
  }
  return header + Array.from(bytes, (byte) => signs[byte]).join("");
}
