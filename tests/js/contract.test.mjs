// The shapes that users of the package rely on: operations, results, contexts, the two standards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load, project } from "../packed.mjs";
import { brief, said } from "./cases.mjs";
import { importLoad, inNode } from "./in-node.mjs";

const api = await load("entur-customer-profile");
const { createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile } = api;
const operations = [createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile];
const context = { today: "2026-07-01" };
const sound = { createdBy: "web", expirationDate: "2026-07-08", createdByChannel: "web" };

// The rows of Entur's page: name, required.
const SEED = {
  createTemporaryProfile:
    "createdBy! expirationDate! createdByChannel! email surname firstName countryCode dateOfBirth landlineNumber organisationId telephoneNumber telephoneNumberNoCountryCode customerAccountId",
  updateTemporaryProfile:
    "changedBy! expirationDate! changedByChannel! email surname firstName countryCode dateOfBirth landlineNumber telephoneNumber telephoneNumberNoCountryCode customerAccountId",
  convertToPermanentProfile:
    "surname! changedBy! firstName! changedByChannel! email password customerRef organisationId",
};
const ROUTES = {
  createTemporaryProfile: ["POST", "/profiles/temporary"],
  updateTemporaryProfile: ["PUT", "/profiles/temporary/{customerNumber}"],
  convertToPermanentProfile: ["PUT", "/profiles/temporary/{customerNumber}/convert"],
};
const LENGTHS = {
  createdBy: 100,
  createdByChannel: 100,
  changedBy: 100,
  changedByChannel: 100,
  email: 80,
  firstName: 255,
  surname: 255,
  customerRef: 40,
  customerAccountId: 60,
};
const TYPES = {
  email: "email",
  countryCode: "tel",
  landlineNumber: "tel",
  telephoneNumber: "tel",
  telephoneNumberNoCountryCode: "tel",
  dateOfBirth: "date",
  expirationDate: "date",
  password: "password",
  organisationId: "integer",
};

for (const operation of operations) {
  test(`${operation.name} has its name, route and fields in the order of Entur's page`, () => {
    assert.equal(api[operation.name], operation);
    assert.deepEqual([operation.method, operation.path], ROUTES[operation.name]);
    const rows = operation.fields.map(({ name, required }) => (required ? `${name}!` : name)).join(" ");
    assert.equal(rows, SEED[operation.name]);
    assert.ok(Object.isFrozen(operation) && Object.isFrozen(operation.fields) && Object.isFrozen(operation.fields[0]));
  });

  test(`${operation.name}: each field is enough to draw its form`, () => {
    for (const field of operation.fields) {
      assert.equal(field.type, TYPES[field.name] ?? "text", field.name);
      // A telephone's limits count digits, not what is typed.
      if (field.type !== "tel") assert.equal(field.maxLength, LENGTHS[field.name], field.name);
      assert.deepEqual(Object.keys(field.label).sort(), ["en", "nb", "nn"], field.name);
      for (const text of [...Object.values(field.label), field.description]) assert.match(text, /\S/, field.name);
      const isDeprecated = ["telephoneNumber", "customerAccountId"].includes(field.name);
      assert.equal(typeof field.deprecated?.replacement, isDeprecated ? "string" : "undefined", field.name);
    }
  });
}

test("a result that is accepted has a value and warnings, and no issues", () => {
  const result = createTemporaryProfile.validate({ ...sound, customerAccountId: "1" }, context);
  assert.equal(result.issues, undefined);
  assert.deepEqual(result.value, { ...sound, customerAccountId: "1" });
  assert.equal(result.warnings.length, 1);
});

test("a result that is refused has issues and warnings, and no value", () => {
  const result = createTemporaryProfile.validate({ customerAccountId: "1" }, context);
  assert.ok(!("value" in result));
  assert.equal(result.issues.length, 3);
  assert.equal(result.warnings.length, 1);
});

test("an issue has a code, a path, parameters and a message, all of them its own and enumerable", () => {
  const [issue] = createTemporaryProfile.validate({ ...sound, email: "x" }, context).issues;
  assert.deepEqual(Object.keys(issue), ["code", "path", "params", "message"]);
  assert.deepEqual(JSON.parse(JSON.stringify(issue)), {
    code: "invalid_email",
    path: ["email"],
    params: {},
    message: issue.message,
  });
  assert.deepEqual(structuredClone(issue).message, issue.message);
});

