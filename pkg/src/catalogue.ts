/** The operations as data: what the tables say, and the facts that no check asks for. */

import { facts } from "#texts";
import {
  CODES,
  ISO_DATA_VERSION,
  OPERATIONS,
  PHONE_DATA_VERSION,
  PLACES,
  REPLACEMENTS,
  VERSION,
} from "./generated/tables.js";
import { isObject } from "./object.js";
import type { Catalogue, Field } from "./types.js";

let known: Catalogue | undefined;

/**
 * Every operation, field, rule and code, from the tables the validator itself runs on.
 *
 * @returns One frozen object, the same at each call.
 * @example
 * for (const field of catalogue().operations[0].fields) console.log(field.name, field.label.nb, field.maxLength);
 */
export function catalogue(): Catalogue {
  known ??= deepFreeze(makeCatalogue());
  return known;
}

function makeCatalogue(): Catalogue {
  const [operations, , codes] = factTables();
  return {
    version: VERSION,
    phoneDataVersion: PHONE_DATA_VERSION,
    isoDataVersion: ISO_DATA_VERSION,
    operations: OPERATIONS.map(({ name, method, path, fields }, number) => {
      const [pathBasis, required, description] = operations[number] as Row;
      const described = Object.entries(fields).map(([field, kind], at) => fieldOf(field, kind, at < Number(required)));
      return { name, method, path, pathBasis, description, fields: described };
    }),
    codes: CODES.map((code, number) => {
      const [level, description] = codes[number] as Row;
      return { code, level, description };
    }),
  } as unknown as Catalogue;
}

function fieldOf(name: string, type: string, required: boolean): Field {
  const [, , maxLength, maxLengthSource, autocomplete, inputMode, nb, nn, en, description, rules, source, basis] =
    factsOf(name);
  const replacement = (REPLACEMENTS as Readonly<Record<string, string>>)[name];
  return {
    name,
    required,
    type,
    ...(maxLength && { maxLength: Number(maxLength), maxLengthSource }),
    autocomplete,
    ...(inputMode && { inputMode }),
    ...(replacement && { deprecated: { replacement } }),
    label: { nb, nn, en },
    description,
    rules: (rules as string)
      .split(" ")
      .map((rule) => CODES[Number(rule)])
      .filter((rule) => required || rule !== "required"),
    source,
    basis,
  } as Field;
}

type Row = readonly string[];
type Table = readonly Row[];

let tables: readonly [Table, Table, Table] | undefined;

/** Operations, request fields and codes, a row each in the order of the tables. */
function factTables(): readonly [Table, Table, Table] {
  tables ??= facts.split("\n\n").map((table) => table.split("\n").map((row) => row.split("\t"))) as never;
  return tables;
}

/** A request field's row. Places begin with the request fields. */
export function factsOf(field: string): Row {
  return factTables()[1][PLACES.indexOf(field as never)] as Row;
}

function deepFreeze<T>(value: T): T {
  if (isObject(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
