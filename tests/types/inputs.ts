// Inputs and bodies have the fields of Entur's page, literally.
import {
  type Context,
  type ConvertToPermanentProfileInput,
  type CreateTemporaryProfileBody,
  type CreateTemporaryProfileInput,
  convertToPermanentProfile,
  createTemporaryProfile,
  environments,
  type RequestOptions,
  type UpdateTemporaryProfileInput,
  updateTemporaryProfile,
} from "entur-customer-profile";
import { expect, type Same, take } from "./expect.js";

type Shared = "expirationDate" | "email" | "surname" | "firstName" | "countryCode" | "dateOfBirth" | "landlineNumber";
type Telephone = "telephoneNumber" | "telephoneNumberNoCountryCode";
expect<
  Same<
    keyof CreateTemporaryProfileInput,
    Shared | Telephone | "createdBy" | "createdByChannel" | "organisationId" | "customerAccountId"
  >
>();
expect<
  Same<keyof UpdateTemporaryProfileInput, Shared | Telephone | "changedBy" | "changedByChannel" | "customerAccountId">
>();
expect<
  Same<
    keyof ConvertToPermanentProfileInput,
    "surname" | "changedBy" | "firstName" | "changedByChannel" | "email" | "password" | "customerRef" | "organisationId"
  >
>();
// The combined number is never sent.
expect<Same<keyof CreateTemporaryProfileBody, Exclude<keyof CreateTemporaryProfileInput, "telephoneNumber">>>();
expect<Same<CreateTemporaryProfileBody["organisationId"], number | bigint | undefined>>();
expect<Same<CreateTemporaryProfileBody["createdBy"], string>>();

const least: CreateTemporaryProfileInput = { createdBy: "web", createdByChannel: "web", expirationDate: "2030-01-31" };
take<CreateTemporaryProfileInput>({ ...least, email: null, organisationId: 1n, customerAccountId: undefined });
// @ts-expect-error: three fields are required
take<CreateTemporaryProfileInput>({ createdBy: "web", createdByChannel: "web" });
// @ts-expect-error: a Date has no day without a zone
take<CreateTemporaryProfileInput>({ ...least, expirationDate: new Date() });
const change: UpdateTemporaryProfileInput = { changedBy: "web", changedByChannel: "web", expirationDate: "2030-01-31" };
// @ts-expect-error: an update cannot change the organisation
take<UpdateTemporaryProfileInput>({ ...change, organisationId: 1 });

// Anything may be validated: that is what it is for.
declare const unknown: unknown;
createTemporaryProfile.validate(unknown);
createTemporaryProfile.validateField("email", unknown, { values: { countryCode: "+47" } });
// @ts-expect-error: no field of a creation
createTemporaryProfile.validateField("password", unknown);
convertToPermanentProfile.validateField("password", unknown);
// @ts-expect-error: no field of an update
updateTemporaryProfile.validateField("organisationId", unknown);
// @ts-expect-error: values are those of the operation
createTemporaryProfile.validateField("email", unknown, { values: { password: "x" } });
// @ts-expect-error: bytes in, bytes out
createTemporaryProfile.normalizeJson("{}");

const context: Context = { today: "2026-07-01", locale: "nb-NO", unknownFields: "reject", strict: true };
// @ts-expect-error: strip or reject
take<Context>({ unknownFields: "drop" });

const options: RequestOptions = { baseUrl: environments.staging, clientName: "company-app", context };
take<RequestOptions>({ ...options, customerNumber: 1n }, { ...options, customerNumber: "3518474" });
// @ts-expect-error: a number may have lost its digits
take<RequestOptions>({ ...options, customerNumber: 3518474 });
// @ts-expect-error: no place for a token
take<RequestOptions>({ ...options, token: "x" });

expect<Same<typeof createTemporaryProfile.method, "POST" | "PUT">>();
const [field] = createTemporaryProfile.fields;
if (field) {
  expect<Same<typeof field.type, "text" | "email" | "tel" | "date" | "password" | "integer">>();
  expect<Same<(typeof field.label)["nb"], string>>();
  take<number | undefined>(field.maxLength);
  take<string | undefined>(field.deprecated?.replacement);
}
