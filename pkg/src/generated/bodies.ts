// Made from the tables of the Rust core by `make generate`; changes made here are lost.
import { plainConstructor } from "../object.js";
import type { CreateTemporaryProfileBody, UpdateTemporaryProfileBody, ConvertToPermanentProfileBody } from "./types.js";

const CreateTemporaryProfile = /* @__PURE__ */ plainConstructor(function CreateTemporaryProfileBody(this: CreateTemporaryProfileBody, values: readonly unknown[]) {
  this.createdBy = values[0] as string;
  this.expirationDate = values[1] as string;
  this.createdByChannel = values[2] as string;
  if (values[3] !== undefined) this.email = values[3] as string;
  if (values[4] !== undefined) this.surname = values[4] as string;
  if (values[5] !== undefined) this.firstName = values[5] as string;
  if (values[6] !== undefined) this.countryCode = values[6] as string;
  if (values[7] !== undefined) this.dateOfBirth = values[7] as string;
  if (values[8] !== undefined) this.landlineNumber = values[8] as string;
  if (values[9] !== undefined) this.organisationId = values[9] as number | bigint;
  if (values[11] !== undefined) this.telephoneNumberNoCountryCode = values[11] as string;
  if (values[12] !== undefined) this.customerAccountId = values[12] as string;
});

/** The body of values in the order of the fields. */
export function createTemporaryProfileBody(values: readonly unknown[]): CreateTemporaryProfileBody {
  return new CreateTemporaryProfile(values);
}

const UpdateTemporaryProfile = /* @__PURE__ */ plainConstructor(function UpdateTemporaryProfileBody(this: UpdateTemporaryProfileBody, values: readonly unknown[]) {
  this.changedBy = values[0] as string;
  this.expirationDate = values[1] as string;
  this.changedByChannel = values[2] as string;
  if (values[3] !== undefined) this.email = values[3] as string;
  if (values[4] !== undefined) this.surname = values[4] as string;
  if (values[5] !== undefined) this.firstName = values[5] as string;
  if (values[6] !== undefined) this.countryCode = values[6] as string;
  if (values[7] !== undefined) this.dateOfBirth = values[7] as string;
  if (values[8] !== undefined) this.landlineNumber = values[8] as string;
  if (values[10] !== undefined) this.telephoneNumberNoCountryCode = values[10] as string;
  if (values[11] !== undefined) this.customerAccountId = values[11] as string;
});

/** The body of values in the order of the fields. */
export function updateTemporaryProfileBody(values: readonly unknown[]): UpdateTemporaryProfileBody {
  return new UpdateTemporaryProfile(values);
}

const ConvertToPermanentProfile = /* @__PURE__ */ plainConstructor(function ConvertToPermanentProfileBody(this: ConvertToPermanentProfileBody, values: readonly unknown[]) {
  this.surname = values[0] as string;
  this.changedBy = values[1] as string;
  this.firstName = values[2] as string;
  this.changedByChannel = values[3] as string;
  if (values[4] !== undefined) this.email = values[4] as string;
  if (values[5] !== undefined) this.password = values[5] as string;
  if (values[6] !== undefined) this.customerRef = values[6] as string;
  if (values[7] !== undefined) this.organisationId = values[7] as number | bigint;
});

/** The body of values in the order of the fields. */
export function convertToPermanentProfileBody(values: readonly unknown[]): ConvertToPermanentProfileBody {
  return new ConvertToPermanentProfile(values);
}
