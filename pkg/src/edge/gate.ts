/** A gate before the API: takes requests from browsers, lets only sound ones through, and keeps the token to itself. */
import { correlationId } from "entur-customer-profile";
import type { Issue, Locale, OperationName } from "../types.js";
import { readBody } from "./body.js";
import { allowOrigin, isPreflight, preflightAnswer } from "./cors.js";
import { withDeadline } from "./deadline.js";
import { preferredLocale } from "./language.js";
import { type GateOptions, readOptions, type Settings } from "./options.js";
import { problemAnswer, Refusal } from "./refusal.js";
import { type Match, matchPath } from "./route.js";
import { forward } from "./upstream.js";

/** What is known of one request from its start. */
interface Exchange {
  readonly request: Request;
  readonly settings: Settings;
  readonly locale: Locale;
  /** Empty where the platform has no random source to make one. */
  correlationId: string;
  operation?: OperationName;
}

/**
 * Makes a request handler on web-standard `Request` and `Response`, for workers, Deno, Bun, Node and service workers.
 * It checks method, route, content type, size, JSON and fields, sends the normalised body to the API, and answers
 * what the API answers; HTML in its place is some proxy's, and JSON that cannot be read is not whole: both are 502. Every
 * refusal is `application/problem+json` in the caller's language. It never throws, logs nothing, and sends nothing of the
 * caller's but the body and the correlation id, or one of its own where that is missing or unusable. It stops when the
 * caller goes away.
 *
 * What is wrong with a request it answers by 404 (path), 405 (method), 415 (content type), 413 (size), 408 (a body too slow),
 * 400 (JSON) or 422 (fields). The API's 429 is passed on, and so are its 400, 404, 422 and, as 422, 409, with pointers to
 * the fields where it tells them, unless `readServerError` says `server_unavailable` of them. Whatever else comes of asking
 * it is 502, no answer in time 504, a defect of this package 500.
 *
 * It does not know who is asking: that a customer number is the caller's own is to be checked before.
 *
 * @param options See {@link GateOptions}; unusable ones throw `TypeError` here, not at the first request.
 * @example
 * const gate = createGate({
 *   upstream: environments.production,
 *   clientName: "company-app",
 *   basePath: "/api",
 *   authorize: async () => `Bearer ${await accessToken()}`,
 * });
 * export default { fetch: gate };
 */
export function createGate(options: GateOptions): (request: Request) => Promise<Response> {
  const settings = readOptions(options);
  return async (request) => {
    const exchange: Exchange = {
      request,
      settings,
      locale: preferredLocale(request.headers.get("Accept-Language"), settings.locale),
      correlationId: "",
    };
    const answer = await pass(exchange).catch((thrown: unknown) => refuse(exchange, thrown));
    return finish(exchange, answer);
  };
}

async function pass(exchange: Exchange): Promise<Response> {
  const { request, settings } = exchange;
  exchange.correlationId = readCorrelationId(request.headers.get("X-Correlation-Id"));
  const matches = matchPath(settings.routes, pathOf(request.url));
  if (matches.length === 0) throw new Refusal(404);
  const methods = matches.map(({ route }) => route.method).join(", ");
  if (settings.origins && isPreflight(request)) return preflightAnswer(methods);
  const match = matches.find(({ route }) => route.method === request.method);
  if (!match) throw new Refusal(405, { headers: { Allow: methods } });
  exchange.operation = match.route.operation.name;
  checkContentType(request.headers);
  const body = checkBody(exchange, match, await readRequest(exchange));
  return forward(settings, match, body, exchange.correlationId, request.signal);
}

