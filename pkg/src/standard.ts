/**
 * The two published interfaces an operation speaks, written out here so that nothing need be installed:
 * Standard Schema v1 and Standard JSON Schema v1 (https://standardschema.dev).
 */
import type { Issue, Issues } from "./issue.js";

/** The JSON Schema dialects an operation can be described in. */
export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.0";

/** A JSON Schema document. */
export type JsonSchema = Record<string, unknown>;

/** What to describe, as Standard JSON Schema asks for it. */
export interface StandardJsonSchemaOptions {
  /** The dialect; one that is not a {@link JsonSchemaTarget} throws. */
  readonly target: JsonSchemaTarget | (string & {});
  /** Of no effect; part of the standard's interface. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** The answer of `validate`, as Standard Schema words it: a `Result` read with other eyes. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined; readonly warnings: readonly Issue[] }
  | { readonly issues: Issues; readonly warnings: readonly Issue[] };

/** What stands under `"~standard"`, for libraries that take any schema. */
export interface StandardProps<Input, Output> {
  /** Version of the standard. */
  readonly version: 1;
  /** Who made the schema. */
  readonly vendor: "entur-customer-profile";
  /** Checks a value with the default context; always synchronous. */
  readonly validate: (
    value: unknown,
    options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined,
  ) => StandardResult<Output>;
  /** Types alone; never present at run time. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  /** The schema as JSON Schema; an unsupported target throws `TypeError`. */
  readonly jsonSchema: {
    /** What may be given. */
    readonly input: (options: StandardJsonSchemaOptions) => JsonSchema;
    /** What is sent. */
    readonly output: (options: StandardJsonSchemaOptions) => JsonSchema;
  };
}
