// The stand-in as a worker of its own, to which the demo's worker is bound. Miniflare lets in whoever names it in a header,
// too: it keeps nothing that is secret.

import { dayOf } from "./day.js";
import { createStandIn } from "./stand-in.js";

interface Environment {
  /** Answers today's date; bound only where a test moves it. */
  readonly CLOCK?: { fetch(url: string): Promise<Response> };
}

let standIn: ReturnType<typeof createStandIn> | undefined;

export default {
  async fetch(request: Request, environment: Environment): Promise<Response> {
    const today = environment.CLOCK ? await (await environment.CLOCK.fetch("http://clock/")).text() : dayOf(new Date());
    standIn ??= createStandIn(today);
    return standIn(request, today);
  },
};
