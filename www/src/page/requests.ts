// The requests of one task: made of bodies, and sent one at a time for each profile.

import { type Context, correlationId, type Operation, type PreparedRequest, type Result } from "entur-customer-profile";
import { type Answer, gatewayBase, send } from "./gateway.js";
import type { Language } from "./language.js";

export interface Requests {
  /** `customerNumber` is "" where the task has none. */
  build(body: object, customerNumber: string, context: PageContext): Result<PreparedRequest>;
  send(request: PreparedRequest, customerNumber: string): Promise<Answer>;
  /** Whether a request about the profile has no answer yet. */
  isSending(customerNumber: string): boolean;
}

/** A context in the page's language. */
export type PageContext = Context & { readonly locale: Language };

/** The client's name for the server's log: `<company>-<application>`. */
const clientName = "demo-profiles";

export function createRequests(operation: Pick<Operation<never, unknown>, "buildRequest">): Requests {
  /** That of the next request, so that its preview tells the truth. */
  let correlation = correlationId();
  const unanswered = new Set<string>();
  return {
    build(body, customerNumber, context) {
      const result = operation.buildRequest(body, {
        baseUrl: gatewayBase,
        clientName,
        correlationId: correlation,
        customerNumber: customerNumber || undefined,
        context,
      });
      // The server words its findings in the language of the page, not of the browser.
      if (!result.issues) result.value.headers["Accept-Language"] = context.locale;
      return result;
    },
    async send(request, customerNumber) {
      unanswered.add(customerNumber);
      const answer = await send(request);
      unanswered.delete(customerNumber);
      correlation = correlationId();
      return answer;
    },
    isSending: (customerNumber) => unanswered.has(customerNumber),
  };
}
