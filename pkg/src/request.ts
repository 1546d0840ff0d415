/** What requests are made of: addresses, client names and correlation ids. */

import { bodyText, readFindings, resultOf } from "./answer.js";
import { settingsOf } from "./context.js";
import { callWith } from "./lookup.js";
import type { Context, Result } from "./types.js";
import { core } from "./wasm.js";

/**
 * Base URLs of Entur's three environments. Entur states `production`; `dev` and `staging`, which hold dummy data, are
 * inferred from the hosts of its other APIs.
 *
 * @example
 * createTemporaryProfile.buildRequest(input, { baseUrl: environments.staging, clientName: "company-app" });
 */
export const environments = /* @__PURE__ */ Object.freeze({
  dev: "https://api.dev.entur.io/customers/v2",
  staging: "https://api.staging.entur.io/customers/v2",
  production: "https://api.entur.io/customers/v2",
});

/**
 * Joins the two parts of a client name, the value of `ET-Client-Name`.
 *
 * @param company Letters A–Z and a–z, digits and `_ . - /`; not empty.
 * @param application The same; both and the hyphen between them are at most 100 characters.
 * @returns `<company>-<application>`, or `invalid_client_name` at `["ET-Client-Name"]`.
 * @example
 * clientName("brakar", "journeyplanner"); // { value: "brakar-journeyplanner", warnings: [] }
 */
export function clientName(company: string, application: string, context?: Pick<Context, "locale">): Result<string> {
  const { locale } = settingsOf(context);
  const answer = callWith([company, application], (running, bytes) => running.exports.client_name(bytes) >>> 0);
  return resultOf(readFindings(core(), answer, undefined, locale), () => bodyText(core(), answer));
}

/**
 * Makes a new correlation id, the value of `X-Correlation-Id`: a random UUID (version 4) from the platform's secure
 * source. Throws where the platform has none.
 *
 * @example
 * const headers = { "X-Correlation-Id": correlationId() };
 */
export function correlationId(): string {
  const id = callWith([], (running) => running.exports.correlation_id());
  if (id === undefined) throw new Error("this platform has no secure random source (`crypto.getRandomValues`)");
  return id;
}
