/** Requests ready for `fetch`. */

import { bodyText, issueOf, readFindings, refused, resultOf } from "./answer.js";
import { checkValues, findingsOf } from "./check.js";
import { type Settings, settingsOf } from "./context.js";
import { gather } from "./gather.js";
import { WRITE_BODY } from "./generated/border.js";
import { OPERATIONS } from "./generated/tables.js";
import { callWith } from "./lookup.js";
import { requireObject } from "./object.js";
import { correlationId } from "./request.js";
import { PLACEHOLDER, readBaseUrl, readRoute } from "./route.js";
import type { Shape } from "./shape.js";
import type { Issue, Issues, Locale, PreparedRequest, RequestOptions, Result } from "./types.js";
import { core } from "./wasm.js";

/** Makes the request of an operation; see `Operation.buildRequest`. */
export function buildRequest(shape: Shape, input: unknown, options: RequestOptions): Result<PreparedRequest> {
  requireObject(options, "options");
  const settings = settingsOf(options.context);
  const frame = frameOf(shape, options, settings.locale);
  const body = writeBody(shape, input, settings);
  const warnings = [...body.warnings, ...frame.warnings];
  if (!body.issues && !frame.issues) return { value: { ...frame.value, body: body.value }, warnings };
  return { issues: [...(body.issues ?? []), ...(frame.issues ?? [])] as unknown as Issues, warnings };
}

/** What the core makes of a request. */
type Prepared = readonly [url: string, headers: readonly (readonly [string, string])[]];

/** All of a request but its body. */
function frameOf(shape: Shape, options: RequestOptions, locale: Locale): Result<Omit<PreparedRequest, "body">> {
  const { method, path } = readRoute(OPERATIONS[shape.operation as 0 | 1 | 2], options.routes);
  const base = readBaseUrl(options.baseUrl);
  const { correlationId: id = correlationId(), clientName: name } = options;
  const number = path.includes(PLACEHOLDER) ? digitsOf(options.customerNumber, locale) : undefined;
  const isOdd = typeof number === "object";
  // An odd number has its issue already; any other number lets the rest be checked.
  const prepared = callWith([base, name, id, path, isOdd ? "1" : number], (running, bytes) =>
    running.exports.prepare_request(shape.operation, bytes),
  ) as Prepared | undefined;
  const running = core();
  const found = prepared
    ? { issues: [], warnings: [] }
    : readFindings(running, running.exports.answer() >>> 0, undefined, locale);
  if (isOdd) found.issues.unshift(number);
  return resultOf(found, () => {
    // Without an issue it is there.
    const [url, headers] = prepared as Prepared;
    return { url, method, headers: Object.fromEntries(headers) };
  });
}

/** The body as JSON text, written by the core: 64-bit integers stay exact. */
function writeBody(shape: Shape, input: unknown, settings: Settings): Result<string> {
  const read = gather(shape, input);
  if (typeof read === "string") return refused(read, settings.locale);
  const running = core();
  const flags = settings.flags | WRITE_BODY;
  const answer = checkValues(running, shape, shape.whole, read.values, read.unknown?.length ?? 0, settings, flags);
  return resultOf(findingsOf(running, answer, read, settings.locale), () => bodyText(running, answer));
}

/** The digits of a customer number; `undefined` if it is absent, an issue if it has no exact digits. */
function digitsOf(value: unknown, locale: Locale): string | Issue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return String(value);
  const path = ["customerNumber"] as const;
  if (!Number.isInteger(value)) return issueOf("wrong_type", path, { expected: "integer" }, locale);
  return issueOf("number_not_exact", path, { limit: Number.MAX_SAFE_INTEGER, unit: "integer" }, locale);
}
