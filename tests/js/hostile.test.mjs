// Inputs that fight back. Data never throws, and nothing that was typed is in what is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { load } from "../packed.mjs";
import { brief, said } from "./cases.mjs";

const api = await load("entur-customer-profile");
const { createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile } = api;
const operations = [createTemporaryProfile, updateTemporaryProfile, convertToPermanentProfile];
const context = { today: "2026-07-01" };
const sound = { createdBy: "web", expirationDate: "2026-07-08", createdByChannel: "web" };
const validate = (input, more) => createTemporaryProfile.validate(input, { ...context, ...more });
const wrongType = (field, expected = "string") => ({ code: "wrong_type", path: [field], params: { expected } });
const unreadable = (field) => ({ code: "unreadable_field", path: [field], params: {} });
const throwing = () => {
  throw new Error("hemmelig");
};
const trapping = (target, ...traps) => new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, throwing])));

test("what is no record is of the wrong type", () => {
  class Own extends Map {}
  const tagged = (made) => Object.defineProperty(made, Symbol.toStringTag, { value: "Object" });
  const others = [
    ...[Map, Set, WeakMap, WeakSet, Date, Number, String, Boolean].map((Made) => tagged(new Made())),
    tagged(Object(1n)),
    null,
    undefined,
    0,
    1,
    Number.NaN,
    1n,
    "",
    "{}",
    true,
    Symbol("x"),
    [],
    [sound],
    () => sound,
    class {},
    new Map([["email", "x"]]),
    new Set(),
    new Date(),
    new FormData(),
    new URLSearchParams("email=x"),
    new Headers(),
    /x/,
    new Error("x"),
    Promise.resolve(sound),
    new Uint8Array(3),
    new ArrayBuffer(3),
    new String("x"),
    new Number(1),
    new Boolean(true),
    Object(1n),
    new Own(),
    new WeakMap(),
    vm.runInNewContext("[]"),
    vm.runInNewContext("new Map()"),
    new Proxy([], {}),
    new Proxy(() => {}, {}),
  ];
  for (const input of others) {
    for (const operation of operations) {
      assert.deepEqual(
        brief(operation.validate(input, context).issues),
        [wrongType("$", "object")],
        Object.prototype.toString.call(input),
      );
      const options = { baseUrl: api.environments.dev, clientName: "a-b", customerNumber: "1", context };
      assert.deepEqual(brief(operation.buildRequest(input, options).issues), [wrongType("$", "object")]);
    }
  }
});

test("a record may have any prototype, or none, or come from another realm", () => {
  class Form {
    constructor() {
      Object.assign(this, sound);
    }
  }
  const records = [
    { ...sound },
    Object.assign(Object.create(null), sound),
    new Form(),
    vm.runInNewContext(`(${JSON.stringify(sound)})`),
    new Proxy({ ...sound }, {}),
    Object.freeze({ ...sound }),
  ];
  for (const input of records) assert.deepEqual(validate(input).value, sound);
});

test("only own enumerable properties are read", () => {
  assert.equal(validate(Object.create(sound)).issues.length, 3, "inherited");
  const hidden = Object.defineProperty({ ...sound }, "email", { value: "x", enumerable: false });
  assert.deepEqual(validate(hidden).value, sound);
  assert.deepEqual(validate({ ...sound, [Symbol("email")]: "x" }), { value: sound, warnings: [] });
  const shadowed = Object.defineProperty(Object.create({ email: "ola" }), "email", { value: "x", enumerable: false });
  assert.deepEqual(validate(Object.assign(shadowed, sound)).value, sound);
});

test("a polluted Object.prototype adds nothing", () => {
  Object.prototype.email = "ola";
  try {
    assert.deepEqual(validate({ ...sound }), { value: sound, warnings: [] });
    assert.deepEqual(createTemporaryProfile.validateField("countryCode", "", { ...context, values: {} }), {
      issues: [],
      warnings: [],
    });
  } finally {
    delete Object.prototype.email;
  }
});

test("a getter that throws is an unreadable field, and the others are judged", () => {
  const input = {
    ...sound,
    get email() {
      return throwing();
    },
    surname: "7",
  };
  const said = [unreadable("email"), { code: "invalid_name", path: ["surname"], params: {} }];
  assert.deepEqual(brief(validate(input).issues), said);
});

test("a getter is called once", () => {
  let calls = 0;
  const input = {
    ...sound,
    get email() {
      return ++calls === 1 ? "ola@nordmann.no" : "x";
    },
  };
  assert.equal(validate(input).value.email, "ola@nordmann.no");
  assert.equal(calls, 1);
});

test("a getter of an unknown field is not called", () => {
  const { warnings, issues } = validate({
    ...sound,
    get x() {
      return throwing();
    },
  });
  assert.equal(issues, undefined);
  assert.deepEqual(brief(warnings), [{ code: "unknown_field", path: ["x"], params: {} }]);
});

