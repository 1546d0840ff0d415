// Finds a profile for the page, whichever of the two kinds it is.

import { correlationId } from "entur-customer-profile";
import { clientName, type Environment, upstreamBase } from "./environment.js";

/** What the API answered. */
interface Answer {
  readonly status: number;
  /** As text: numbers past 2^53 pass through digit for digit. */
  readonly body: string;
}

/**
 * A permanent profile is no longer found among the temporary ones, so both are asked. The answer is wrapped, not passed on:
 * a browser reports a 404 in its console as an error, and an unknown number is not one.
 */
export async function lookUp(customerNumber: string, environment: Environment): Promise<Response> {
  const temporary = await read(`/profiles/temporary/${customerNumber}`, environment);
  const answer = temporary.status === 404 ? await read(`/profiles/${customerNumber}`, environment) : temporary;
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

async function read(path: string, environment: Environment): Promise<Answer> {
  const headers = {
    Accept: "application/json",
    Authorization: `Bearer ${environment.TOKEN}`,
    "ET-Client-Name": clientName,
    "X-Correlation-Id": correlationId(),
  };
  const response = await environment.UPSTREAM.fetch(upstreamBase + path, { headers });
  return { status: response.status, body: await response.text() };
}
