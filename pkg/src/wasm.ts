/** Holds the one running instance of the core: made on first use, dropped after a trap. */
import { __wbg_set_wasm } from "#glue"; // missing until `make build` has made pkg/glue
import imports from "#imports";
import { source as own } from "#source";
import { InternalError } from "./errors.js";
import { USUAL_BYTES } from "./limits.js";
import { makeCoders } from "./text.js";

/**
 * What the core exports. Addresses are byte offsets into `memory`; `bytes` is the size of what is in the text area; days are
 * `yyyymmdd`. The other numbers are those of `generated/border.ts`.
 */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  /** Address of a text area of at least so many bytes. */
  reserve(bytes: number): number;
  /** Address of the slot table. */
  slots(): number;
  /** Judges the fields in the slots that are in the mask; answers an address, or what tells that there is no more to say. */
  check(
    operation: number,
    mask: number,
    today: number,
    maxDays: number,
    flags: number,
    bytes: number,
    unknown: number,
  ): number;
  /** Plans an update or a conversion; the patch and the profile are in the slots. Answers like `check`. */
  plan(operation: number, today: number, maxDays: number, flags: number, bytes: number, unknown: number): number;
  /** Judges the JSON text in the text area. Answers like `check`. */
  check_json(operation: number, today: number, maxDays: number, flags: number, bytes: number, limit: number): number;
  /** Reads the profile in the text area; answers an address. */
  read_profile(kind: number, bytes: number): number;
  /** Days from today to the day in slot 0. */
  expiry(today: number, bytes: number): number;
  /** The day in Norway at a time in milliseconds. */
  today_in_oslo(now: number): number;
  /** The day so many days after the one in slot 0; 0 for none. */
  expiration_after(bytes: number, days: number): number;
  /* Each of these looks up the text in slot 0, and answers 0 if it is not found. */
  number_type(callingCode: number, bytes: number): number;
  language(bytes: number): number;
  is_nationality(bytes: number): number;
  /** Joins the texts in slots 0 and 1; answers an address. */
  client_name(bytes: number): number;
  /** Address of the last answer. */
  answer(): number;
  /**
   * Prepares a request; in the slots are its base address, client name, correlation id, path and customer number.
   * `undefined` if there are issues, which are then in `answer()`. Making an object may run code of the page's.
   */
  prepare_request(operation: number, bytes: number): unknown;
  /** `undefined` where the platform has no random source. */
  correlation_id(): string | undefined;
  __wbindgen_start(): void;
}

/** Where the module comes from: its bytes, or the module itself. */
export type Source = () => BufferSource | WebAssembly.Module;

/** One instance, with views of its memory. A memory that grows leaves them empty. */
export class Core {
  declare readonly exports: Exports;
  /** Index of the slot table in `words`. */
  declare readonly slots: number;
  /** The whole memory, in words. */
  declare words: Uint32Array;
  /** The whole memory. */
  declare bytes: Uint8Array;
  /** How much of the text area this call has filled. */
  end = 0;
  /** The text area. */
  declare text: Uint8Array<ArrayBuffer>;
  /** Its size, which is slower to ask of the view. */
  room = 0;

  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module, imports);
    __wbg_set_wasm(exports);
    // This compiles only if our `Exports` fit what wasm-bindgen says of the module.
    this.exports = exports as unknown as typeof import("#exports");
    this.exports.__wbindgen_start();
    this.slots = this.exports.slots() >>> 2;
    this.look();
  }

  /** Makes the views anew if the memory has grown. Reads a word, which is faster than asking for a view's length. */
  refresh(): void {
    if (this.words[0] === undefined) this.look();
  }

  /** Makes room for a text of so many bytes; what stands there stays. */
  makeRoom(bytes: number): void {
    if (bytes <= this.room) return;
    const size = Math.max(bytes, USUAL_BYTES);
    const address = this.exports.reserve(size) >>> 0;
    this.refresh();
    this.text = new Uint8Array(this.exports.memory.buffer as ArrayBuffer, address, size);
    this.room = size;
  }

  private look(): void {
    const buffer = this.exports.memory.buffer as ArrayBuffer;
    this.words = new Uint32Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.text = new Uint8Array(buffer, 0, 0);
    this.room = 0;
  }
}

/** A value from the start rather than one that each entry sets: so bundlers leave it out where nothing asks for the core. */
let source: Source | undefined = own;
let compiled: WebAssembly.Module | undefined;
let running: Core | undefined;

/** Says anew where the module comes from, if from anywhere; once one has run, that one stays. Nothing is compiled yet. */
export function provide(from: Source | undefined): void {
  if (!compiled) source = from;
}

/** The running core, its views fresh; compiled and started on first use. */
export function core(): Core {
  if (running === undefined) {
    const from = moduleOrBytes();
    // A module may come from another realm, as where Next.js simulates its edge, and is not an instance of our class then.
    const module = "byteLength" in from ? new WebAssembly.Module(from) : from;
    running = new Core(module);
    // Not before: a module that is not ours must not be kept in place of the next one.
    compiled = module;
  } else {
    running.refresh();
  }
  return running;
}

/**
 * Drops an instance that trapped: its memory may be left in any state.
 *
 * @returns The error to throw. It has no cause, since a trap's message could quote the input.
 */
export function trapped(): InternalError {
  // Growing by nothing detaches the memory, by which the glue notices that the views it keeps are stale.
  running?.exports.memory.grow(0);
  running = undefined;
  return new InternalError();
}

/** The module if it has run before, and otherwise what its source gives. */
export function moduleOrBytes(): BufferSource | WebAssembly.Module {
  if (compiled) return compiled;
  const source = requireSource();
  makeCoders();
  return source();
}

/**
 * What the module comes from.
 *
 * @throws TypeError if it comes from nowhere yet. So `init` is missed at once, and not only where the core is asked.
 */
export function requireSource(): Source {
  if (source === undefined)
    throw new TypeError("`init` must have been awaited before the first use of `entur-customer-profile/slim`");
  return source;
}
