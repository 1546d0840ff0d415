// The demo's worker: serves the page, checks what the page sends with the package's gate, and forwards it.

import { createGate } from "entur-customer-profile/edge";
import { serveAsset } from "./assets.js";
import { clientName, type Environment, upstreamBase } from "./environment.js";
import { lookUp } from "./lookup.js";
import { withSecurityHeaders } from "./security-headers.js";

export default {
  async fetch(request: Request, environment: Environment): Promise<Response> {
    // Whoever asks learns that it failed, and nothing more; the runtime's own answer would tell where.
    return withSecurityHeaders(await answer(request, environment).catch(() => new Response(null, { status: 502 })));
  },
};

async function answer(request: Request, environment: Environment): Promise<Response> {
  const today = environment.CLOCK && (await (await environment.CLOCK.fetch("http://clock/")).text());
  const path = new URL(request.url).pathname;
  const reading = request.method === "GET" || request.method === "HEAD";
  if (!path.startsWith("/api/")) {
    return reading
      ? serveAsset(path, today)
      : new Response("Method not allowed\n", { status: 405, headers: { Allow: "GET, HEAD" } });
  }
  // The package's gate is for writing.
  const customerNumber = /^\/api\/lookup\/(\d{1,19})$/.exec(path)?.[1];
  return request.method === "GET" && customerNumber !== undefined
    ? lookUp(customerNumber, environment)
    : gateOn(today, environment)(request);
}

let gate: { readonly today: string | undefined; readonly handle: (request: Request) => Promise<Response> } | undefined;

/** One gate serves until a test moves the date. */
function gateOn(today: string | undefined, environment: Environment): (request: Request) => Promise<Response> {
  if (gate === undefined || gate.today !== today) {
    const handle = createGate({
      upstream: upstreamBase,
      basePath: "/api",
      clientName,
      authorize: () => `Bearer ${environment.TOKEN}`,
      fetch: (input, init) => environment.UPSTREAM.fetch(input, init),
      context: { today },
    });
    gate = { today, handle };
  }
  return gate.handle;
}
