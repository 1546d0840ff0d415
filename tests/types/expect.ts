/** Whether two types are the same: neither wider, neither `any`. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles for `true` alone. */
export function expect<T extends true>(...proof: T[]): void {
  void proof;
}

/** Takes values of a type, so that what is assignable is said by a call. */
export function take<T>(...values: T[]): void {
  void values;
}
