/** Whether a value is an object; a list is one too. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Refuses what is not an object.
 *
 * @param name What the argument is called.
 * @throws TypeError
 */
export function requireObject(value: unknown, name: string): void {
  if (!isObject(value)) throw new TypeError(`\`${name}\` must be an object`);
}
