/**
 * Unpacks the core's module, which a script carries as text, with another module of a few kilobytes: in JavaScript such a
 * long loop would be slow, since it runs only once, before the engine has optimised it. See `pkg/unpack`.
 */
import { encoder } from "./text.js";

/** What the unpacker exports. Addresses are byte offsets into `memory`. */
interface Unpacker {
  readonly memory: WebAssembly.Memory;
  /** Address that the text goes to. */
  text(): number;
  /** How many bytes the text held. */
  unpack(): number;
  /** Address of those bytes. */
  bytes(): number;
}

/** The bytes of a packed text. They keep the unpacker's memory alive, and nothing else does. */
export function unpacked(packed: string): Uint8Array<ArrayBuffer> {
  // Two characters for each byte, each with half of its bits, inverted, in its lowest four.
  const code = encoder.encode(packedUnpacker);
  const length = code.length >> 1;
  for (let at = 0; at < length; at++)
    code[at] = ~(((code[2 * at] as number) << 4) | ((code[2 * at + 1] as number) & 15));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code.subarray(0, length)));
  const { memory, text, unpack, bytes } = exports as unknown as Unpacker;
  const buffer = memory.buffer as ArrayBuffer;
  encoder.encodeInto(packed, new Uint8Array(buffer, text()));
  return new Uint8Array(buffer, bytes(), unpack());
}
