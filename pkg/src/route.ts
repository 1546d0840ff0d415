/** Where requests go: base URLs, routes and prefixes, which the programmer gives and a `TypeError` refuses. */
import { requireObject } from "./object.js";
import type { OperationName, Routes } from "./types.js";

/** Where a path names the customer. */
export const PLACEHOLDER = "{customerNumber}";

/** Plain segments, the placeholder among them; no dot segments, which an address would resolve away. */
const PATH = /^(?:\/(?!\.{1,2}(?:\/|$))(?:[\w.~-]+|\{customerNumber\}))+\/?$/;

/** The longest address that servers and caches take (RFC 9110, 4.1). */
const MAX_ADDRESS = 8000;

/** An operation's method and path: its own, or what stands in for them. */
export function readRoute(
  operation: { readonly name: OperationName; readonly method: string; readonly path: string },
  routes: Routes | undefined,
): { method: string; path: string } {
  // A text in the place of either has no such members, and the request would go to the default route.
  requireObject(routes ?? {}, "routes");
  const own = routes?.[operation.name] ?? {};
  requireObject(own, `routes.${operation.name}`);
  const { method = operation.method, path = operation.path } = own;
  if (!/^(?:POST|PUT|PATCH)$/.test(method)) throw new TypeError("a route's `method` must be POST, PUT or PATCH");
  if (!PATH.test(path) || path.length > MAX_ADDRESS)
    throw new TypeError(`a route's \`path\` must start with / and hold plain segments or ${PLACEHOLDER}`);
  if (path.split(PLACEHOLDER).length > 2)
    throw new TypeError(`a route's \`path\` must hold ${PLACEHOLDER} at most once`);
  return { method, path };
}

/**
 * A base URL without slashes at its end.
 *
 * @param name What the option is called.
 */
export function readBaseUrl(given: string | URL, name = "baseUrl"): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw badBaseUrl(name);
  }
  if (
    url.href.length > MAX_ADDRESS ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]/.test(url.href)
  )
    throw badBaseUrl(name);
  return url.href.replace(/\/+$/, "");
}

function badBaseUrl(name: string): TypeError {
  return new TypeError(`\`${name}\` must be an absolute http(s) address without credentials, query or fragment`);
}

/** What precedes the paths of routes, without a slash at its end; may be empty. */
export function readBasePath(given: string): string {
  const isPlain = given === "" || given === "/" || (PATH.test(given) && !given.includes(PLACEHOLDER));
  if (!isPlain) throw new TypeError("`basePath` must start with / and hold plain segments");
  return given.replace(/\/$/, "");
}
