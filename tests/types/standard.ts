// An operation is a Standard Schema: libraries that take any schema infer its types.
import {
  type CreateTemporaryProfileBody,
  type CreateTemporaryProfileInput,
  type CustomerProfile,
  convertToPermanentProfile,
  createTemporaryProfile,
  type TemporaryProfile,
  updateTemporaryProfile,
} from "entur-customer-profile";
import { expect, type Same, take } from "./expect.js";

// The interface as https://standardschema.dev publishes it.
interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };
interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
interface StandardJsonSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}
type InferInput<S extends StandardSchemaV1> = NonNullable<S["~standard"]["types"]>["input"];
type InferOutput<S extends StandardSchemaV1> = NonNullable<S["~standard"]["types"]>["output"];

take<StandardSchemaV1<CreateTemporaryProfileInput, CreateTemporaryProfileBody>>(createTemporaryProfile);
take<StandardJsonSchemaV1<CreateTemporaryProfileInput, CreateTemporaryProfileBody>>(createTemporaryProfile);
expect<Same<InferInput<typeof createTemporaryProfile>, CreateTemporaryProfileInput>>();
expect<Same<InferOutput<typeof createTemporaryProfile>, CreateTemporaryProfileBody>>();

/** What a form library does with any schema. */
function parse<S extends StandardSchemaV1>(schema: S, value: unknown): InferOutput<S> | undefined {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise || result.issues) return undefined;
  return result.value as InferOutput<S>;
}
const body = parse(createTemporaryProfile, {});
expect<Same<typeof body, CreateTemporaryProfileBody | undefined>>();

// One with a context of its own is a schema of the same types.
const norwegian = {
  "~standard": {
    ...createTemporaryProfile["~standard"],
    validate: (value: unknown) => createTemporaryProfile.validate(value, { locale: "nb" }),
  },
};
take<StandardJsonSchemaV1<CreateTemporaryProfileInput, CreateTemporaryProfileBody>>(norwegian);
expect<Same<InferInput<typeof norwegian>, CreateTemporaryProfileInput>>();
expect<Same<InferOutput<typeof norwegian>, CreateTemporaryProfileBody>>();

// Some of those libraries, and many a function that takes any record, ask for an index of names, which no interface has.
declare const input: CreateTemporaryProfileInput;
declare const profile: TemporaryProfile | CustomerProfile;
take<Record<string, unknown>>(input, {} as CreateTemporaryProfileBody, profile);
take<StandardSchemaV1<Record<string, unknown>>>(
  createTemporaryProfile,
  updateTemporaryProfile,
  convertToPermanentProfile,
);
