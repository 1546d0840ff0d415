/** For who brings the module: nothing is inlined, `init` comes first. */
export * from "../api.js";

import { ready } from "../ready.js";
import { provide } from "../wasm.js";

/**
 * Takes the module that the other entries bring along: the file `entur-customer-profile/wasm`. Once it has settled, all
 * functions are as synchronous as in the other entries. A source that is no such file leaves all as it was, so that
 * another one may be tried; once one has been taken, others change nothing.
 *
 * @param source The file's bytes, a `Response` with it (or a promise of one), or the compiled module.
 * @throws TypeError for a response with an error status, and what the platform throws if the source is no such file.
 * @example
 * await init(fetch(new URL("entur-customer-profile/wasm", import.meta.url)));
 */
export async function init(source: BufferSource | Response | Promise<Response> | WebAssembly.Module): Promise<void> {
  const given = await source;
  const isResponse = "arrayBuffer" in given;
  if (isResponse && !given.ok) throw new TypeError("`source` must be a response with the module, not with an error");
  const module = isResponse ? await given.arrayBuffer() : given;
  provide(() => module);
  await ready();
}
