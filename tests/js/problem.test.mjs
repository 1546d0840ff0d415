// Issues as Problem Details (RFC 9457), and error answers of servers as issues.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import {
  convertToPermanentProfile,
  createTemporaryProfile,
  readServerError,
  toProblemDetails,
  updateTemporaryProfile,
} from "entur-customer-profile";

const secret = "hemmelig@example";
const required = { code: "required", path: ["surname"], params: {}, message: "as given" };
const brief = (issues) => issues.map(({ code, path, params }) => [code, path.join("/"), params]);

test("a problem has the members of RFC 9457 and one error per issue", () => {
  const { issues } = createTemporaryProfile.validate({ createdBy: "web", createdByChannel: "web", email: secret });
  const problem = toProblemDetails(issues, { status: 400, instance: "/log/1" });
  assert.deepEqual(Object.keys(problem), ["type", "title", "status", "detail", "instance", "errors"]);
  assert.equal(problem.type, "about:blank");
  assert.equal(problem.status, 400);
  assert.equal(problem.instance, "/log/1");
  assert.deepEqual(
    problem.errors.map(({ pointer, code, params }) => [pointer, code, params]),
    [
      ["#/expirationDate", "required", {}],
      ["#/email", "invalid_email", {}],
    ],
  );
  assert.deepEqual(
    problem.errors.map(({ detail }) => detail),
    issues.map(({ message }) => message),
  );
  assert.ok(!JSON.stringify(problem).includes(secret));
});

test("without options it is a 422 with the messages the issues have", () => {
  const problem = toProblemDetails([required]);
  assert.equal(problem.status, 422);
  assert.equal(problem.title, "Unprocessable Content");
  assert.ok(!("instance" in problem));
  assert.equal(problem.errors[0].detail, "as given");
});

test("a locale translates all texts, those of the issues too", () => {
  const inNorwegian = (locale) => toProblemDetails([required], { locale });
  assert.equal(inNorwegian("nb").errors[0].detail, "Skriv inn etternavnet.");
  assert.equal(inNorwegian("nn-NO").errors[0].detail, "Skriv inn etternamnet.");
  assert.notEqual(inNorwegian("nb").title, toProblemDetails([required]).title);
  assert.equal(inNorwegian("en").errors[0].detail, "Enter the surname.");
});

test("pointers are escaped as JSON Pointer and as URI fragment", () => {
  const pointer = (...path) => toProblemDetails([{ ...required, path }]).errors[0].pointer;
  assert.equal(pointer("$"), "#");
  assert.equal(pointer("$", 0), "#/%24/0");
  assert.equal(pointer("email"), "#/email");
  assert.equal(pointer("a/b~c"), "#/a~1b~0c");
  assert.equal(pointer("notes", 0, "text"), "#/notes/0/text");
  assert.equal(pointer('æ %#"'), "#/%C3%A6%20%25%23%22");
  assert.equal(pointer("lone \ud800"), "#/lone%20%EF%BF%BD");
});

test("a status without texts of its own is told as the plainest of its class", () => {
  assert.equal(toProblemDetails([], { status: 418 }).title, toProblemDetails([], { status: 400 }).title);
  assert.equal(toProblemDetails([], { status: 503 }).title, toProblemDetails([], { status: 500 }).title);
});

test("a server's refusal is told as one, whatever its status", () => {
  const issues = readServerError(400, { errorCode: 602 }, createTemporaryProfile, { locale: "nn" });
  for (const status of [400, 404, 422]) {
    const problem = toProblemDetails(issues, { status, byServer: true, locale: "nn" });
    assert.equal(problem.detail, "Tenesta bak denne godtok ikkje førespurnaden. Feilane i lista seier kvifor.");
    assert.equal(problem.title, toProblemDetails(issues, { status, locale: "nn" }).title);
  }
});

test("a status that is no error is misuse", () => {
  for (const status of [200, 399, 600, 422.5, Number.NaN, "422"]) {
    assert.throws(() => toProblemDetails([], { status }), TypeError, String(status));
  }
  assert.equal(toProblemDetails([], { status: 599 }).status, 599);
  // Not taken for the default one.
  for (const options of [404, "404", null, true]) {
    assert.throws(() => toProblemDetails([], options), { name: "TypeError", message: "`options` must be an object" });
  }
});

const errorBody = (errorCode) => ({
  errorCode,
  shortNorwegian: secret,
  longNorwegian: secret,
  shortEnglish: secret,
  longEnglish: secret,
});

