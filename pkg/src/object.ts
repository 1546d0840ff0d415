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

type Constructor<T, Args extends unknown[]> = new (...args: Args) => T;

/**
 * Makes a function the constructor of plain objects. Engines make such an object with room for all of its fields, where a
 * literal has room for those it begins with, and moves them as others are added.
 */
export function plainConstructor<T extends object, Args extends unknown[]>(
  make: (this: T, ...args: Args) => void,
): Constructor<T, Args> {
  make.prototype = Object.prototype;
  return make as unknown as Constructor<T, Args>;
}
