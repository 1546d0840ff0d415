/** The operations as data: what the tables say, and the facts that no check asks for. */

import { facts } from "#texts";
import {
  CODE_DESCRIPTION,
  CODE_FACTS,
  CODE_LEVEL,
  FIELD_AUTOCOMPLETE,
  FIELD_BASIS,
  FIELD_DESCRIPTION,
  FIELD_FACTS,
  FIELD_INPUT_MODE,
  FIELD_LABEL_EN,
  FIELD_LABEL_NB,
  FIELD_LABEL_NN,
  FIELD_MAX_LENGTH,
  FIELD_MAX_LENGTH_SOURCE,
  FIELD_RULES,
  FIELD_SOURCE,
  OPERATION_BASIS,
  OPERATION_DESCRIPTION,
  OPERATION_FACTS,
} from "./generated/facts.js";
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
      const row = rowOf(OPERATION_FACTS, number);
      return {
        name,
        method,
        path,
        pathBasis: row[OPERATION_BASIS],
        description: row[OPERATION_DESCRIPTION],
        fields: fieldsOf(number as 0 | 1 | 2),
      };
    }),
    codes: CODES.map((code, number) => {
      const row = rowOf(CODE_FACTS, number);
      return { code, level: row[CODE_LEVEL], description: row[CODE_DESCRIPTION] };
    }),
  } as unknown as Catalogue;
}

/** An operation's fields as the catalogue has them; without the rest of it, since a form needs only these. */
export function fieldsOf(operation: 0 | 1 | 2): readonly Field[] {
  const { fields, required } = OPERATIONS[operation];
  lists[operation] ??= deepFreeze(Object.entries(fields).map(([name, type], at) => fieldOf(name, type, at < required)));
  return lists[operation];
}

function fieldOf(name: string, type: string, required: boolean): Field {
  const row = fieldRow(name);
  const maxLength = row[FIELD_MAX_LENGTH];
  const inputMode = row[FIELD_INPUT_MODE];
  const replacement = (REPLACEMENTS as Readonly<Record<string, string>>)[name];
  const codes = (row[FIELD_RULES] as string).split(" ").map((rule) => CODES[Number(rule)]);
  return {
    name,
    required,
    type,
    ...(maxLength && { maxLength: Number(maxLength), maxLengthSource: row[FIELD_MAX_LENGTH_SOURCE] }),
    autocomplete: row[FIELD_AUTOCOMPLETE],
    ...(inputMode && { inputMode }),
    ...(replacement && { deprecated: { replacement } }),
    label: { nb: row[FIELD_LABEL_NB], nn: row[FIELD_LABEL_NN], en: row[FIELD_LABEL_EN] },
    description: row[FIELD_DESCRIPTION],
    // A telephone number without a country code requires one.
    rules: required || name === "countryCode" ? codes : codes.filter((code) => code !== "required"),
    source: row[FIELD_SOURCE],
    basis: row[FIELD_BASIS],
  } as unknown as Field;
}

let tables: readonly (readonly string[])[] | undefined;

/** The cells of a row of the facts; the rows stand in the order of the generated tables. */
export function rowOf(table: number, row: number): readonly string[] {
  tables ??= facts.split("\n\n").map((text) => text.split("\n"));
  return tables[table]?.[row]?.split("\t") ?? [];
}

/** A request field's row. Places begin with the request fields. */
export function fieldRow(field: string): readonly string[] {
  return rowOf(FIELD_FACTS, PLACES.indexOf(field as never));
}

function deepFreeze<T>(value: T): T {
  if (isObject(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
