/** Everything the main entries export. */
export { catalogue } from "./catalogue.js";
export { jsonSchema } from "./describe.js";
export { InternalError } from "./errors.js";
export { expirationAfter, expiry } from "./expiry.js";
export { isNationality, languageToIso6393 } from "./iso.js";
export { convertToPermanentProfile, createTemporaryProfile, updateTemporaryProfile } from "./operation.js";
export { splitTelephoneNumber, type TelephoneNumber } from "./phone.js";
export { formatTelephoneNumber } from "./phone-format.js";
export { type TelephoneNumberType, telephoneNumberType } from "./phone-type.js";
export { planConversion, planUpdate } from "./plan.js";
export { type ProblemDetails, type ProblemError, type ProblemOptions, toProblemDetails } from "./problem.js";
export { readCustomerProfile, readTemporaryProfile } from "./profile.js";
export { ready } from "./ready.js";
export { type Redacted, redact } from "./redact.js";
export { clientName, correlationId, environments } from "./request.js";
export { readServerError } from "./server-error.js";
export type * from "./types.js";
export { isoDataVersion, phoneDataVersion, version } from "./version.js";
