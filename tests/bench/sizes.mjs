// What is downloaded: bundled by esbuild and minified, then gzip -9.
import { brotli, gzip } from "../compressed.mjs";
import { bundle, bundles, module } from "./bundles.mjs";

const whole = {
  "entur-customer-profile, everything in it": 'export * from "entur-customer-profile";',
  "libphonenumber-js/max, its validity check alone":
    'export { parsePhoneNumberFromString } from "libphonenumber-js/max";',
  "libphonenumber-js/max, everything in it": 'export * from "libphonenumber-js/max";',
};

/** Rows `{ name, bytes, gzip }`, and the module's own figures. */
export async function measureSizes() {
  const row = (name, code) => ({ name, bytes: Buffer.byteLength(code), gzip: gzip(code) });
  const rows = [];
  for (const [name, contents] of Object.entries(whole)) rows.push(row(name, await bundle(contents)));
  const forms = Object.entries(await bundles("browser")).map(([name, code]) => row(`one form: ${name}`, code));
  return { rows: [...rows, ...forms], wasm: { bytes: module.length, gzip: gzip(module), brotli: brotli(module) } };
}