test("proxies that throw are unreadable, as a whole or at a field", () => {
  const { proxy, revoke } = Proxy.revocable({ ...sound }, {});
  revoke();
  const revokedList = Proxy.revocable([], {});
  revokedList.revoke();
  const whole = [
    proxy,
    revokedList.proxy,
    trapping({ ...sound }, "ownKeys"),
    trapping({ ...sound }, "getOwnPropertyDescriptor"),
    trapping({ ...sound }, "getPrototypeOf"),
  ];
  for (const input of whole) assert.deepEqual(brief(validate(input).issues), [unreadable("$")]);
  assert.deepEqual(brief(validate(trapping({ ...sound }, "get")).issues), Object.keys(sound).map(unreadable));
});

test("a proxy that answers sensibly is a record", () => {
  const seen = [];
  const get = (target, key) => {
    seen.push(key);
    return target[key];
  };
  const input = new Proxy({ ...sound }, { get });
  assert.deepEqual(validate(input).value, sound);
  assert.deepEqual(
    seen.filter((key) => typeof key === "string"),
    Object.keys(sound),
  );
});

test("a getter may validate something else meanwhile", () => {
  let inner;
  const input = {
    createdBy: "outer",
    get expirationDate() {
      inner = updateTemporaryProfile.validate({ changedBy: "å".repeat(5000), email: "ola" }, context);
      createTemporaryProfile.validateJson(JSON.stringify({ ...sound, createdBy: "x".repeat(20_000) }), context);
      return "2026-07-08";
    },
    createdByChannel: "web",
  };
  assert.deepEqual(validate(input).value, { ...sound, createdBy: "outer" });
  assert.deepEqual(
    inner.issues.map(({ code }) => code),
    ["too_long", "required", "required", "invalid_email"],
  );
});

test("values that only look like texts are of the wrong type", () => {
  const odd = [
    new String("web"),
    { toString: () => "web" },
    ["web"],
    1,
    1n,
    Symbol("web"),
    () => "web",
    true,
    new Date(),
    Object(1n),
    Number.NaN,
  ];
  for (const createdBy of odd)
    assert.deepEqual(brief(validate({ ...sound, createdBy }).issues), [wrongType("createdBy")]);
  const expirationDate = new Date("2026-07-08");
  assert.deepEqual(brief(validate({ ...sound, expirationDate }).issues), [wrongType("expirationDate")]);
});

test("values that convert with a bang are never converted", () => {
  const bomb = { toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing, toJSON: throwing };
  for (const { name } of createTemporaryProfile.fields) {
    const expected = name === "organisationId" ? "integer" : "string";
    assert.deepEqual(brief(validate({ ...sound, [name]: bomb }).issues), [wrongType(name, expected)]);
  }
});

test("an id may be a number, a bigint or digits, each exactly", () => {
  const of = (organisationId) => validate({ ...sound, organisationId });
  const range = {
    code: "out_of_range",
    path: ["organisationId"],
    params: { minimum: "1", maximum: "9223372036854775807", unit: "integer" },
  };
  const inexact = {
    code: "number_not_exact",
    path: ["organisationId"],
    params: { limit: Number.MAX_SAFE_INTEGER, unit: "integer" },
  };
  for (const [given, value] of [
    [1, 1],
    [1n, 1],
    ["1", 1],
    [2 ** 53 - 1, 2 ** 53 - 1],
    [2n ** 53n - 1n, 2 ** 53 - 1],
    [String(2n ** 53n), 2n ** 53n],
    [2n ** 53n, 2n ** 53n],
    [2n ** 63n - 1n, 2n ** 63n - 1n],
    ["9223372036854775807", 2n ** 63n - 1n],
  ]) {
    assert.strictEqual(of(given).value.organisationId, value, String(given));
  }
  for (const given of [0, -0, -1, 0n, -1n, 2n ** 63n, 2n ** 64n, -(2n ** 64n), 10n ** 40n, "9223372036854775808"]) {
    assert.deepEqual(brief(of(given).issues), [range], String(given));
  }
  for (const given of [2 ** 53, 2 ** 53 + 2, 1e300, -(2 ** 53)])
    assert.deepEqual(brief(of(given).issues), [inexact], String(given));
  for (const given of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 5e-324]) {
    assert.deepEqual(brief(of(given).issues), [wrongType("organisationId", "integer")], String(given));
  }
});

test("lone surrogates in any field, beside letters of every width", () => {
  for (const operation of operations) {
    for (const { name, type } of operation.fields) {
      const issues = operation
        .validate({ [name]: "å€😀\ud800", x: "\udc00" }, context)
        .issues.filter(({ path }) => path[0] === name);
      const expected =
        type === "integer" ? wrongType(name, "integer") : { code: "invalid_text", path: [name], params: {} };
      assert.deepEqual(brief(issues), [expected], name);
    }
  }
});

