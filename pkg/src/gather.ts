/** Reads a caller's object: each own enumerable key once, whatever getters and proxies do. */
import type { Shape } from "./shape.js";
import { isWellFormed } from "./text.js";

/** Stands for a value whose getter threw. */
export const UNREADABLE = Symbol("unreadable");

/** What was read: a value per field, and the names of other fields. */
export interface Gathered {
  readonly values: unknown[];
  readonly unknown: readonly string[] | undefined;
  /** Whether one of the other names is not well-formed text, which no path can hold. */
  readonly hasIllFormedName: boolean;
}

/** Why an input as a whole cannot be read: codes of the issue at `["$"]`. */
export type Refusal = "wrong_type" | "unreadable_field";

/**
 * Reads an input's fields. Getters run, so anything may happen meanwhile, another validation included: nothing is shared
 * until all is read.
 */
export function gather(shape: Shape, input: unknown): Gathered | Refusal {
  if (typeof input !== "object" || input === null) return "wrong_type";
  const { names, index, lastOrder } = shape;
  const values = new Array<unknown>(names.length);
  let unknown: string[] | undefined;
  let hasIllFormedName = false;
  let known = 0;
  try {
    if (!looksLikeRecord(input)) return "wrong_type";
    // Faster than `Object.keys`: the engine then knows where each property is.
    for (const key in input) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: in such a loop V8 answers it without a call, not so `Object.hasOwn`
      if (!Object.prototype.hasOwnProperty.call(input, key)) continue;
      let field = lastOrder[known] as number;
      if (names[field] !== key) {
        const found = index.get(key);
        if (found === undefined) {
          if (!isWellFormed(key)) hasIllFormedName = true;
          else if (unknown === undefined) unknown = [key];
          else unknown.push(key);
          continue;
        }
        lastOrder[known] = field = found;
      }
      known++;
      try {
        values[field] = (input as Record<string, unknown>)[key];
      } catch {
        values[field] = UNREADABLE;
      }
    }
    if (known === 0 && isDisguised(input)) return "wrong_type";
  } catch {
    // A revoked proxy, or one whose traps throw.
    return "unreadable_field";
  }
  return { values, unknown, hasIllFormedName };
}

/** One own property, for what is read field by field. */
export function readOwn(from: object, name: string | number): unknown {
  try {
    // Asked twice: of one that is not there yet, what watches reads, such as a state of Vue or MobX, hears by `in` alone.
    return name in from && Object.hasOwn(from, name) ? (from as Record<string | number, unknown>)[name] : undefined;
  } catch {
    return UNREADABLE;
  }
}

/** Whether an object is neither an array nor made by a class of the platform: `Map`, `Date`, `FormData` … */
export function looksLikeRecord(input: object): boolean {
  return !Array.isArray(input) && (isPlain(input) || tagOf(input) === "[object Object]");
}

/** A second look at an object without a single known field: it may only claim to be a record. */
function isDisguised(input: object): boolean {
  return tagOf(input) !== "[object Object]" || (!isPlain(input) && hasInnerSlot(input));
}

/** What an object calls itself by `Symbol.toStringTag`, or what it is, for the oldest classes: `[object Date]`. */
export function tagOf(input: unknown): string {
  return Object.prototype.toString.call(input);
}

function isPlain(input: object): boolean {
  const prototype = Object.getPrototypeOf(input) as unknown;
  return prototype === Object.prototype || prototype === null;
}

/** Tries methods that throw unless `this` has their internal slot, which no object can fake. */
function hasInnerSlot(input: object): boolean {
  const methods: readonly ((this: unknown, key: object) => unknown)[] = [
    Map.prototype.has,
    Set.prototype.has,
    WeakMap.prototype.has,
    WeakSet.prototype.has,
    Date.prototype.getTime,
    Number.prototype.valueOf,
    String.prototype.valueOf,
    Boolean.prototype.valueOf,
    BigInt.prototype.valueOf,
  ];
  return methods.some((method) => {
    try {
      method.call(input, input);
      return true;
    } catch {
      return false;
    }
  });
}
