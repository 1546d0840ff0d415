/** Text between JavaScript's UTF-16 and the core's UTF-8. */

export const encoder = /* @__PURE__ */ new TextEncoder();

/** Keeps U+FEFF, which would else vanish from the start of a text. */
export const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

/** Whether a text has no lone surrogate: `String.prototype.isWellFormed`, which platforms have had since 2023. */
export function isWellFormed(text: string): boolean {
  const { isWellFormed: native } = text as { isWellFormed?: () => boolean };
  // Not by the property's name, which V8 looks up when it first reads this script: a fifteenth of an import's time.
  return native ? native.call(text) : !/[\uD800-\uDFFF]/u.test(text);
}
