/** Text between JavaScript's UTF-16 and the core's UTF-8. */

export let encoder: TextEncoder;

/** Keeps U+FEFF, which would otherwise vanish from the start of a text. */
export let decoder: TextDecoder;

/** Where both are made from: the platform, or Node's `util`. */
interface Coders {
  readonly TextEncoder: typeof TextEncoder;
  readonly TextDecoder: typeof TextDecoder;
}

/** How a script reaches Node's modules if it must also load where there is no Node, which an import would prevent. */
interface Platform {
  readonly process: { getBuiltinModule(name: "util"): Coders };
}

/** The platform's classes of both. A page that Node simulates (jsdom in Jest) has neither. */
export function coders(): Coders {
  return globalThis.TextEncoder ? globalThis : (globalThis as unknown as Platform).process.getBuiltinModule("util");
}

/** Makes both, on first use. */
export function makeCoders(): void {
  const from = coders();
  encoder = new from.TextEncoder();
  decoder = new from.TextDecoder("utf-8", { ignoreBOM: true });
}

/** Whether a text has no lone surrogate: `String.prototype.isWellFormed`, which platforms have had since 2023. */
export function isWellFormed(text: string): boolean {
  const { isWellFormed: native } = text as { isWellFormed?: () => boolean };
  // Destructured: V8 looks up the name of a called method when it first reads the script, a fifteenth of an import's time.
  return native ? native.call(text) : !/[\uD800-\uDFFF]/u.test(text);
}
