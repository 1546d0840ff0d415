// What the tests of the gate share: a gate with a transport that records what is sent upstream and answers what the
// test says.
import assert from "node:assert/strict";
import { createGate } from "entur-customer-profile/edge";

export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const sound = { createdBy: "web", createdByChannel: "web", expirationDate: "2030-01-31" };
export const change = { changedBy: "web", changedByChannel: "web", expirationDate: "2030-01-31" };
export const context = { today: "2026-11-23" };
export const profile = () =>
  new Response('{"customerNumber":9007199254740993}', {
    headers: { "Content-Type": "application/json;charset=UTF-8" },
  });

/** A gate, and what reached the API behind it. */
export function gateTo(answer = profile, options = {}) {
  const sent = [];
  const failures = [];
  const gate = createGate({
    upstream: "https://api.example/customers/v2/",
    clientName: "company-app",
    authorize: () => "Bearer token",
    context,
    onError: (failure) => failures.push(failure),
    fetch: async (url, init) => {
      sent.push({
        url,
        ...init,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: new TextDecoder().decode(init.body),
      });
      return answer(init);
    },
    ...options,
  });
  return { gate, sent, failures };
}

export function post(body = sound, { path = "/profiles/temporary", method = "POST", headers = {} } = {}) {
  return new Request(`https://shop.example${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(method !== "GET" && {
      body: typeof body === "object" && !(body instanceof Uint8Array) ? JSON.stringify(body) : body,
    }),
  });
}

export const put = (body, path, headers) => post(body, { path, method: "PUT", headers });

/** The problem an answer holds, after checks that hold for every problem. */
export async function problemOf(response, status) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get("Content-Type"), "application/problem+json");
  assert.match(response.headers.get("Content-Language"), /^(nb|nn|en)$/);
  assert.match(response.headers.get("Vary"), /^Accept-Language/);
  assert.equal(response.headers.get("Cache-Control"), "no-store");
  assert.ok(response.headers.get("X-Correlation-Id"));
  const problem = await response.json();
  assert.equal(problem.status, status);
  return problem;
}

export const brief = (problem) => problem.errors.map(({ pointer, code, params }) => [pointer, code, params]);

/** A body that comes in chunks of 1000 bytes for ever, until it is called off. */
export function endless() {
  const state = { chunks: 0, cancelled: false };
  const body = new ReadableStream({
    pull(controller) {
      state.chunks += 1;
      controller.enqueue(new Uint8Array(1000).fill(0x20));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { state, body };
}

export const streamed = (body, headers) =>
  new Request("https://shop.example/profiles/temporary", {
    method: "POST",
    duplex: "half",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });

/** An error in the body that Entur's older APIs send. */
export const entur = (status, errorCode) => () =>
  Response.json(
    {
      errorCode,
      shortNorwegian: "hemmelig",
      longNorwegian: "hemmelig",
      shortEnglish: "hemmelig",
      longEnglish: "hemmelig",
    },
    { status },
  );
