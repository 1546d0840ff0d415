/** Text between JavaScript's UTF-16 and the core's UTF-8. */

export let encoder: TextEncoder;

/** Keeps U+FEFF, which would otherwise vanish from the start of a text. */
export let decoder: TextDecoder;

/** Makes both, on first use: not every platform that loads the script has them. */
export function makeCoders(): void {
  encoder = new TextEncoder();
  decoder = new TextDecoder("utf-8", { ignoreBOM: true });
}

/** Whether a text has no lone surrogate: `String.prototype.isWellFormed`, which platforms have had since 2023. */
export function isWellFormed(text: string): boolean {
  const { isWellFormed: native } = text as { isWellFormed?: () => boolean };
  // Destructured: V8 looks up the name of a called method when it first reads the script, a fifteenth of an import's time.
  return native ? native.call(text) : !/[\uD800-\uDFFF]/u.test(text);
}
