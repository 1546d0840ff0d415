// A page that Node plays, as Jest has it from jsdom: a realm of its own that has Node's `process`, and neither
// `TextEncoder` nor `TextDecoder`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { project } from "../packed.mjs";
import { body } from "./project.mjs";

const dist = join(project, "node_modules/entur-customer-profile/dist");

for (const name of ["index", "node", "slim"]) {
  test(`${name}.js reads and checks texts there as everywhere else`, async () => {
    const filename = join(dist, `cjs/${name}.js`);
    const page = vm.createContext({ process });
    const parameters = ["module", "exports", "__filename"];
    const script = vm.compileFunction(readFileSync(filename, "utf8"), parameters, { filename, parsingContext: page });
    const module = { exports: {} };
    script(module, module.exports, filename);
    const { createTemporaryProfile, init, readServerError } = module.exports;
    const answer = Buffer.from('{ "errorCode": 602 }');
    assert.equal(readServerError(400, answer)[0].code, "already_in_use");
    await init?.(readFileSync(join(dist, "entur_customer_profile.wasm")));

    assert.equal(vm.runInContext("typeof TextEncoder + typeof TextDecoder", page), "undefinedundefined");
    const input = vm.runInContext(
      `({ ...${body}, firstName: "Åse", telephoneNumberNoCountryCode: "+47 406 12 345" })`,
      page,
    );
    const { value } = createTemporaryProfile.validate(input);
    assert.equal(value.firstName, "Åse");
    assert.equal(value.telephoneNumberNoCountryCode, "40612345");
    const { body: bytes } = createTemporaryProfile.normalizeJson(Buffer.from(JSON.stringify(input)));
    assert.deepEqual(JSON.parse(Buffer.from(bytes).toString()), { ...value });
  });
}
