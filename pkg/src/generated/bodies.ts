// Made from the tables of the Rust core by `make generate`; changes made here are lost.
import type { CreateTemporaryProfileBody, UpdateTemporaryProfileBody, ConvertToPermanentProfileBody } from "./types.js";

/** The body of values in the order of the fields. */
export function createTemporaryProfileBody(values: readonly unknown[]): CreateTemporaryProfileBody {
  const body: CreateTemporaryProfileBody = {
    createdBy: values[0] as string,
    expirationDate: values[1] as string,
    createdByChannel: values[2] as string,
  };
  if (values[3] !== undefined) body.email = values[3] as string;
  if (values[4] !== undefined) body.surname = values[4] as string;
  if (values[5] !== undefined) body.firstName = values[5] as string;
  if (values[6] !== undefined) body.countryCode = values[6] as string;
  if (values[7] !== undefined) body.dateOfBirth = values[7] as string;
  if (values[8] !== undefined) body.landlineNumber = values[8] as string;
  if (values[9] !== undefined) body.organisationId = values[9] as number | bigint;
  if (values[11] !== undefined) body.telephoneNumberNoCountryCode = values[11] as string;
  if (values[12] !== undefined) body.customerAccountId = values[12] as string;
  return body;
}

/** The body of values in the order of the fields. */
export function updateTemporaryProfileBody(values: readonly unknown[]): UpdateTemporaryProfileBody {
  const body: UpdateTemporaryProfileBody = {
    changedBy: values[0] as string,
    expirationDate: values[1] as string,
    changedByChannel: values[2] as string,
  };
  if (values[3] !== undefined) body.email = values[3] as string;
  if (values[4] !== undefined) body.surname = values[4] as string;
  if (values[5] !== undefined) body.firstName = values[5] as string;
  if (values[6] !== undefined) body.countryCode = values[6] as string;
  if (values[7] !== undefined) body.dateOfBirth = values[7] as string;
  if (values[8] !== undefined) body.landlineNumber = values[8] as string;
  if (values[10] !== undefined) body.telephoneNumberNoCountryCode = values[10] as string;
  if (values[11] !== undefined) body.customerAccountId = values[11] as string;
  return body;
}

/** The body of values in the order of the fields. */
export function convertToPermanentProfileBody(values: readonly unknown[]): ConvertToPermanentProfileBody {
  const body: ConvertToPermanentProfileBody = {
    surname: values[0] as string,
    changedBy: values[1] as string,
    firstName: values[2] as string,
    changedByChannel: values[3] as string,
  };
  if (values[4] !== undefined) body.email = values[4] as string;
  if (values[5] !== undefined) body.password = values[5] as string;
  if (values[6] !== undefined) body.customerRef = values[6] as string;
  if (values[7] !== undefined) body.organisationId = values[7] as number | bigint;
  return body;
}
