import { FIRST_ODD } from "./generated/first-odd.js";
import { READINGS } from "./generated/plain.js";
import { OPERATIONS, REPLACEMENTS } from "./generated/tables.js";
import type { Today } from "./plain/day.js";

/** What reading and writing an operation's fields needs to know, laid out for speed. */
export interface Shape {
  /** The operation's number at the border to the core. */
  readonly operation: number;
  /** Wire names in Entur's order. */
  readonly names: readonly string[];
  /** Whether the field of that index is an integer. */
  readonly integer: readonly boolean[];
  /** How a plain value of it is recognised: one of the `READ_…`. */
  readonly readings: readonly number[];
  /** Finds the first odd value, as one that is not plain is called; see `FIRST_ODD`. */
  readonly firstOdd: (values: readonly unknown[], from: number, today: Today, maxDays: number) => number;
  /** How many fields are required; they stand first. */
  readonly required: number;
  /** The indices of the fields that are judged together, if there are any: country code, combined number, number. */
  readonly together: readonly number[];
  /** The index of the one deprecated field that is judged alone; -1 if there is none. */
  readonly deprecatedAlone: number;
  /* Sets of fields, each by the bit of its index. */
  /** All fields. */
  readonly whole: number;
  /** Those that are judged together. */
  readonly telephone: number;
  /** Days. */
  readonly days: number;
  /** Deprecated ones. */
  readonly deprecated: number;
  /** Index by wire name. */
  readonly index: ReadonlyMap<string, number>;
  /**
   * Which field came n-th in the input last read. Callers mostly give the same shape again, and comparing two names is
   * cheaper than looking one up. A guess, never relied on.
   */
  readonly lastOrder: number[];
}

const shapes: Shape[] = [];

/** The shape of an operation: `CREATE`, `UPDATE` or `CONVERT`. */
export function shapeOf(operation: 0 | 1 | 2): Shape {
  shapes[operation] ??= makeShape(operation);
  return shapes[operation];
}

function makeShape(operation: 0 | 1 | 2): Shape {
  const { fields, together, required } = OPERATIONS[operation];
  const names = Object.keys(fields);
  const kinds = Object.values(fields);
  return {
    operation,
    names,
    integer: kinds.map((kind) => kind === "integer"),
    readings: READINGS[operation],
    firstOdd: FIRST_ODD[operation],
    required,
    together,
    whole: setOf(names, () => true),
    telephone: setOf(names, (_, index) => together.includes(index as never)),
    days: setOf(kinds, (kind) => kind === "date"),
    deprecatedAlone: names.findIndex((name, index) => name in REPLACEMENTS && !together.includes(index as never)),
    deprecated: setOf(names, (name) => name in REPLACEMENTS),
    index: new Map(names.map((name, index) => [name, index])),
    lastOrder: names.map(() => 0),
  };
}

/** The set of what this holds for. */
function setOf<T>(list: readonly T[], holds: (each: T, index: number) => boolean): number {
  return list.reduce((set, each, index) => (holds(each, index) ? set | (1 << index) : set), 0);
}
