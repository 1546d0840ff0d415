/** The public types of the package. */
import type {
  ConvertToPermanentProfileBody,
  ConvertToPermanentProfileInput,
  UpdateTemporaryProfileBody,
  UpdateTemporaryProfileInput,
} from "./generated/types.js";
import type { FieldResult, IssueCode, NormalizedJson, Result } from "./issue.js";
import type { StandardProps } from "./standard.js";

export type * from "./generated/types.js";
export type * from "./issue.js";
export type * from "./standard.js";

/** A language with messages and labels: bokmål, nynorsk or English. */
export type Locale = "nb" | "nn" | "en";

/** The names of the three operations. */
export type OperationName = "createTemporaryProfile" | "updateTemporaryProfile" | "convertToPermanentProfile";

/** What a field holds, in the words of `<input type>`. */
export type FieldType = "text" | "email" | "tel" | "date" | "password" | "integer";

/** One field of an operation: enough to draw its form, document it or generate from it. */
export interface Field {
  /** Name on the wire. */
  readonly name: string;
  /** Whether a body without it is refused. */
  readonly required: boolean;
  /**
   * What it holds, in the words of `<input type>`. WebKit's own check of `email` refuses domains such as `blåbær.no`, which
   * are right; `bindForm` passes over that.
   */
  readonly type: FieldType;
  /** Most UTF-16 units, as `maxlength` counts; absent where no limit is known. */
  readonly maxLength?: number;
  /** Whether that limit is Entur's or this package's own. */
  readonly maxLengthSource?: "entur" | "client";
  /** Value for the `autocomplete` attribute. */
  readonly autocomplete?: string;
  /** Value for the `inputmode` attribute. */
  readonly inputMode?: string;
  /** Present when Entur has deprecated the field. */
  readonly deprecated?: { readonly replacement: string };
  /** What to call it in a form. */
  readonly label: Readonly<Record<Locale, string>>;
  /** What it is, in Entur's words. */
  readonly description: string;
  /** The codes a value can draw, in the order in which the rules are applied. */
  readonly rules: readonly IssueCode[];
  /** Where its limit and form come from. */
  readonly source: string;
  /** How sure that is. */
  readonly basis: Basis;
}

/** How sure a fact is: stated by Entur, derived from how its pages are laid out, or inferred where they are silent. */
export type Basis = "stated" | "derived" | "inferred";

/**
 * What a check may be told. Everything is optional; a malformed member throws `TypeError`.
 *
 * @example
 * createTemporaryProfile.validate(input, { locale: "nb", defaultCountryCode: "+47" });
 */
export interface Context {
  /** Today as `YYYY-MM-DD`; default: the day it is in Europe/Oslo. */
  readonly today?: string | undefined;
  /** Language of messages; also `no`, `nb-NO`, `nb_NO`, `NOB`, `en-GB` …; unknown ones read as `nb`. Default `en`. */
  readonly locale?: Locale | (string & {}) | undefined;
  /** Calling code of a number typed without one, such as `+47`. No default. */
  readonly defaultCountryCode?: string | undefined;
  /** `strip` drops unknown fields with a warning, `reject` makes them issues. `normalizeJson` rejects, all else strips. */
  readonly unknownFields?: "strip" | "reject" | undefined;
  /** Makes warnings about telephone numbers and dates issues. Default `false`. */
  readonly strict?: boolean | undefined;
  /** Days ahead past which an expiration date is warned of. Default 1095. */
  readonly maxExpirationDays?: number | undefined;
  /** Most bytes of a JSON text that is read. Default 65,536. */
  readonly maxBytes?: number | undefined;
}

/** What may stand in for one operation's method and path. */
export interface Route {
  /** `POST`, `PUT` or `PATCH`. */
  readonly method?: string | undefined;
  /** Path below the base URL, from `/`; `{customerNumber}`, which it may hold once, is filled in. */
  readonly path?: string | undefined;
}

/** Own methods and paths, per operation; what is absent keeps its default. */
export type Routes = { readonly [Name in OperationName]?: Route | undefined };

/** Where and as whom a request is to be sent. */
export interface RequestOptions {
  /** Absolute `http(s)` address the paths hang under, without credentials, query or fragment; see `environments`. */
  readonly baseUrl: string | URL;
  /** Value of `ET-Client-Name`: `<company>-<application>`. */
  readonly clientName: string;
  /** Value of `X-Correlation-Id`: 1 to 128 visible ASCII characters, our own limit; made when absent. */
  readonly correlationId?: string | undefined;
  /** The profile's number, 1 … 2^63−1, for paths that name it. */
  readonly customerNumber?: bigint | string | undefined;
  /** Own methods and paths. */
  readonly routes?: Routes | undefined;
  /** As for `validate`. */
  readonly context?: Context | undefined;
}

/** A request ready for `fetch(request.url, request)`. Holds no token: adding one is the server's work. */
export interface PreparedRequest {
  /** The base URL with the operation's path, the customer number filled in. */
  readonly url: string;
  /** `POST`, `PUT` or `PATCH`. */
  readonly method: string;
  /** `Content-Type`, `Accept`, `ET-Client-Name` and `X-Correlation-Id`. */
  readonly headers: Record<string, string>;
  /** The normalised body as JSON text, 64-bit integers exact. */
  readonly body: string;
}