/** Bun gives a path alone where the caller names no host, as those that look whether a server is up by HTTP/1.0. */
function pathOf(url: string): string {
  try {
    const { pathname, username, password } = new URL(url.replace(/^\//, "http://gate/"));
    // Credentials there are an error (RFC 9110, 4.2.4); on Node, `Request` refuses them only when the body is asked for.
    if (username === "" && password === "") return pathname;
  } catch {
    // Others put in whatever the caller calls the host; what cannot be one is to be answered 400 (RFC 9112, 3.2).
  }
  throw new Refusal(400);
}

/** JSON in UTF-8, not compressed: the limit on the size must mean what the reader will see. */
function checkContentType(headers: Headers): void {
  const type = headers.get("Content-Type") ?? "";
  // No coding may be an empty list of them (RFC 9110, 5.6.1.2).
  const encoding = headers.get("Content-Encoding") || "identity";
  // The type has no parameters of its own (RFC 8259, 11); some clients send a character set, or others that mean nothing.
  const isJson = /^application\/json[ \t]*(?:;[^,]*)?$/i.test(type);
  const isOfOtherCharset = /;[ \t]*charset=(?!(?:utf-?8|"utf-?8")[ \t]*(?:;|$))/i.test(type);
  if (!isJson || isOfOtherCharset) throw new Refusal(415, { headers: { Accept: "application/json" } });
  // Which of the two it is, the header tells (RFC 9110, 12.5.3).
  if (encoding.toLowerCase() !== "identity") throw new Refusal(415, { headers: { "Accept-Encoding": "identity" } });
}

async function readRequest({ request, settings }: Exchange): Promise<Uint8Array> {
  if (request.bodyUsed || request.body?.locked)
    throw new TypeError("the request's body was read before the gate saw it");
  const limit = settings.maxBytes;
  const announced = Number(request.headers.get("Content-Length"));
  const read = (signal: AbortSignal): Promise<Uint8Array | undefined> =>
    readSent(request, limit, signal).catch(brokenOff);
  const bytes =
    announced > limit
      ? undefined
      : await withDeadline(settings.timeoutMs, request.signal, () => new Refusal(408), read);
  if (bytes) return bytes;
  // The message is the language's own text; see `toProblemDetails`.
  const issue: Issue = { code: "too_large", path: ["$"], params: { limit, unit: "bytes" }, message: "" };
  throw new Refusal(413, { issues: [issue] });
}

/** The body's bytes, or undefined if there are more than `limit`. */
async function readSent(request: Request, limit: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const body: ReadableStream<Uint8Array> | null | undefined = request.body;
  if (body !== undefined) return readBody(body, limit, signal);
  // Firefox gives no stream of a request, only the whole.
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > limit ? undefined : bytes;
}

/** The caller stopped sending; there is hardly anyone left to answer. */
function brokenOff(): never {
  throw new Refusal(400);
}

/** The body as it is to be sent. */
function checkBody({ settings, locale }: Exchange, match: Match, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { body, issues } = match.route.operation.normalizeJson(bytes, { ...settings.context, locale });
  if (body) return body;
  // A fault of the text as a whole is one of reading; all others are one of a field.
  const unreadable = issues?.some((issue) => issue.path[0] === "$" && issue.code !== "unknown_field");
  throw new Refusal(unreadable ? 400 : 422, issues && { issues });
}

/** Anything but a refusal is a defect of ours, which the caller learns nothing about. */
function refuse(exchange: Exchange, thrown: unknown): Response {
  const refusal =
    thrown instanceof Refusal ? thrown : new Refusal(500, { failure: { kind: "internal", cause: thrown } });
  report(exchange, refusal);
  return problemAnswer(refusal, exchange.locale);
}

function report(exchange: Exchange, { status, reasons }: Refusal): void {
  if (!reasons.failure || (status !== 500 && status !== 502 && status !== 504)) return;
  const { settings, correlationId, operation } = exchange;
  const { onError } = settings;
  const failure = { ...reasons.failure, status, correlationId, operation };
  // A fault in the operator's own callback, at once or later, must cost neither the caller the answer nor a Node process
  // its life.
  new Promise((settle) => settle(onError?.(failure))).catch(() => {});
}

/** What every answer carries. Profiles are personal data, so nothing may be kept by caches on the way. */
function finish({ request, settings, correlationId }: Exchange, answer: Response): Response {
  if (correlationId !== "") answer.headers.set("X-Correlation-Id", correlationId);
  answer.headers.set("Cache-Control", "no-store");
  answer.headers.set("X-Content-Type-Options", "nosniff");
  if (settings.origins) allowOrigin(answer.headers, settings.origins, request.headers.get("Origin"));
  return answer;
}

/** The caller's own if `buildRequest` would take it, too: visible ASCII, which cannot end a header. Otherwise a new one. */
function readCorrelationId(given: string | null): string {
  return given !== null && /^[!-~]{1,128}$/.test(given) ? given : correlationId();
}
