// What the worker is bound to from outside.

export interface Service {
  fetch(url: string | URL | Request, init?: RequestInit): Promise<Response>;
}

export interface Environment {
  /** The customers API: here the stand-in, elsewhere Entur's. */
  readonly UPSTREAM: Service;
  /** Entur's access token, which must never reach a browser. The stand-in accepts any. */
  readonly TOKEN: string;
  /** Answers today's date; bound only where a test moves it. */
  readonly CLOCK?: Service;
}

/** The base under which requests go to `UPSTREAM`: the binding decides who answers, the name is never looked up. */
export const upstreamBase = "https://stand-in.invalid/customers/v2";

/** The ET-Client-Name of the demo. */
export const clientName = "demo-profiles";
