/** The exchange with the API behind the gate. */
import { readServerError } from "entur-customer-profile";
import { readBody } from "./body.js";
import { toldCause } from "./cause.js";
import { withDeadline } from "./deadline.js";
import type { Settings } from "./options.js";
import { Refusal, type RefusalStatus } from "./refusal.js";
import type { Match } from "./route.js";

/** What the API told, read to its end. */
interface Told {
  readonly response: Response;
  readonly contentType: string | null;
  readonly answer: Uint8Array;
}

/** Far above any profile; keeps a faulty answer from filling the memory. */
const MAX_ANSWER_BYTES = 1_048_576;

/**
 * What a header may hold (RFC 9110, 5.5). Not left to the platform: some take control characters, which the API refuses as
 * if the caller were to blame, and the errors of others quote the value.
 */
const FIELD_VALUE = /^[\t -~\x80-\xff]+$/;

/** Sends the normalised body on and answers what the API says, all within the time limit and while the caller waits. */
export function forward(
  settings: Settings,
  match: Match,
  body: Uint8Array<ArrayBuffer>,
  correlationId: string,
  caller: AbortSignal | undefined,
): Promise<Response> {
  const late = (): Refusal => new Refusal(504, { failure: { kind: "timeout" } });
  return withDeadline(settings.timeoutMs, caller, late, async (signal) => {
    const headers = new Headers({
      "Content-Type": "application/json",
      Accept: "application/json",
      "ET-Client-Name": settings.clientName,
      "X-Correlation-Id": correlationId,
    });
    await authorize(settings, headers);
    // Not every transport asks: once the caller has an answer, nothing may be sent.
    signal.throwIfAborted();
    const told = await exchange(settings, match, { headers, body, signal });
    return told.response.ok && !isPage(told) && isReadable(told) ? success(told) : refuse(told, match);
  });
}

async function authorize({ authorize: ask }: Settings, headers: Headers): Promise<void> {
  if (!ask) return;
  try {
    const value: unknown = await ask();
    const token = typeof value === "string" ? value.trim() : "";
    if (!FIELD_VALUE.test(token))
      throw new TypeError("`authorize` must give a non-empty string that can stand in a header");
    headers.set("Authorization", token);
  } catch (cause) {
    throw new Refusal(502, { failure: { kind: "authorize", cause } });
  }
}

async function exchange(
  // Called as a plain function: some runtimes refuse a `fetch` with another `this`.
  { fetch, upstream }: Settings,
  { route, upstreamPath }: Match,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Told> {
  try {
    // A redirect would carry the token and the customer's data to an address nobody chose; it is refused below.
    const redirect = "manual";
    const response = await fetch(upstream + upstreamPath, {
      ...init,
      method: route.method,
      redirect,
    });
    const contentType = response.headers.get("Content-Type");
    const reading = readBody(response.body, MAX_ANSWER_BYTES, init.signal);
    // Of a refusal, the status is enough: its text may break off, or be too large.
    const answer = await (response.ok ? reading : reading.catch(() => undefined));
    if (answer) return { response, contentType, answer };
    if (response.ok) throw new RangeError("the answer is too large");
    return { response, contentType, answer: new Uint8Array() };
  } catch (thrown) {
    throw new Refusal(502, { failure: { kind: "network", cause: toldCause(thrown) } });
  }
}

/** Whether a proxy or a portal on the way answered in the API's place: HTML is for people. */
function isPage({ contentType, answer }: Told): boolean {
  return answer.length > 0 && /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");
}

/**
 * Whether what says it is JSON is. An answer that broke off is not, nor is one whose coding the platform does not know, and
 * `fetch` does not always tell: Node takes half of a compressed answer for the whole, workerd and Deno leave some codings.
 */
function isReadable({ contentType, answer }: Told): boolean {
  if (answer.length === 0 || !/^application\/(?:[^;]+\+)?json\b/i.test(contentType ?? "")) return true;
  try {
    JSON.parse(new TextDecoder().decode(answer));
    return true;
  } catch {
    return false;
  }
}

/** The API's answer with its content type alone: no cookies, no hop-by-hop headers, nothing of its infrastructure. */
function success({ response, contentType, answer }: Told): Response {
  return new Response(answer.length === 0 ? null : (answer as BodyInit), {
    status: response.status,
    headers: contentType === null ? {} : { "Content-Type": contentType },
  });
}

/** What the caller can put right keeps its status and names the fields; all else is a fault between the gate and the API. */
function refuse(answered: Told, { route }: Match): never {
  const { response, answer } = answered;
  const { status } = response;
  const headers = retryAfter(response);
  if (status === 429) throw new Refusal(429, { headers });
  const issues = readServerError(status, new TextDecoder().decode(answer), route.operation);
  const told = callerStatus(status);
  if (told === undefined || isPage(answered) || issues.some((issue) => issue.code === "server_unavailable")) {
    throw new Refusal(502, { headers, failure: { kind: "upstream", upstreamStatus: status } });
  }
  throw new Refusal(told, { headers, issues, byServer: true });
}

/** 401 and 403 are absent on purpose: the credentials are the gate's. */
function callerStatus(status: number): RefusalStatus | undefined {
  if (status === 400 || status === 404 || status === 422) return status;
  return status === 409 ? 422 : undefined;
}

/** A date as HTTP has it (RFC 9110, 5.6.7); `Date.parse` passes over other words, and what stands in brackets. */
const HTTP_DATE =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?, \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/;

/** The form of C's `asctime`, which recipients must take, too. */
const ASCTIME_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d \d{4}$/;

function retryAfter(response: Response): Record<string, string> {
  const value = response.headers.get("Retry-After") ?? "";
  const isDate = (HTTP_DATE.test(value) || ASCTIME_DATE.test(value)) && !Number.isNaN(Date.parse(value));
  const sound = isDate || /^\d{1,9}$/.test(value);
  return sound ? { "Retry-After": value } : {};
}
