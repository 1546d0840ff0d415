/** Reads what the API answers when it refuses, as issues on the fields they are about. */

import { issueOf } from "./answer.js";
import { tagOf } from "./gather.js";
import { CREATE } from "./generated/border.js";
import { CODES, ERROR_CODES, OPERATIONS, PLACES } from "./generated/tables.js";
import { MAX_ERROR_ENTRIES } from "./limits.js";
import { resolveLocale } from "./locale.js";
import { isObject } from "./object.js";
import { members, type Params, paramsOf } from "./params.js";
import { PLACEHOLDER } from "./route.js";
import { coders } from "./text.js";
import type { Context, IssueCode, IssueParams, Issues, Operation } from "./types.js";

/** The part of an operation that says which fields an answer can be about. */
export type Asked = Pick<Operation<object, unknown>, "path" | "fields">;

/** Codes without parameters, the only ones that a bare number can mean. */
type PlainCode = { [C in IssueCode]: keyof IssueParams[C] extends never ? C : never }[IssueCode];

/** An issue before it has a message. */
interface Finding {
  readonly code: IssueCode;
  readonly field: string;
  readonly params: Params;
}

/**
 * Reads an error answer of Entur's API, in either of its own bodies, or of a server that speaks RFC 9457, such as the
 * gate of `entur-customer-profile/edge`. Never throws. The server's own texts are not used: they may quote the customer.
 *
 * Where a body has an `errorCode` about a field and a list of errors, what the code says comes first, unless the list says
 * something about that field itself. A code about the whole is told where the list says nothing.
 *
 * @param status HTTP status of the answer.
 * @param body Its body: text, bytes, or what was parsed from them; anything unreadable leaves the status to go by.
 * @param operation What was asked for. An issue about a field it does not have stands at `["$"]`.
 * @param context `locale` is the language of the messages.
 * @returns At least one issue.
 * @example
 * const response = await fetch(request.url, request);
 * if (!response.ok) show(readServerError(response.status, await response.text(), createTemporaryProfile));
 */
export function readServerError(
  status: number,
  body: unknown,
  operation?: Asked,
  context?: Pick<Context, "locale">,
): Issues {
  const locale = resolveLocale(context?.locale);
  const findings = findingsIn(status, body, operation);
  // There is at least one.
  return findings.map(({ code, field, params }) =>
    issueOf(code, [field], params as never, locale),
  ) as unknown as Issues;
}

/** A finding without parameters. */
function plain(code: PlainCode, field = "$"): Finding {
  return { code, field, params: {} };
}

function findingsIn(status: number, body: unknown, operation: Asked | undefined): readonly Finding[] {
  let read: readonly Finding[] = [];
  let code: PlainCode | undefined;
  let fields: readonly string[];
  try {
    const { errorCode, errors } = parse(body);
    // Own keys alone: `errorCode` may be any text.
    const isKnown = !isObject(errorCode) && Object.hasOwn(ERROR_CODES, errorCode as string);
    [code, ...fields] = isKnown ? ERROR_CODES[errorCode as keyof typeof ERROR_CODES] : [];
    const places = [...new Set(fields.map((field) => placeOf(field, operation)))];
    read = places.map((place) => plain(code as PlainCode, place));
    // Which telephone number is invalid is not told.
    const kinds: Readonly<Record<string, string>> = OPERATIONS[CREATE].fields;
    const isMeant = (place: string) =>
      places.includes(place) || (code === "invalid_phone_number" && kinds[place] === "tel");
    const entries = entriesOf(errors, operation, (place) => (isMeant(place) && code) || "rejected_by_server");
    // At the whole may stand what is about something else.
    const isTold = entries.some((entry) => (entry.field === "$" ? entry.code === code : isMeant(entry.field)));
    read = isTold ? entries : [...read, ...entries];
  } catch {
    // Not JSON, or an object that resists being read: the status is all there is.
  }
  return read.length === 0 ? [code ? plain(code) : byStatus(status, operation)] : read;
}

function parse(body: unknown): Readonly<Record<string, unknown>> {
  // A buffer may be from another realm, and an object may have any member that a buffer has.
  const bytes = ArrayBuffer.isView(body) || tagOf(body) === "[object ArrayBuffer]";
  const text = bytes ? new (coders().TextDecoder)().decode(body as ArrayBuffer) : body;
  return members(typeof text === "string" ? JSON.parse(text) : text);
}

/** What a status says by itself, where no body could be read. */
function byStatus(status: number, operation: Asked | undefined): Finding {
  // Whatever stands for the operation, an answer is read without another error.
  if (status === 404 && String(operation?.path).includes(PLACEHOLDER))
    return plain("profile_not_found", "customerNumber");
  const theirs = [401, 403, 404, 408, 410, 429].includes(status) || (typeof status === "number" && status >= 500);
  return plain(theirs ? "server_unavailable" : "rejected_by_server");
}

/**
 * The `errors` of RFC 9457 and of Entur's guidelines: each has a pointer or a field's name, and maybe one of our codes.
 *
 * @param codeOf The code of a field that an entry only names: what the `errorCode` next to them says of it.
 */
function entriesOf(errors: unknown, operation: Asked | undefined, codeOf: (place: string) => PlainCode): Finding[] {
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, MAX_ERROR_ENTRIES).flatMap((entry: unknown): Finding[] => {
    const { pointer, field, code, params } = members(entry);
    const place = placeOf(typeof pointer === "string" ? fieldAt(pointer) : field, operation);
    const sound = CODES.includes(code as IssueCode) && paramsOf(code as IssueCode, params, place);
    if (sound) return [{ code: code as IssueCode, field: place, params: sound }];
    // Without a code or a field of ours the entry tells nothing.
    if (place === "$") return [];
    return [plain(codeOf(place), place)];
  });
}

/**
 * The outermost field of a JSON Pointer, plain or as a URI fragment; none of an ill-formed one. No field has a character
 * that a pointer would escape.
 */
function fieldAt(pointer: string): string | undefined {
  try {
    const text = pointer.startsWith("#") ? decodeURIComponent(pointer.slice(1)) : pointer;
    return text.split("/")[1];
  } catch {
    return undefined;
  }
}

/** A name that we know, or `$`, so that nothing a server makes up gets into a path. */
function placeOf(field: unknown, operation: Asked | undefined): string {
  const name = PLACES.includes(field as never) ? String(field) : "$";
  const there =
    operation === undefined ||
    operation.fields.some((own) => own.name === name) ||
    (name === "customerNumber" && operation.path.includes(PLACEHOLDER));
  return there ? name : "$";
}