/** One of Entur's three operations on a temporary profile. */
export interface Operation<Input, Body> {
  /** Name of the operation. */
  readonly name: OperationName;
  /** Default HTTP method. */
  readonly method: "POST" | "PUT";
  /** Default path below the base URL. */
  readonly path: string;
  /** The fields in Entur's order; frozen. */
  readonly fields: readonly Field[];
  /**
   * Checks and normalises an input. Never throws for data.
   *
   * @param input An object of own enumerable properties; anything else is `wrong_type` at `["$"]`. Of a form's `FormData`,
   *   `fromFormData` makes one.
   * @param context See {@link Context}; a malformed one throws `TypeError`.
   * @returns The body exactly as it is to be sent, or all issues in field order; either comes with warnings.
   * @example
   * const result = createTemporaryProfile.validate({ createdBy: "web", createdByChannel: "web", expirationDate: "2030-01-31" });
   */
  validate(input: unknown, context?: Context): Result<Body>;
  /**
   * Checks one field, as a form does after a change.
   *
   * @param field Wire name of the field; another name throws `TypeError`.
   * @param value The field's new value.
   * @param context `values` are the form's other fields, for rules over two of them (the telephone pair).
   * @example
   * createTemporaryProfile.validateField("email", "ola@nordmann", { locale: "nb" }).issues[0]?.message;
   */
  validateField(
    field: keyof Input & string,
    value: unknown,
    context?: Context & { readonly values?: Partial<Input> | undefined },
  ): FieldResult;
  /**
   * Reads JSON strictly (RFC 8259, one object, no key twice, at most `context.maxBytes`) and checks it like `validate`.
   *
   * @example
   * updateTemporaryProfile.validateJson('{"changedBy":"web","changedByChannel":"web","expirationDate":"2030-01-31"}');
   */
  validateJson(json: string | Uint8Array, context?: Context): Result<Body>;
  /**
   * Bytes in, bytes out: the normalised body as UTF-8, made without JavaScript objects. Unknown fields are refused
   * unless `context.unknownFields` is `"strip"`.
   *
   * @example
   * const { body, issues } = createTemporaryProfile.normalizeJson(new Uint8Array(await request.arrayBuffer()));
   */
  normalizeJson(json: Uint8Array, context?: Context): NormalizedJson;
  /**
   * Checks the input and the options, and makes the request from both. Issues of the options stand at the header's
   * or parameter's name: `ET-Client-Name`, `X-Correlation-Id`, `customerNumber`. An unusable base URL or route throws
   * `TypeError`.
   *
   * @example
   * const result = createTemporaryProfile.buildRequest(input, { baseUrl: environments.staging, clientName: "company-app" });
   * if (!result.issues) await fetch(result.value.url, result.value);
   */
  buildRequest(input: unknown, options: RequestOptions): Result<PreparedRequest>;
  /**
   * Standard Schema v1 and Standard JSON Schema v1, for libraries that take any schema. They give no context; a schema with
   * one has a `validate` of its own.
   *
   * @example
   * const validate = (value: unknown) => createTemporaryProfile.validate(value, { locale: "nb" });
   * const schema = { "~standard": { ...createTemporaryProfile["~standard"], validate } };
   */
  readonly "~standard": StandardProps<Input, Body>;
}

/** What to change in a temporary profile: an absent key or `undefined` keeps, `null` or `""` clears, a value sets. */
export type UpdatePatch = {
  readonly [Name in keyof UpdateTemporaryProfileInput]?: UpdateTemporaryProfileInput[Name] | null | undefined;
};

/** What to add to a temporary profile when it becomes permanent. */
export type ConversionSupplement = {
  readonly [Name in keyof ConvertToPermanentProfileInput]?: ConvertToPermanentProfileInput[Name] | null | undefined;
};

/** The names of the fields an update sends. */
export type UpdateField = keyof UpdateTemporaryProfileInput & string;

/** A whole update: Entur overwrites all fields, so all that is to stay is sent too. */
export interface UpdatePlan {
  /** The body to send. */
  body: UpdateTemporaryProfileBody;
  /** Fields the profile has and will lose. */
  cleared: UpdateField[];
  /** Fields sent as the profile has them. */
  kept: UpdateField[];
  /** Fields sent with a new value. */
  changed: UpdateField[];
}

/** A conversion that may be sent. There is no way back. */
export interface ConversionPlan {
  /** The body to send. */
  body: ConvertToPermanentProfileBody;
}

/** How long a profile still lives. */
export interface Expiry {
  /** Whether that day is ahead, today or past. */
  state: "active" | "expires_today" | "expired";
  /** Days from today to the expiration date; negative when it has passed. */
  daysLeft: number;
  /** The day itself, `YYYY-MM-DD`. */
  expirationDate: string;
}

/** One issue code, as data. It is also the key of its message. */
export interface CatalogueCode {
  readonly code: IssueCode;
  /** Whether it refuses an input. */
  readonly level: "error" | "warning" | "warning, error if strict" | "warning, error if unknown fields are rejected";
  /** When it is given. */
  readonly description: string;
}

/** One operation, as data. */
export interface CatalogueOperation {
  readonly name: OperationName;
  readonly method: "POST" | "PUT";
  readonly path: string;
  /** How sure method and path are. */
  readonly pathBasis: Basis;
  readonly description: string;
  readonly fields: readonly Field[];
}

/** All there is to know of the operations, as data. */
export interface Catalogue {
  /** The package's version. */
  readonly version: string;
  /** Version of libphonenumber's data. */
  readonly phoneDataVersion: string;
  /** Versions of the lists of countries and languages. */
  readonly isoDataVersion: string;
  /** Create, update and convert. */
  readonly operations: readonly [CatalogueOperation, CatalogueOperation, CatalogueOperation];
  /** Every code a check can give. */
  readonly codes: readonly CatalogueCode[];
}
