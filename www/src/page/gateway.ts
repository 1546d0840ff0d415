// Talks with the worker the page came from; the worker adds Entur's token and forwards.

import type { PreparedRequest } from "entur-customer-profile";
import { openProfile } from "./profile.js";

export interface Answer {
  /** The HTTP status; 503 where no answer came at all, 502 where a profile should have come and did not. */
  readonly status: number;
  readonly body: string;
}

/** The address the package builds its requests under. */
export const gatewayBase = `${location.origin}/api`;

export async function send(request: PreparedRequest): Promise<Answer> {
  return reach(request.url, request, async (response) => ({ status: response.status, body: await response.text() }));
}

/** Reads a profile of either kind; the worker tells what the API answered. */
export async function fetchProfile(customerNumber: string): Promise<Answer> {
  return reach(`${gatewayBase}/lookup/${customerNumber}`, {}, (response) => response.json() as Promise<Answer>);
}

async function reach(url: string, init: RequestInit, read: (response: Response) => Promise<Answer>): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const answer = await read(response);
    // Such as the page of a network that wants a sign-in first.
    return answer.status === 200 && !openProfile(answer.body, []) ? { ...answer, status: 502 } : answer;
  } catch {
    return { status: 503, body: "" };
  }
}
