/** For callers that bring the module: nothing is inlined, and `init` comes first. */
export * from "../api.js";

import { isObject } from "../object.js";
import { ready } from "../ready.js";
import { provide } from "../wasm.js";

/**
 * Takes the module that the other entries bring along: the file `entur-customer-profile/wasm`. Once it has settled, all
 * functions are as synchronous as in the other entries. A source that is not that file changes nothing, so another one
 * may be tried; once one has been taken, others have no effect.
 *
 * @param source The file's bytes, a `Response` with it (or a promise of one), or the compiled module.
 * @throws TypeError for an address or a response with an error status, and what the platform throws if the source is not
 *   that file: for a page that a server answers with instead, that it begins with `3c 21` (`<!`); for the module of
 *   another version, the name of that version.
 * @example
 * await init(fetch(new URL("entur-customer-profile/wasm", import.meta.url)));
 */
export async function init(source: BufferSource | Response | Promise<Response> | WebAssembly.Module): Promise<void> {
  const given = await source;
  const isResponse = isObject(given) && "arrayBuffer" in given;
  if (!isObject(given) || "href" in given || (isResponse && !given.ok))
    throw new TypeError("`source` must be the module or a response with it, not an address or an error");
  const module = isResponse ? await given.arrayBuffer() : given;
  provide(() => module);
  try {
    await ready();
  } catch (error) {
    provide(undefined);
    throw error;
  }
}