for (const [errorCode, ...expected] of [
  [400, ["rejected_by_server", "$", {}]],
  [401, ["server_unavailable", "$", {}]],
  [403, ["server_unavailable", "$", {}]],
  [404, ["server_unavailable", "$", {}]],
  [410, ["server_unavailable", "$", {}]],
  [500, ["server_unavailable", "$", {}]],
  [600, ["rejected_by_server", "password", {}]],
  [601, ["rejected_by_server", "$", {}]],
  [602, ["already_in_use", "email", {}]],
  [603, ["invalid_email", "email", {}]],
  [604, ["rejected_by_server", "$", {}]],
  [605, ["invalid_phone_number", "telephoneNumberNoCountryCode", {}]],
  [606, ["invalid_name", "surname", {}], ["invalid_name", "firstName", {}]],
  [610, ["server_unavailable", "$", {}]],
  [611, ["server_unavailable", "$", {}]],
  [613, ["rejected_by_server", "$", {}]],
  [614, ["rejected_by_server", "$", {}]],
  [617, ["profile_not_found", "customerNumber", {}]],
  [618, ["server_unavailable", "$", {}]],
  [619, ["server_unavailable", "$", {}]],
  [621, ["rejected_by_server", "$", {}]],
  [624, ["already_in_use", "customerAccountId", {}]],
]) {
  test(`errorCode ${errorCode} stands at ${expected.map(([, path]) => path)}`, () => {
    for (const body of [
      errorBody(errorCode),
      JSON.stringify(errorBody(errorCode)),
      new TextEncoder().encode(JSON.stringify(errorBody(errorCode))),
      {
        timestamp: "",
        status: "400",
        error: "",
        path: secret,
        message: secret,
        correlationId: "",
        errors: [secret],
        errorCode: String(errorCode),
      },
    ]) {
      const issues = readServerError(400, body);
      assert.deepEqual(brief(issues), expected);
      assert.ok(issues.every(({ message }) => message.length > 0));
      assert.ok(!JSON.stringify(issues).includes(secret));
    }
  });
}

test("bytes are read in any holder, from another realm too", () => {
  const { buffer } = new TextEncoder().encode(JSON.stringify(errorBody(602)));
  const foreign = runInNewContext("size => new ArrayBuffer(size)")(buffer.byteLength);
  new Uint8Array(foreign).set(new Uint8Array(buffer));
  const named = { ...errorBody(602), byteLength: 1 };
  for (const holder of [buffer, foreign, new DataView(buffer), new DataView(foreign), new Uint8Array(foreign), named])
    assert.deepEqual(brief(readServerError(400, holder)), [["already_in_use", "email", {}]]);
});

test("an errorCode says what is wrong with the field that the list beside it only names", () => {
  const read = (errorCode, ...errors) => brief(readServerError(400, { errorCode, errors }, createTemporaryProfile));
  assert.deepEqual(read(602, { field: "email", message: secret, code: "EmailExists" }), [
    ["already_in_use", "email", {}],
  ]);
  assert.deepEqual(read(606, { field: "firstName", message: secret }), [["invalid_name", "firstName", {}]]);
  // A code of ours stands as it is.
  assert.deepEqual(read(602, { field: "email", code: "invalid_email" }), [["invalid_email", "email", {}]]);
  // Which telephone number is invalid is not told by Entur's code.
  for (const field of ["countryCode", "landlineNumber", "telephoneNumber", "telephoneNumberNoCountryCode"])
    assert.deepEqual(read(605, { field }), [["invalid_phone_number", field, {}]]);
});

test("an errorCode about a field is told beside a list about others", () => {
  const read = (errorCode, ...errors) => brief(readServerError(400, { errorCode, errors }, createTemporaryProfile));
  const surname = ["rejected_by_server", "surname", {}];
  const email = ["already_in_use", "email", {}];
  assert.deepEqual(read(602, { field: "surname" }), [email, surname]);
  assert.deepEqual(read(602, { field: "countryCode" }), [email, ["rejected_by_server", "countryCode", {}]]);
  assert.deepEqual(read(602, { field: "surname" }, { field: "email" }), [surname, email]);
  assert.deepEqual(read(606, { field: "email" }), [
    ["invalid_name", "surname", {}],
    ["invalid_name", "firstName", {}],
    ["rejected_by_server", "email", {}],
  ]);
  assert.deepEqual(read(605, { field: "surname" }), [
    ["invalid_phone_number", "telephoneNumberNoCountryCode", {}],
    surname,
  ]);
  assert.equal(read(602, ...Array(51).fill({ field: "surname" })).length, 51);
  // One that says of the whole what the list says of a field.
  for (const errorCode of [400, 604, 618]) assert.deepEqual(read(errorCode, { field: "surname" }), [surname]);
  // One about a field that the operation does not have.
  const errors = [{ field: "surname" }];
  assert.deepEqual(brief(readServerError(400, { errorCode: 605, errors }, convertToPermanentProfile)), [
    ["invalid_phone_number", "$", {}],
    surname,
  ]);
  // Both are said of the whole then, and neither hides the other; the same is said once.
  const readOfWhole = (...errors) =>
    brief(readServerError(400, { errorCode: 605, errors }, convertToPermanentProfile)).map(([code]) => code);
  assert.deepEqual(readOfWhole({ code: "rejected_by_server" }), ["invalid_phone_number", "rejected_by_server"]);
  assert.deepEqual(readOfWhole({ field: "landlineNumber", code: "required" }), ["invalid_phone_number", "required"]);
  assert.deepEqual(readOfWhole({ code: "invalid_phone_number" }), ["invalid_phone_number"]);
});

