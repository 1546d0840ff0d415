// A process of its own, which gets hold of the module's memory by wrapping the constructor that makes it: the memory is
// not public. Prints its pages after the first calls and after all, and what the process holds.
import { bytesOf, faulty, validTexts } from "./forms.mjs";

const FIRST = 10_000;
const calls = Number(process.argv[2]);

let memory;
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports);
    memory = this.exports.memory;
  }
};
const { createTemporaryProfile, planUpdate, updateTemporaryProfile } = await import("entur-customer-profile");

const forms = validTexts.map((text) => JSON.parse(text));
const bodies = validTexts.map(bytesOf);
const broken = bytesOf('{"email": "a@b.no", "x": [1, {"y": ["');
const options = { baseUrl: "https://api.example/v2", clientName: "company-app" };
const current = { customerNumber: "3518474", expirationDate: forms[0].expirationDate, firstName: "Åse" };
const patch = { changedBy: "web", changedByChannel: "web", email: "ase@example.no" };
const norwegian = { values: { countryCode: "+47" } };

/** Calls of all kinds, most of them short; each says whether it answered what it must. */
const mixed = [
  (at) => createTemporaryProfile.validate(forms[at]).issues === undefined,
  (at) => createTemporaryProfile.validate(faulty[at]).issues.length === 9,
  (at) => createTemporaryProfile.validateField("email", forms[at].email).issues.length === 0,
  () => createTemporaryProfile.validateField("telephoneNumberNoCountryCode", "406", norwegian).issues.length === 1,
  (at) => createTemporaryProfile.validateJson(validTexts[at]).issues === undefined,
  (at) => createTemporaryProfile.normalizeJson(bodies[at]).body.length > 0,
  () => createTemporaryProfile.normalizeJson(broken).issues.length === 1,
  () => planUpdate(current, patch).issues === undefined,
  (at) => createTemporaryProfile.buildRequest(forms[at], options).issues === undefined,
  (at) => updateTemporaryProfile.validate(forms[at]).issues.length > 0,
];

function run(from, to) {
  for (let call = from; call < to; call++) {
    if (!mixed[call % mixed.length](call % forms.length)) throw new Error(`call ${call % mixed.length} goes wrong`);
  }
}

const pages = () => memory.buffer.byteLength / 65_536;
run(0, FIRST);
const first = pages();
const firstResident = process.memoryUsage.rss();
run(FIRST, calls);
console.log(JSON.stringify({ calls, first, last: pages(), firstResident, lastResident: process.memoryUsage.rss() }));