test("an input is not changed, frozen or kept", () => {
  const input = Object.freeze({ ...sound, email: " Ola@NORDMANN.no " });
  const { value } = createTemporaryProfile.validate(input, context);
  value.email = "x";
  assert.equal(input.email, " Ola@NORDMANN.no ");
  assert.equal(createTemporaryProfile.validate(input, context).value.email, "Ola@nordmann.no");
});

test("messages follow the locale, however it is spelt", () => {
  const message = (locale) => createTemporaryProfile.validate({}, { ...context, locale }).issues[1].message;
  for (const nb of ["nb", "no", "nb-NO", "nb_NO", "NOB", "se", "xx", "NB-no"])
    assert.equal(message(nb), message("nb"), nb);
  for (const nn of ["nn-NO", "NNO", "nn_NO"]) assert.equal(message(nn), message("nn"), nn);
  for (const en of ["en-GB", "ENG", undefined]) assert.equal(message(en), message("en"), en);
  assert.equal(new Set(["nb", "nn", "en"].map(message)).size, 3);
});

test("a misused context throws TypeError that says what is expected, for every function", () => {
  const bad = [
    { today: "2026-02-30" },
    { today: "2026-7-1" },
    { today: 20260701 },
    { today: new Date() },
    { today: "" },
    { today: null },
    { today: "0000-00-00" },
    { locale: 1 },
    { defaultCountryCode: "+999" },
    { defaultCountryCode: 47 },
    { defaultCountryCode: "" },
    { unknownFields: "drop" },
    { strict: "yes" },
    { maxExpirationDays: -1 },
    { maxExpirationDays: 1.5 },
    { maxExpirationDays: "9" },
    { maxExpirationDays: Number.NaN },
    { maxExpirationDays: 2 ** 31 },
    { maxBytes: 2 ** 31 },
  ];
  for (const wrong of bad) {
    const calls = [
      () => createTemporaryProfile.validate(sound, wrong),
      () => createTemporaryProfile.validateField("countryCode", "x", wrong),
      () => createTemporaryProfile.validateJson("{}", wrong),
      () => createTemporaryProfile.normalizeJson(new Uint8Array(), wrong),
      () =>
        createTemporaryProfile.buildRequest(sound, {
          baseUrl: api.environments.dev,
          clientName: "a-b",
          context: wrong,
        }),
      () => api.splitTelephoneNumber("1", wrong),
      () => api.planUpdate({}, {}, wrong),
      () => api.planConversion({}, {}, wrong),
    ];
    for (const call of calls) assert.throws(call, TypeError, `${JSON.stringify(wrong)} ${call}`);
  }
  for (const wrong of ["x", 1, true]) assert.throws(() => createTemporaryProfile.validate(sound, wrong), TypeError);
});

test("a calling code in the context may be written as customers write it", () => {
  for (const defaultCountryCode of ["+47", "47", "0047"]) {
    const { value } = createTemporaryProfile.validate(
      { ...sound, telephoneNumberNoCountryCode: "40612345" },
      { ...context, defaultCountryCode },
    );
    assert.equal(value.countryCode, "+47");
  }
});

test("a field that the operation does not have throws TypeError", () => {
  for (const name of ["password", "changedBy", "", "$", "__proto__", "toString", 3, undefined]) {
    assert.throws(() => createTemporaryProfile.validateField(name, "x", context), TypeError, String(name));
  }
});

test("JSON of another type than text or bytes throws TypeError", () => {
  for (const json of [{}, null, undefined, 1, [1], new Uint16Array(2)]) {
    assert.throws(() => createTemporaryProfile.validateJson(json, context), TypeError);
    assert.throws(() => createTemporaryProfile.normalizeJson(json, context), TypeError);
  }
  assert.throws(() => createTemporaryProfile.normalizeJson("{}", context), TypeError);
});

test("unknown fields are stripped by default, and refused by normalizeJson", () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...sound, x: 1 }));
  const unknown = [{ code: "unknown_field", path: ["x"], params: {} }];
  assert.deepEqual(said(createTemporaryProfile.validate({ ...sound, x: 1 }, context)), {
    issues: [],
    warnings: unknown,
  });
  assert.deepEqual(said(createTemporaryProfile.validateJson(bytes, context)), { issues: [], warnings: unknown });
  const refused = createTemporaryProfile.normalizeJson(bytes, context);
  assert.ok(!("body" in refused));
  assert.deepEqual(said(refused), { issues: unknown, warnings: [] });
});