test("an issue about a field the operation lacks stands at the whole", () => {
  for (const [status, errorCode, operation, wanted] of [
    [400, 605, convertToPermanentProfile, ["invalid_phone_number", "$", {}]],
    [400, 600, createTemporaryProfile, ["rejected_by_server", "$", {}]],
    [404, 617, updateTemporaryProfile, ["profile_not_found", "customerNumber", {}]],
    // Of two fields, it is said once.
    [400, 606, { path: "/profiles", fields: [] }, ["invalid_name", "$", {}]],
  ])
    assert.deepEqual(brief(readServerError(status, errorBody(errorCode), operation)), [wanted]);
});

test("the message is in the language asked for", () => {
  const [issue] = readServerError(400, errorBody(602), createTemporaryProfile, { locale: "nb" });
  assert.equal(issue.message, "Denne e-postadressen er allerede registrert. Bruk en annen.");
});

test("without a body to read the status decides", () => {
  const at = (status, operation) =>
    brief(readServerError(status, "<html>", operation))[0]
      .slice(0, 2)
      .join(" ");
  assert.equal(at(400), "rejected_by_server $");
  assert.equal(at(422), "rejected_by_server $");
  assert.equal(at(404, updateTemporaryProfile), "profile_not_found customerNumber");
  assert.equal(at(404, createTemporaryProfile), "server_unavailable $");
  for (const status of [401, 403, 408, 429, 500, 502, 599])
    assert.equal(at(status), "server_unavailable $", String(status));
});

test("a problem made here is read back as the same issues", () => {
  const { issues } = createTemporaryProfile.validate(
    {
      createdBy: "x".repeat(101),
      createdByChannel: 1,
      expirationDate: "2026-12-30",
      email: secret,
      dateOfBirth: "2027-01-01",
      organisationId: "0",
      unheard: 1,
    },
    { today: "2026-12-31", unknownFields: "reject" },
  );
  const known = issues.filter(({ code }) => code !== "unknown_field");
  assert.ok(known.length >= 6);
  const problem = JSON.stringify(toProblemDetails(known, { status: 422 }));
  const plain = (list) => list.map(({ code, path, params, message }) => ({ code, path, params, message }));
  assert.deepEqual(plain(readServerError(422, problem, createTemporaryProfile)), plain(known));
});

test("nothing a server makes up gets into an issue", () => {
  const entries = [
    { pointer: `#/${secret}`, code: "required", params: {} },
    { pointer: "#/email", code: secret, params: {} },
    { field: "surname", message: secret, code: "required", params: { extra: secret } },
    { pointer: "#/email", code: "email_domain_suspicious", params: { suggestion: secret } },
    { pointer: "#/createdBy", code: "too_long", params: { limit: secret, unit: "utf16", source: "entur" } },
    { pointer: "/firstName", code: "too_long", params: { limit: 255 } },
    { pointer: "#/expirationDate", code: "date_in_past", params: { limit: "2026-99-09", unit: "date" } },
    {
      pointer: "#/createdByChannel",
      code: "too_long",
      params: { limit: "2026-07-01", unit: "utf16", source: "entur" },
    },
    { pointer: "#/organisationId", code: "out_of_range", params: { minimum: "1", maximum: secret, unit: "integer" } },
    { pointer: "#/telephoneNumber", code: "out_of_range", params: { minimum: secret, maximum: "1", unit: "integer" } },
    { pointer: 7, field: {}, code: null },
    secret,
    null,
  ];
  const issues = readServerError(422, { errors: entries }, createTemporaryProfile);
  assert.deepEqual(brief(issues), [
    ["required", "$", {}],
    ["rejected_by_server", "email", {}],
    ["required", "surname", {}],
    ["rejected_by_server", "email", {}],
    ["rejected_by_server", "createdBy", {}],
    ["rejected_by_server", "firstName", {}],
    ["rejected_by_server", "expirationDate", {}],
    ["rejected_by_server", "createdByChannel", {}],
    ["rejected_by_server", "organisationId", {}],
    ["rejected_by_server", "telephoneNumber", {}],
  ]);
  assert.ok(!JSON.stringify(issues).includes(secret));
});

