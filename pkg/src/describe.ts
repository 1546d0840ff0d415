/** The operations' bodies as JSON Schema, which follows from the catalogue. */
import { fieldRow, fieldsOf, rowOf } from "./catalogue.js";
import { FIELD_NOTE, FIELD_PATTERN, OPERATION_DESCRIPTION, OPERATION_FACTS } from "./generated/facts.js";
import { OPERATIONS } from "./generated/tables.js";
import type { Field, JsonSchema, JsonSchemaTarget, OperationName } from "./types.js";

/**
 * The JSON Schema of an operation's body.
 *
 * @param operation The operation, or its name.
 * @param target The dialect; another throws `TypeError`.
 * @param side The body as it is sent (`output`, the default) or as it may be given (`input`).
 * @example
 * const schema = jsonSchema(createTemporaryProfile, "draft-2020-12");
 */
export function jsonSchema(
  operation: OperationName | { readonly name: OperationName },
  target: JsonSchemaTarget,
  side: "input" | "output" = "output",
): JsonSchema {
  const name = typeof operation === "string" ? operation : operation.name;
  const number = OPERATIONS.findIndex((known) => known.name === name);
  if (number < 0) throw new TypeError("`operation` must be one of this package's operations, or its name");
  if (side !== "input" && side !== "output") throw new TypeError("`side` must be `input` or `output`");
  return describe(number as 0 | 1 | 2, target, side);
}

/** The dialects' addresses; OpenAPI has none. */
const DIALECTS: Readonly<Record<JsonSchemaTarget, string>> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "openapi-3.0": "",
};

/** A fresh schema each time, so that the caller may change it. */
export function describe(operation: 0 | 1 | 2, target: string, side: "input" | "output"): JsonSchema {
  if (!Object.hasOwn(DIALECTS, target))
    throw new TypeError("`target` must be `draft-2020-12`, `draft-07` or `openapi-3.0`");
  const dialect = DIALECTS[target as JsonSchemaTarget];
  const isInput = side === "input";
  // The combined number is split into the pair, and never sent.
  const own = fieldsOf(operation).filter((field) => isInput || field.name !== "telephoneNumber");
  return {
    ...(dialect && { $schema: dialect }),
    title: OPERATIONS[operation].name,
    description: rowOf(OPERATION_FACTS, operation)[OPERATION_DESCRIPTION],
    type: "object",
    properties: Object.fromEntries(own.map((field) => [field.name, describeField(field, dialect, isInput)])),
    required: own.filter((field) => field.required).map((field) => field.name),
    // An input's unknown fields are stripped, so they may be there.
    ...(!isInput && { additionalProperties: false }),
  };
}

function describeField(field: Field, dialect: string, isInput: boolean): JsonSchema {
  const row = fieldRow(field.name);
  return {
    title: field.label.en,
    description: isInput ? field.description + row[FIELD_NOTE] : field.description,
    ...(field.deprecated && dialect !== DIALECTS["draft-07"] && { deprecated: true }),
    ...(isInput ? given(field, dialect) : sent(field, dialect, row[FIELD_PATTERN])),
  };
}

/** What is given is looser: it is trimmed, cleaned and folded, and an optional field may be null. */
function given({ type, required }: Field, dialect: string): JsonSchema {
  const types = type === "integer" ? ["integer", "string"] : ["string"];
  // OpenAPI 3.0 has no lists of types: without a type anything goes, null with it.
  if (dialect === "") return types[1] ? {} : { type: "string", ...(!required && { nullable: true }) };
  if (!required) types.push("null");
  return { type: types[1] ? types : "string" };
}

/** What is sent is exact: bounds, patterns and formats hold. */
function sent({ type, maxLength }: Field, dialect: string, pattern: string | undefined): JsonSchema {
  // Past 2^53, JavaScript reads an integer as the nearest that it has: the greatest of 64 bits as 2^63.
  if (type === "integer") return { type, format: "int64", minimum: 1, maximum: 2 ** 63 };
  return {
    type: "string",
    minLength: 1,
    ...(maxLength && { maxLength }),
    ...((type === "date" || (type === "password" && !dialect)) && { format: type }),
    ...(pattern && { pattern }),
  };
}
