/** What a check answers: issues, warnings, and the results that hold them. */

/** Parameters of a code that needs none. */
export type NoParams = Readonly<Record<never, never>>;

/** A day as `YYYY-MM-DD` that bounds the value. */
export interface DayLimit {
  readonly limit: string;
  readonly unit: "date";
}

/**
 * The parameters of every issue code. Each limit names its unit; none holds anything a customer typed.
 *
 * @example
 * type TooLong = IssueParams["too_long"]; // { limit: number; unit: "utf16"; source: "entur" | "client" }
 */
export interface IssueParams {
  /** A required field is absent, empty or blank. */
  readonly required: NoParams;
  /** The value has another JSON type than the field. */
  readonly wrong_type: { readonly expected: "object" | "string" | "integer" | "array" };
  /** A getter or proxy threw while the value was read. */
  readonly unreadable_field: NoParams;
  /** The operation has no such field. */
  readonly unknown_field: NoParams;
  /** The JSON text holds the same key twice. */
  readonly duplicate_field: NoParams;
  /** Entur has deprecated the field in favour of `replacement`. */
  readonly deprecated_field: { readonly replacement: string };
  /** The text is not well-formed Unicode: a lone surrogate, or bytes that are not UTF-8. */
  readonly invalid_text: NoParams;
  /** A control character, a bidirectional embedding, override or isolate, U+FEFF or a noncharacter. */
  readonly forbidden_character: NoParams;
  /** Longer than `limit` UTF-16 units; `source` tells whether the limit is Entur's or this package's own. */
  readonly too_long: { readonly limit: number; readonly unit: "utf16"; readonly source: "entur" | "client" };
  /** Not an e-mail address. */
  readonly invalid_email: NoParams;
  /** The part before the `@` has letters outside ASCII. */
  readonly email_local_part_not_ascii: NoParams;
  /** The domain looks like a mistyped `suggestion`. */
  readonly email_domain_suspicious: { readonly suggestion: string };
  /** No letter at all, or a character no name has. */
  readonly invalid_name: NoParams;
  /** One of Entur's own dummies for a missing name. */
  readonly placeholder_name: NoParams;
  /** Not `+` and an assigned calling code. */
  readonly invalid_country_code: NoParams;
  /** Not the digits of one telephone number. */
  readonly invalid_phone_number: NoParams;
  /** Too few digits: `limit` is the next length that numbers of the country have; they may have shorter ones, too. */
  readonly phone_number_too_short: { readonly limit: number; readonly unit: "digits" };
  /** More digits than any number of the country has. */
  readonly phone_number_too_long: { readonly limit: number; readonly unit: "digits" };
  /** Possible, but in no range the country has assigned. */
  readonly phone_number_unassigned: NoParams;
  /** Assigned, but not to mobile telephones. */
  readonly phone_number_not_mobile: NoParams;
  /** Not a calendar day. */
  readonly invalid_date: NoParams;
  /** Before `limit`, which is today. */
  readonly date_in_past: DayLimit;
  /** After `limit`, which is today. */
  readonly date_in_future: DayLimit;
  /** Before `limit`, which is probably a typing error. */
  readonly date_far_back: DayLimit;
  /** More than `limit` days ahead. */
  readonly date_far_ahead: { readonly limit: number; readonly unit: "days" };
  /** The profile is deleted this very day. */
  readonly expires_today: NoParams;
  /** Outside `minimum` … `maximum`, both decimal digits. */
  readonly out_of_range: { readonly minimum: string; readonly maximum: string; readonly unit: "integer" };
  /** A JavaScript number past `limit` has lost digits; give a bigint or a string. */
  readonly number_not_exact: { readonly limit: number; readonly unit: "integer" };
  /** Not JSON, from byte `offset` on. */
  readonly invalid_json: { readonly offset: number; readonly unit: "bytes" };
  /** The JSON text is larger than `limit`. */
  readonly too_large: { readonly limit: number; readonly unit: "bytes" };
  /** The JSON text is nested deeper than `limit`. */
  readonly too_deep: { readonly limit: number; readonly unit: "levels" };
  /** The profile is permanent already. */
  readonly already_permanent: NoParams;
  /** The status of the profile is not `A`, active. */
  readonly profile_not_active: NoParams;
  /** The profile's expiration date has passed. */
  readonly profile_expired: NoParams;
  /** A letter or code that is not published; the profile read keeps it. */
  readonly unknown_value: NoParams;
  /** The profile read has a field its type and status rule out. */
  readonly inconsistent_profile: NoParams;
  /** Not `<company>-<application>` within `limit` characters. */
  readonly invalid_client_name: { readonly limit: number; readonly unit: "characters" };
  /** Not a correlation id that is safe in a header. */
  readonly invalid_correlation_id: NoParams;

  // From `readServerError` alone: no validator here finds these.

  /** Another customer has it. */
  readonly already_in_use: NoParams;
  /** There is no profile with this number. */
  readonly profile_not_found: NoParams;
  /** Refused for a reason the server does not tell, or that no other code names. */
  readonly rejected_by_server: NoParams;
  /** Not the customer's doing: overload, an outage or a caller without access. */
  readonly server_unavailable: NoParams;
}

/** Every code an issue or warning can have. Codes are promises: the list only grows. */
export type IssueCode = keyof IssueParams;

/** Where an issue stands: wire names, never empty; `["$"]` is the whole input. */
export type IssuePath = readonly [string, ...(string | number)[]];

/**
 * One finding. Telling `code` apart tells `params` apart. Holds nothing the customer typed.
 *
 * @example
 * if (issue.code === "too_long") console.log(issue.params.limit, issue.params.unit);
 */
export type Issue<C extends IssueCode = IssueCode> = C extends IssueCode
  ? {
      /** Stable name of the finding. */
      readonly code: C;
      /** Where it stands, in wire names. */
      readonly path: IssuePath;
      /** What it is about, typed per code. */
      readonly params: IssueParams[C];
      /** A sentence in `context.locale`; may change in any release. */
      readonly message: string;
    }
  : never;

/** One or more issues. */
export type Issues = readonly [Issue, ...Issue[]];

/**
 * A value, or the issues that stand in its way; either comes with warnings. Ask for `issues` first: only then does
 * TypeScript know whether there is a `value`.
 *
 * @example
 * const result = createTemporaryProfile.validate(input);
 * if (result.issues) show(result.issues); else send(result.value);
 */
export type Result<T> =
  | { value: T; issues?: undefined; warnings: readonly Issue[] }
  | { issues: Issues; warnings: readonly Issue[] };

/** What is to be said of one field; both lists empty when all is well. */
export interface FieldResult {
  issues: readonly Issue[];
  warnings: readonly Issue[];
}

/** The normalised body as UTF-8 bytes, or the issues that stand in its way: there is always one of the two. */
export interface NormalizedJson {
  body?: Bytes;
  issues?: Issues;
  warnings: readonly Issue[];
}

/**
 * Bytes whose buffer is not shared, as `fetch` and `Response` ask for. Not written with a parameter, which `Uint8Array` has
 * only since TypeScript 5.7.
 */
type Bytes = ReturnType<Uint8Array["slice"]>;
