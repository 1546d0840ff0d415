/**
 * Reads the module from the text that `pkg/build/module-text.mjs` makes of it. gzip and brotli shrink that text to within
 * a hundredth of the bytes; of base64, which breaks bytes up, they leave a fifth more.
 */

/** Printable ASCII without `"` and `\`, which a string would have to escape. */
const SIGNS = 93;
/** Signs that stand for one byte each; those behind them need another. */
const SINGLE = 91;
/** The text starts with a bit for each byte, four to a sign: whether it has a sign for itself. */
const HEADER = 64;

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const single: number[] = [];
  const others: number[] = [];
  for (let byte = 0; byte < 256; byte++) {
    const isSingle = (signAt(text, byte >> 2) >> (byte & 3)) & 1;
    (isSingle ? single : others).push(byte);
  }
  const bytes = new Uint8Array(text.length);
  let end = 0;
  for (let at = HEADER; at < text.length; at++) {
    const sign = signAt(text, at);
    bytes[end++] = (sign < SINGLE ? single[sign] : others[(sign - SINGLE) * SIGNS + signAt(text, ++at)]) as number;
  }
  return bytes.subarray(0, end);
}

function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - (code > 0x5c ? 0x22 : code > 0x22 ? 0x21 : 0x20);
}
