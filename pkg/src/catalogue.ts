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
const lists: (readonly Field[])[] = [];

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
  return {
    version: VERSION,
    phoneDataVersion: PHONE_DATA_VERSION,
    isoDataVersion: ISO_DATA_VERSION,
    operations: OPERATIONS.map(({ name, method, path }, number) => {
      const [pathBasis, , description] = rowOf(OPERATION, number);
      return { name, method, path, pathBasis, description, fields: fieldsOf(number as 0 | 1 | 2) };
    }),
    codes: CODES.map((code, number) => {
      const [level, description] = rowOf(CODE, number);
      return { code, level, description };
    }),
  } as unknown as Catalogue;
}

/** An operation's fields as the catalogue has them; without the rest of it, since a form needs only these. */
export function fieldsOf(operation: 0 | 1 | 2): readonly Field[] {
  const required = Number(rowOf(OPERATION, operation)[1]);
  lists[operation] ??= deepFreeze(
    Object.entries(OPERATIONS[operation].fields).map(([name, type], at) => fieldOf(name, type, at < required)),
  );
  return lists[operation];
}

function fieldOf(name: string, type: string, required: boolean): Field {
  const [, , maxLength, maxLengthSource, autocomplete, inputMode, nb, nn, en, description, rules, source, basis] =
    fieldRow(name);
  const replacement = (REPLACEMENTS as Readonly<Record<string, string>>)[name];
  const codes = (rules as string).split(" ").map((rule) => CODES[Number(rule)]);
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
    // A telephone number without a country code requires one.
    rules: required || name === "countryCode" ? codes : codes.filter((code) => code !== "required"),
    source,
    basis,
  } as unknown as Field;
}

/* The tables of the facts. */
export const OPERATION = 0;
const FIELD = 1;
const CODE = 2;

let tables: readonly (readonly string[])[] | undefined;

/** The cells of a table's row; the rows stand in the order of the generated tables. */
export function rowOf(table: number, row: number): readonly string[] {
  tables ??= facts.split("\n\n").map((table) => table.split("\n"));
  return tables[table]?.[row]?.split("\t") ?? [];
}

/** A request field's row. Places begin with the request fields. */
export function fieldRow(field: string): readonly string[] {
  return rowOf(FIELD, PLACES.indexOf(field as never));
}

function deepFreeze<T>(value: T): T {
  if (isObject(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
