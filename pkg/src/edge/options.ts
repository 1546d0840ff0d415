/** The options of `createGate`, checked once, when the gate is made. */
import {
  clientName,
  convertToPermanentProfile,
  createTemporaryProfile,
  updateTemporaryProfile,
} from "entur-customer-profile";
import { membersOf } from "../context-members.js";
import { DEFAULT_MAX_BYTES } from "../generated/border.js";
import { MAX_COUNT } from "../limits.js";
import { resolveLocale } from "../locale.js";
import { requireObject } from "../object.js";
import { readBasePath, readBaseUrl } from "../route.js";
import type { Context, Locale, OperationName, Routes } from "../types.js";
import { readOrigins } from "./cors.js";
import { collide, type GateOperation, type GateRoute, placeRoute } from "./route.js";

/** What the gate could not bring about, for `onError`. Holds nothing of the request's body, nor of the API's answer. */
export interface GateFailure {
  /** What failed: `authorize()`, the connection, the time limit, the API's answer, or this package. */
  readonly kind: "authorize" | "network" | "timeout" | "upstream" | "internal";
  /** The status the caller gets. */
  readonly status: 500 | 502 | 504;
  /** The status of the API's answer, if there was one. */
  readonly upstreamStatus?: number | undefined;
  /** The `X-Correlation-Id` of the exchange; empty where the platform has no random source to make one. */
  readonly correlationId: string;
  /** The operation asked for, once it is known. */
  readonly operation?: OperationName | undefined;
  /**
   * What `authorize` or this package threw, as it was thrown; of what `fetch` threw, and of its causes, name, message, code
   * and stack alone, since an error may carry bytes of the API's answer.
   */
  readonly cause?: unknown;
}

/**
 * Options of `createGate`.
 *
 * @example
 * createGate({ upstream: environments.staging, clientName: "company-app", authorize: async () => `Bearer ${await token()}` });
 */
export interface GateOptions {
  /** Base address of the API, such as `environments.production`: absolute `http(s)`, without credentials, query or fragment. */
  readonly upstream: string | URL;
  /** Value of `ET-Client-Name`: `<company>-<application>`. */
  readonly clientName: string;
  /** Gives the value of `Authorization`, such as `Bearer …`. Without it none is sent; the caller's own never is. */
  readonly authorize?: (() => string | Promise<string>) | undefined;
  /** The operations to let through, at least one. Default: all three. */
  readonly operations?: readonly GateOperation[] | undefined;
  /** Own methods and paths, the same at the gate (below `basePath`) and upstream. No request may ask for two operations. */
  readonly routes?: Routes | undefined;
  /** What stands before the paths at the gate, such as `/api`. Default: nothing. */
  readonly basePath?: string | undefined;
  /** Largest request body in bytes. Default: that of `context`, else 65,536, far more than any profile needs. */
  readonly maxBytes?: number | undefined;
  /**
   * Time for the caller's whole body (else 408), and again for `authorize` and the API's whole answer (else 504), in
   * milliseconds. Default 10,000.
   */
  readonly timeoutMs?: number | undefined;
  /** The transport. Default: `globalThis.fetch`, looked up at each request. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Whether unknown fields are issues or dropped. Default `"reject"`. */
  readonly unknownFields?: "reject" | "strip" | undefined;
  /** As for `validate`; `locale` counts where `Accept-Language` names no language we have. */
  readonly context?: Context | undefined;
  /** Answers pages of these origins by CORS, without credentials. Default: no CORS at all. */
  readonly cors?: { readonly origins: readonly string[] } | undefined;
  /** Told of each failure that is not the caller's (answers 500, 502, 504); what it returns is not awaited. The gate itself logs nothing. */
  readonly onError?: ((failure: GateFailure) => unknown) | undefined;
}

/** The options as the gate uses them. */
export interface Settings {
  readonly upstream: string;
  readonly clientName: string;
  readonly authorize: GateOptions["authorize"];
  readonly routes: readonly GateRoute[];
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly context: Context;
  readonly locale: Locale;
  readonly origins: ReadonlySet<string> | undefined;
  readonly onError: GateOptions["onError"];
}

/** Throws `TypeError` for any option that could only fail later, at a customer's request. */
export function readOptions(options: GateOptions): Settings {
  const operations = options.operations ?? [createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile];
  if (!Array.isArray(operations) || operations.length === 0)
    throw new TypeError("`operations` must be a list of at least one operation");
  const basePath = readBasePath(options.basePath ?? "");
  const maxBytes = readCount(options.maxBytes ?? options.context?.maxBytes ?? DEFAULT_MAX_BYTES, "maxBytes");
  const routes = operations.map((operation) => placeRoute(operation, options.routes, basePath));
  if (routes.some((route, at) => routes.slice(at + 1).some((other) => collide(route, other))))
    throw new TypeError("`operations` and `routes` must give each operation a method and path that no other takes");
  return {
    upstream: readBaseUrl(options.upstream, "upstream"),
    clientName: readClientName(options.clientName),
    authorize: readFunction(options.authorize, "authorize"),
    routes,
    maxBytes,
    timeoutMs: readCount(options.timeoutMs ?? 10_000, "timeoutMs"),
    fetch: readFunction(options.fetch, "fetch") ?? ((url, init) => globalThis.fetch(url, init)),
    context: readContext(options, operations, maxBytes),
    locale: resolveLocale(options.context?.locale),
    origins: options.cors && readOrigins(options.cors),
    onError: readFunction(options.onError, "onError"),
  };
}

function readClientName(given: string): string {
  const cut = String(given).indexOf("-");
  const made = cut < 0 ? undefined : clientName(given.slice(0, cut), given.slice(cut + 1));
  if (!made || made.issues || made.value !== given) {
    throw new TypeError("`clientName` must be `<company>-<application>`, as Entur asks for in `ET-Client-Name`");
  }
  return given;
}

function readContext(options: GateOptions, operations: readonly GateOperation[], maxBytes: number): Context {
  const given = options.context ?? {};
  requireObject(given, "context");
  const unknownFields = options.unknownFields ?? given.unknownFields ?? "reject";
  const context = { ...membersOf(given), unknownFields, maxBytes };
  // The check of an empty object throws where the context is malformed.
  for (const operation of operations) operation.normalizeJson(new TextEncoder().encode("{}"), context);
  return context;
}

function readCount(given: number, name: string): number {
  if (!Number.isInteger(given) || given < 1 || given > MAX_COUNT) {
    throw new TypeError(`\`${name}\` must be an integer from 1 to ${MAX_COUNT}`);
  }
  return given;
}

function readFunction<T>(given: T, name: string): T {
  if (given !== undefined && typeof given !== "function") throw new TypeError(`\`${name}\` must be a function`);
  return given;
}