test("the answer of normalizeJson is the caller's own: the next call does not change it", () => {
  const bytes = (text) => new TextEncoder().encode(JSON.stringify({ ...sound, createdBy: text }));
  const { body } = createTemporaryProfile.normalizeJson(bytes("first"), context);
  const before = new TextDecoder().decode(body);
  createTemporaryProfile.normalizeJson(bytes("other"), context);
  assert.equal(new TextDecoder().decode(body), before);
  assert.equal(body.byteLength, body.buffer.byteLength, "no view into a larger memory");
});

test("bytes may be a part of a larger buffer, and Node's Buffer", () => {
  const text = JSON.stringify(sound);
  const larger = new TextEncoder().encode(`xx${text}yy`);
  assert.deepEqual(createTemporaryProfile.validateJson(larger.subarray(2, -2), context).value, sound);
  assert.deepEqual(createTemporaryProfile.validateJson(Buffer.from(text), context).value, sound);
});

test("JSON text with a lone surrogate in it is no well-formed text", () => {
  const { issues } = createTemporaryProfile.validateJson('{"createdBy":"\ud800"}', context);
  assert.deepEqual(brief(issues), [{ code: "invalid_text", path: ["$"], params: {} }]);
});

test("Standard Schema v1", () => {
  for (const operation of operations) {
    const standard = operation["~standard"];
    assert.equal(standard.version, 1);
    assert.equal(standard.vendor, "entur-customer-profile");
    const refused = standard.validate({});
    assert.deepEqual(brief(refused.issues), brief(operation.validate({}).issues));
    for (const issue of refused.issues) assert.equal(typeof issue.message, "string");
  }
  const accepted = createTemporaryProfile["~standard"].validate({ ...sound, expirationDate: "2100-01-01" });
  assert.equal(accepted.issues, undefined);
  assert.deepEqual(accepted.value, { ...sound, expirationDate: "2100-01-01" });
});

test("Standard JSON Schema v1", () => {
  for (const operation of operations) {
    const { input, output } = operation["~standard"].jsonSchema;
    for (const target of ["draft-2020-12", "draft-07", "openapi-3.0"]) {
      for (const [side, schema] of [
        ["input", input],
        ["output", output],
      ]) {
        const described = schema({ target });
        assert.equal(described.type, "object");
        assert.deepEqual(described, api.jsonSchema(operation, target, side));
        assert.deepEqual(described, api.jsonSchema(operation.name, target, side));
        assert.deepEqual(JSON.parse(JSON.stringify(described)), described);
      }
    }
    assert.throws(() => input({ target: "draft-03" }));
    assert.throws(() => output({ target: "" }));
  }
});

test("splitTelephoneNumber", () => {
  const split = (text, more) => api.splitTelephoneNumber(text, { ...context, ...more });
  const pair = { countryCode: "+47", telephoneNumberNoCountryCode: "40612345" };
  assert.deepEqual(split("+47 406 12 345").value, pair);
  assert.deepEqual(split("406 12 345", { defaultCountryCode: "+47" }).value, pair);
  assert.deepEqual(said(split("40612345")).issues, [{ code: "required", path: ["countryCode"], params: {} }]);
  assert.equal(split("+47 4061234").issues[0].code, "phone_number_too_short");
  for (const empty of ["", "  ", null, undefined]) assert.equal(split(empty).issues[0].code, "required");
  for (const odd of [47, {}, Symbol("x"), 1n]) assert.equal(split(odd).issues[0].code, "wrong_type");
});

test("version is the package's", () => {
  const { version } = JSON.parse(
    readFileSync(join(project, "node_modules/entur-customer-profile/package.json"), "utf8"),
  );
  assert.equal(api.version, version);
  assert.match(api.phoneDataVersion, /\d/);
  assert.match(api.isoDataVersion, /\d/);
  const { phoneDataVersion, isoDataVersion } = api.catalogue();
  assert.deepEqual([phoneDataVersion, isoDataVersion], [api.phoneDataVersion, api.isoDataVersion]);
});

test("the catalogue is made of the same tables", () => {
  const { operations: listed, codes } = api.catalogue();
  assert.deepEqual(
    listed.map(({ name }) => name),
    Object.keys(SEED),
  );
  for (const [at, { fields }] of listed.entries()) assert.deepEqual(fields, operations[at].fields);
  assert.ok(codes.some(({ code }) => code === "required"));
  assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length);
});

test("ready compiles ahead of time and may be awaited again", async () => {
  await api.ready();
  await api.ready();
});

