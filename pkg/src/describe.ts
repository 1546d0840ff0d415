/** The operations as data: their fields, rules and codes, and their bodies as JSON Schema. */
import catalogueText from "#catalogue";
import schemasText from "#schemas";
import { OPERATIONS } from "./generated/tables.js";
import type { Catalogue, JsonSchema, JsonSchemaTarget, OperationName } from "./types.js";

let known: Catalogue | undefined;

/**
 * Every operation, field, rule and code, from the tables the validator itself runs on.
 *
 * @returns One frozen object, the same at each call.
 * @example
 * for (const field of catalogue().operations[0].fields) console.log(field.name, field.label.nb, field.maxLength);
 */
export function catalogue(): Catalogue {
  known ??= deepFreeze(JSON.parse(catalogueText) as Catalogue);
  return known;
}

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
  if (!OPERATIONS.some((known) => known.name === name))
    throw new TypeError("`operation` must be one of this package's operations, or its name");
  if (side !== "input" && side !== "output") throw new TypeError("`side` must be `input` or `output`");
  return describe(name, target, side);
}

/** All schemas; a property is the number of a field's schema, which several have in common. */
interface Schemas {
  readonly fields: readonly object[];
  readonly schemas: Readonly<Record<string, Readonly<Record<string, { input: Numbered; output: Numbered }>>>>;
}
type Numbered = { readonly properties: Readonly<Record<string, number>> };

/** A fresh schema each time, so that the caller may change it. */
export function describe(name: OperationName, target: string, side: "input" | "output"): JsonSchema {
  const { fields, schemas } = JSON.parse(schemasText) as Schemas;
  const targets = schemas[name] ?? {};
  const schema = Object.hasOwn(targets, target) ? targets[target]?.[side] : undefined;
  if (schema === undefined) throw new TypeError("`target` must be `draft-2020-12`, `draft-07` or `openapi-3.0`");
  const properties = Object.entries(schema.properties).map(([field, number]) => [field, fields[number]]);
  return { ...schema, properties: Object.fromEntries(properties) } as JsonSchema;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
