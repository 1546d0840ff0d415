/** Where requests go: base URLs and routes, which the programmer gives and a `TypeError` refuses. */
import type { Route } from "./types.js";

/** Plain segments, `{customerNumber}` among them; no dot segments, which an address would resolve away. */
const PATH = /^(?:\/(?!\.{1,2}(?:\/|$))(?:[\w.~-]+|\{customerNumber\}))+\/?$/;

/** A method and path: the default ones, or what stands in for them. */
export function readRoute(
  standard: { readonly method: string; readonly path: string },
  own: Route | undefined,
): { method: string; path: string } {
  const { method = standard.method, path = standard.path } = own ?? {};
  if (!/^(?:POST|PUT|PATCH)$/.test(method)) throw new TypeError("a route's `method` must be POST, PUT or PATCH");
  if (!PATH.test(path))
    throw new TypeError("a route's `path` must start with / and hold plain segments or {customerNumber}");
  return { method, path };
}

/** A base URL without a slash at its end. */
export function readBaseUrl(given: string | URL): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw badBaseUrl();
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || /[?#]/.test(url.href)) throw badBaseUrl();
  return url.href.replace(/\/$/, "");
}

function badBaseUrl(): TypeError {
  return new TypeError("`baseUrl` must be an absolute http(s) address without credentials, query or fragment");
}