test("a limit is told only where it is of the kind its code has", () => {
  const day = { limit: "2026-07-01", unit: "date" };
  for (const [code, params] of [
    ["too_long", { ...day, source: "entur" }],
    ["too_long", { limit: 20, unit: "bytes", source: "entur" }],
    ["too_long", { limit: -1, unit: "utf16", source: "client" }],
    ["phone_number_too_short", day],
    ["phone_number_too_long", { limit: 8, unit: "days" }],
    ["date_far_ahead", day],
    ["date_far_ahead", { limit: 1095, unit: "characters" }],
    ["date_in_past", { limit: 20260701, unit: "date" }],
    ["date_in_past", { limit: 5, unit: "days" }],
    ["date_in_past", { limit: ["2026-07-01"], unit: "date" }],
    ["date_in_future", { limit: "2026-07-41", unit: "date" }],
    ["date_far_back", { limit: "1900-01-00", unit: "date" }],
    ["date_far_back", { limit: "2026-07-01 Ola", unit: "date" }],
    ["date_in_past", { limit: "Ola 2026-07-01", unit: "date" }],
    ["out_of_range", { minimum: "1", maximum: "9", unit: "days" }],
    ["out_of_range", { minimum: 1, maximum: 9, unit: "integer" }],
    ["out_of_range", { minimum: "1", maximum: "9".repeat(20), unit: "integer" }],
    ["out_of_range", { minimum: "1", maximum: "9223372036854775806", unit: "integer" }],
    ["out_of_range", { minimum: "0", maximum: "9223372036854775807", unit: "integer" }],
    ["number_not_exact", day],
    ["invalid_json", { offset: -1, unit: "bytes" }],
    ["invalid_json", { offset: 1, unit: "levels" }],
    ["too_large", day],
    ["too_deep", { limit: 64, unit: "bytes" }],
    ["invalid_client_name", day],
    ["deprecated_field", {}],
    ["deprecated_field", { replacement: "countryCode, telephoneNumberNoCountryCode" }],
  ]) {
    const body = { errors: [{ pointer: "#/expirationDate", code, params }] };
    const told = brief(readServerError(422, body, createTemporaryProfile));
    assert.deepEqual(told, [["rejected_by_server", "expirationDate", {}]], `${code} ${JSON.stringify(params)}`);
  }
});

test("no more errors are read than all fields could need", () => {
  const errors = Array(51).fill({ field: "email" });
  assert.equal(readServerError(422, { errors }).length, 50);
});

test("an entry that cannot be read costs no other its say", () => {
  const email = { pointer: "#/email", code: "already_in_use", params: {} };
  const found = [["already_in_use", "email", {}]];
  const read = (body) => brief(readServerError(400, body, createTemporaryProfile));
  for (const odd of [
    { pointer: "#/%" },
    { pointer: "#/100%" },
    { pointer: "" },
    { pointer: "#" },
    { pointer: "email" },
  ]) {
    assert.deepEqual(read({ errors: [odd, email] }), found, odd.pointer);
    assert.deepEqual(read({ errors: [odd], errorCode: 602 }), found, odd.pointer);
  }
  // One that is not a number, and cannot be made one.
  assert.deepEqual(
    read('{"errorCode":{"toString":1},"errors":[{"pointer":"#/email","code":"already_in_use"}]}'),
    found,
  );
});

test("no answer makes it throw", () => {
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error(secret);
      },
    },
  );
  const bodies = [
    undefined,
    null,
    0,
    "",
    "{",
    "[]",
    "null",
    [],
    throwing,
    { errorCode: throwing },
    { errors: throwing },
    { errors: [throwing] },
    { errors: [{ pointer: "#/%" }] },
    { errorCode: "constructor" },
    { errorCode: 1e9 },
    new Uint8Array([0xff]),
    new ArrayBuffer(2),
    Symbol("x"),
    () => {},
  ];
  for (const body of bodies) {
    for (const status of [400, 500, Number.NaN, undefined]) {
      const issues = readServerError(status, body, updateTemporaryProfile);
      assert.ok(issues.length > 0);
      assert.equal(issues[0].path[0], "$");
    }
  }
});

test("nor does what is no operation, or no language", () => {
  const [said] = readServerError(404, errorBody(605));
  for (const operation of [null, {}, "updateTemporaryProfile", { path: 5, fields: [null] }]) {
    for (const body of [errorBody(605), null]) {
      assert.ok(readServerError(404, body, operation)[0].message.length > 0);
    }
  }
  for (const locale of [null, 5, {}]) {
    assert.deepEqual(readServerError(404, errorBody(605), undefined, { locale }), [said]);
    assert.equal(toProblemDetails([said], { locale }).errors[0].detail, said.message);
  }
  assert.deepEqual(readServerError(404, errorBody(605), undefined, null), [said]);
});
