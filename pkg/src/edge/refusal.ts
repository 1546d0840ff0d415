/** Why a request is not answered as asked, and the answer that says so. */
import { toProblemDetails } from "entur-customer-profile";
import type { Issue, Locale } from "../types.js";
import type { GateFailure } from "./options.js";

/** The statuses the gate answers of its own accord; each has its texts in the locales. */
export const REFUSAL_STATUSES = [400, 404, 405, 408, 413, 415, 422, 429, 500, 502, 504] as const;

/** One of them. */
export type RefusalStatus = (typeof REFUSAL_STATUSES)[number];

/** What to tell the caller and, where it is not the caller's doing, the operator. */
export interface Reasons {
  readonly issues?: readonly Issue[];
  /** Whether the issues are the API's and not the gate's own. */
  readonly byServer?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly failure?: Pick<GateFailure, "kind" | "upstreamStatus" | "cause">;
}

/** Thrown inside the gate to end an exchange; never leaves it. */
export class Refusal extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly reasons: Reasons = {},
  ) {
    super(`refused with ${status}`);
  }
}

/** The refusal as `application/problem+json` (RFC 9457). */
export function problemAnswer({ status, reasons }: Refusal, locale: Locale): Response {
  const problem = toProblemDetails(reasons.issues ?? [], { status, locale, byServer: reasons.byServer });
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...reasons.headers,
      "Content-Type": "application/problem+json",
      "Content-Language": locale,
      Vary: "Accept-Language",
    },
  });
}
