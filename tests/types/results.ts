// Results tell themselves apart by `issues`, issues by `code`.
import {
  type ConvertToPermanentProfileBody,
  type CreateTemporaryProfileBody,
  type convertToPermanentProfile,
  createTemporaryProfile,
  type FieldResult,
  type Issue,
  type IssueCode,
  type NormalizedJson,
  type PreparedRequest,
  type Result,
  splitTelephoneNumber,
  type UpdateTemporaryProfileBody,
  type updateTemporaryProfile,
} from "entur-customer-profile";
import { expect, type Same, take } from "./expect.js";

const result = createTemporaryProfile.validate({});
expect<Same<typeof result, Result<CreateTemporaryProfileBody>>>();
// @ts-expect-error: no value before the issues have been looked at
result.value;
if (result.issues) {
  expect<Same<typeof result.issues, readonly [Issue, ...Issue[]]>>();
  const first: Issue = result.issues[0];
  // @ts-expect-error: beside issues there is no value
  result.value;
  // @ts-expect-error: issues are not the caller's to change
  result.issues.push(first);
} else {
  expect<Same<typeof result.value, CreateTemporaryProfileBody>>();
}
expect<Same<typeof result.warnings, readonly Issue[]>>();

expect<Same<ReturnType<typeof updateTemporaryProfile.validateJson>, Result<UpdateTemporaryProfileBody>>>();
expect<Same<ReturnType<typeof convertToPermanentProfile.validate>, Result<ConvertToPermanentProfileBody>>>();
expect<Same<ReturnType<typeof createTemporaryProfile.validateField>, FieldResult>>();
expect<Same<ReturnType<typeof createTemporaryProfile.normalizeJson>, NormalizedJson>>();
expect<Same<ReturnType<typeof createTemporaryProfile.buildRequest>, Result<PreparedRequest>>>();

declare const issue: Issue;
expect<Same<typeof issue.path, readonly [string, ...(string | number)[]]>>();
expect<Same<typeof issue.message, string>>();
// @ts-expect-error: which parameters there are depends on the code
issue.params.limit;
switch (issue.code) {
  case "too_long":
    expect<
      Same<typeof issue.params, { readonly limit: number; readonly unit: "utf16"; readonly source: "entur" | "client" }>
    >();
    break;
  case "phone_number_too_short":
    expect<Same<typeof issue.params.unit, "digits">>();
    break;
  case "date_in_past":
    expect<Same<typeof issue.params.limit, string>>();
    expect<Same<typeof issue.params.unit, "date">>();
    break;
  case "date_far_ahead":
    expect<Same<typeof issue.params.limit, number>>();
    break;
  case "out_of_range":
    expect<Same<typeof issue.params.maximum, string>>();
    break;
  case "wrong_type":
    expect<Same<typeof issue.params.expected, "object" | "string" | "integer" | "array">>();
    break;
  case "deprecated_field":
    expect<Same<typeof issue.params.replacement, string>>();
    break;
  case "required":
    // @ts-expect-error: nothing belongs to it
    issue.params.limit;
    break;
  case "invalid_json":
    expect<Same<typeof issue.params.offset, number>>();
    break;
}
// @ts-expect-error: no such code
take<IssueCode>("no_such_code");
// @ts-expect-error: issues are frozen in type
issue.code = "required";

const pair = splitTelephoneNumber("+47 406 12 345");
if (!pair.issues) expect<Same<typeof pair.value, { countryCode: string; telephoneNumberNoCountryCode: string }>>();

fetch("https://example.com", { method: "POST" } satisfies RequestInit);
declare const request: PreparedRequest;
fetch(request.url, request);

// A body that is to be sent on: since TypeScript 5.9 nothing of the platform takes bytes whose buffer may be shared.
const normalised = createTemporaryProfile.normalizeJson(new Uint8Array());
expect<Same<typeof normalised.body, Uint8Array<ArrayBuffer> | undefined>>();
if (normalised.body) fetch("https://example.com", { method: "POST", body: normalised.body });