for (const [name, use] of [
  ["check", "createTemporaryProfile.validate(sound)"],
  // Room for a text that is longer than forms are.
  ["reserve", "readTemporaryProfile(JSON.stringify({ customerNumber: 1, ...sound }).padEnd(10_000))"],
]) {
  test(`a trap in \`${name}\` costs one call, which says nothing of the input, and the next one works`, () => {
    const said = inNode(`
      let trapping = false;
      const { Instance } = WebAssembly;
      WebAssembly.Instance = function (...given) {
        const { exports } = new Instance(...given);
        const trap = (...words) => {
          if (trapping) throw new WebAssembly.RuntimeError("hemmelig");
          return exports.${name}(...words);
        };
        return { exports: { ...exports, ${name}: trap } };
      };
      ${importLoad}
      const { createTemporaryProfile, readTemporaryProfile, InternalError } = await load("entur-customer-profile");
      // With a space, since the core is not asked about what is plain.
      const sound = { createdBy: "web ", expirationDate: "2100-01-01", createdByChannel: "web", email: "hemmelig@example.no" };
      trapping = true;
      try {
        ${use};
      } catch (error) {
        const text = JSON.stringify([error.message, error.stack, error.cause, ...Object.values(error)]);
        console.log(error instanceof InternalError, error.name, text.includes("hemmelig"));
      }
      trapping = false;
      console.log(${use}.value.email);`);
    assert.equal(said, "true InternalError false\nhemmelig@example.no");
  });
}

test("nothing runs at import: no module is compiled until the first call", () => {
  const script = `
    let compiled = 0;
    const { Module } = WebAssembly;
    WebAssembly.Module = new Proxy(Module, { construct: (...all) => (compiled++, Reflect.construct(...all)) });
    ${importLoad}
    const { createTemporaryProfile } = await load("entur-customer-profile");
    const before = compiled;
    createTemporaryProfile.validateJson("{}");
    createTemporaryProfile.validateJson("{}");
    console.log(before, compiled);`;
  assert.equal(inNode(script), "0 1");
  // Where there are no files: the core and what unpacks it.
  assert.equal(inNode(script, { NODE_OPTIONS: "--conditions=deno" }), "0 2");
});

test("every entry can be loaded where there is nothing that text is read and written with", () => {
  const script = `
    const { TextEncoder, TextDecoder } = globalThis;
    for (const name of ["TextEncoder", "TextDecoder"]) {
      Object.defineProperty(globalThis, name, { configurable: true, get: () => { throw new Error(name); } });
    }
    ${importLoad}
    const { validate } = (await load("entur-customer-profile")).createTemporaryProfile;
    for (const entry of ["slim", "edge", "form"]) await load("entur-customer-profile/" + entry);
    Object.defineProperty(globalThis, "TextEncoder", { value: TextEncoder });
    Object.defineProperty(globalThis, "TextDecoder", { value: TextDecoder });
    console.log(validate({ createdBy: 1 }).issues[0].path[0]);`;
  assert.equal(inNode(script), "createdBy");
  assert.equal(inNode(script, { NODE_OPTIONS: "--conditions=deno" }), "createdBy");
});

// A minute before and a minute after midnight in Oslo, on a machine far from there.
for (const [zone, instant, today] of [
  ["Pacific/Kiritimati", "2026-06-30T21:59:00Z", "2026-06-30"],
  ["Pacific/Kiritimati", "2026-06-30T22:01:00Z", "2026-07-01"],
  ["Pacific/Pago_Pago", "2026-06-30T22:01:00Z", "2026-07-01"],
  ["Pacific/Pago_Pago", "2026-12-31T22:59:00Z", "2026-12-31"],
  ["UTC", "2026-12-31T23:01:00Z", "2027-01-01"],
]) {
  test(`today is ${today} in Oslo at ${instant}, whatever the clock of ${zone} shows`, () => {
    const found = inNode(
      `
      Date.now = () => Date.parse("${instant}");
      ${importLoad}
      const api = await load("entur-customer-profile");
      const body = { createdBy: "web", createdByChannel: "web", expirationDate: "${today}" };
      const json = JSON.stringify(body);
      const codes = ({ warnings }) => warnings.map(({ code }) => code).join();
      console.log(
        codes(api.createTemporaryProfile.validate(body)),
        codes(api.createTemporaryProfile.validateJson(json)),
        codes(api.createTemporaryProfile.normalizeJson(new TextEncoder().encode(json))),
        codes(api.createTemporaryProfile.validateField("expirationDate", "${today}")),
        api.expiry(body).state,
      );`,
      { TZ: zone },
    );
    assert.equal(found, Array(5).fill("expires_today").join(" "));
  });
}
