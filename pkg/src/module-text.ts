/**
 * Reads the module from the text that `pkg/build/module-text.mjs` makes of it. gzip and brotli shrink that text to within
 * a hundredth of the bytes; of base64, which breaks bytes up, they leave a fifth more.
 */
import { encoder } from "./text.js";

/** Signs that stand for one byte each; those behind them need another. */
const SINGLE = 91;
/** Signs there are: printable ASCII without `"` and `\`, which a string would have to escape. */
const SIGNS = 93;
/** The text starts with a bit for each byte, four to a sign: whether it has a sign for itself. */
const HEADER = 64;

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  // The one loop over all of it runs before an engine has made it fast: it must call nothing.
  const codes = encoder.encode(text);
  const numbers = new Uint8Array(0x7f);
  const singles = new Uint8Array(SINGLE);
  const others = new Uint8Array(256 - SINGLE);
  for (let code = 0x20; code < 0x7f; code++) numbers[code] = code - (code > 0x5c ? 0x22 : code > 0x22 ? 0x21 : 0x20);
  for (let byte = 0, single = 0; byte < 256; byte++) {
    const isSingle = ((numbers[codes[byte >> 2] as number] as number) >> (byte & 3)) & 1;
    if (isSingle) singles[single++] = byte;
    else others[byte - single] = byte;
  }
  const values = numbers.map((number) => singles[number] as number);
  const firstDouble = 0x20 + SINGLE + 2;
  let end = 0;
  for (let at = HEADER; at < codes.length; at++) {
    const code = codes[at] as number;
    // Never past what is still to be read: no sign stands for two bytes.
    if (code < firstDouble) codes[end++] = values[code] as number;
    else codes[end++] = others[(code - firstDouble) * SIGNS + (numbers[codes[++at] as number] as number)] as number;
  }
  return codes.subarray(0, end);
}