test("a text is read up to 65,536 UTF-16 units, and not one more", () => {
  const convert = (password) =>
    convertToPermanentProfile.validate(
      { surname: "Nordmann", changedBy: "web", firstName: "Ola", changedByChannel: "web", password },
      context,
    );
  for (const letter of ["a", "å", "😀"]) {
    const longest = letter.repeat(65_536 / letter.length);
    assert.equal(convert(longest).value?.password, longest);
    const params = { limit: 65_536, unit: "utf16", source: "client" };
    assert.deepEqual(said(convert(`${longest}a`)).issues, [{ code: "too_long", path: ["password"], params }]);
  }
});

test("a text of a megabyte is refused at a glance", () => {
  // The process's own time: a busy machine gives it little of the clock's.
  const start = process.cpuUsage();
  for (const letter of ["a", "å", "😀", "\ud800", " "]) {
    const text = letter.repeat(2 ** 20 / letter.length);
    for (const { name } of createTemporaryProfile.fields) {
      const { issues } = validate({ ...sound, [name]: text });
      assert.ok(
        issues.every(({ path }) => path[0] === name),
        name,
      );
      assert.equal(issues.length, 1, `${name} ${escape(letter)}`);
    }
    assert.equal(convertToPermanentProfile.validateField("password", text, context).issues[0].code, "too_long");
  }
  assert.ok(process.cpuUsage(start).user < 2_000_000);
  assert.deepEqual(validate(sound).value, sound, "the next call is as good as ever");
});

test("ten thousand unknown fields", () => {
  const input = { ...sound };
  for (let at = 0; at < 10_000; at++) input[`x${at}`] = at;
  const { value, warnings } = validate(input);
  assert.deepEqual(value, sound);
  assert.deepEqual(warnings.at(-1).path, ["x9999"]);
  assert.equal(warnings.length, 10_000);
});

test("__proto__ as an own key is an unknown field", () => {
  const { value, warnings } = validate(JSON.parse(`{"__proto__":{"email":"ola"},${JSON.stringify(sound).slice(1)}`));
  assert.deepEqual(Object.keys(value), Object.keys(sound));
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  assert.deepEqual(warnings[0].path, ["__proto__"]);
});

test("values beside a field may be hostile too", () => {
  const field = (values) =>
    createTemporaryProfile.validateField("telephoneNumberNoCountryCode", "40612345", { ...context, values });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const values of [
    {
      get countryCode() {
        return throwing();
      },
    },
    proxy,
    { countryCode: Symbol("x") },
    Object.create({ countryCode: "+47" }),
  ]) {
    assert.deepEqual(said(field(values)), { issues: [], warnings: [] });
    const country = createTemporaryProfile.validateField("countryCode", undefined, {
      ...context,
      values: { telephoneNumberNoCountryCode: "40612345" },
    });
    assert.equal(country.issues[0].code, "required");
  }
  for (const values of ["x", 1, null]) assert.throws(() => field(values), TypeError);
});

test("nothing typed is in what is said, whatever is wrong with it", () => {
  const secret = "qzxjkvwy";
  const spoils = ["", "<", "\0", "\ud800", "@", "a".repeat(300), "😀", "\u202e", '"', "\n", "+47", " ext 5"];
  for (const operation of operations) {
    for (const spoil of spoils) {
      const text = `${secret}${spoil}`;
      const input = Object.fromEntries(operation.fields.map(({ name }) => [name, text]));
      const json = JSON.stringify(input);
      const results = [
        operation.validate(input, context),
        operation.validate({ ...input, organisationId: { text } }, { ...context, strict: true }),
        operation.validateJson(json, context),
        operation.validateJson(json.slice(0, -1), context),
        operation.validateJson(`${json}${text}`, context),
        operation.normalizeJson(new TextEncoder().encode(json.replace(":", ":x")), context),
        operation.buildRequest(input, {
          baseUrl: api.environments.dev,
          clientName: text,
          correlationId: `${text} `,
          customerNumber: text,
          context,
        }),
        ...operation.fields.map(({ name }) => operation.validateField(name, text, { ...context, values: input })),
      ];
      for (const result of results) {
        assert.ok(!JSON.stringify(result).includes(secret));
        for (const locale of ["nb", "nn", "en"])
          assert.ok(!JSON.stringify(operation.validate(input, { ...context, locale })).includes(secret));
      }
    }
  }
});

test("bytes that were given away are read as none", () => {
  const given = (more = {}) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...sound, ...more }));
    structuredClone(bytes, { transfer: [bytes.buffer] });
    return bytes;
  };
  const none = new Uint8Array();
  for (const operation of operations) {
    const expected = said(operation.validateJson(none, context));
    assert.deepEqual(expected.issues, [{ code: "invalid_json", path: ["$"], params: { offset: 0, unit: "bytes" } }]);
    assert.deepEqual(said(operation.validateJson(given(), context)), expected);
    assert.deepEqual(said(operation.normalizeJson(given(), context)), expected);
  }
  for (const read of [api.readTemporaryProfile, api.readCustomerProfile]) {
    assert.deepEqual(said(read(given())), said(read(none)));
  }
});
