/** Cross-origin answers (Fetch standard, CORS protocol) for named origins, without credentials. */

/** The origins of the option `cors`. */
export function readOrigins({ origins }: { readonly origins: readonly string[] }): ReadonlySet<string> {
  if (!Array.isArray(origins) || !origins.every(isOrigin))
    throw new TypeError("`cors.origins` must be a list of origins such as `https://www.example.com`");
  return new Set(origins);
}

/** An origin as browsers write it; `*` and `null` are none. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && originOf(text) === text;
}

/** Undefined for what is no address. */
function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}

/** Whether the request asks for leave to send another one. */
export function isPreflight(request: Request): boolean {
  const { method, headers } = request;
  return method === "OPTIONS" && headers.has("Origin") && headers.has("Access-Control-Request-Method");
}

/**
 * The answer to a preflight, but for what `allowOrigin` adds. All headers of `buildRequest` may come, though the gate
 * names itself to the API by its own.
 */
export function preflightAnswer(methods: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": "Content-Type, ET-Client-Name, X-Correlation-Id",
      "Access-Control-Max-Age": "600",
    },
  });
}

/** Lets the page read the answer if its origin is on the list. */
export function allowOrigin(headers: Headers, origins: ReadonlySet<string>, origin: string | null): void {
  headers.append("Vary", "Origin");
  if (origin === null || !origins.has(origin)) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", "Retry-After, X-Correlation-Id");
}
