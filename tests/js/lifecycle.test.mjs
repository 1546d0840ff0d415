// A profile's life beyond the corpus: days, exact ids, profiles as parsed, hostile profiles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../packed.mjs";
import { brief, said } from "./cases.mjs";

const api = await load("entur-customer-profile");
const context = { today: "2026-07-01" };
const who = { changedBy: "web", changedByChannel: "app" };

test("expiry counts days to the day of expiry", () => {
  for (const [expirationDate, state, daysLeft] of [
    ["2026-07-02", "active", 1],
    ["2026-07-01", "expires_today", 0],
    ["2026-06-30", "expired", -1],
    ["2027-07-01", "active", 365],
    ["9999-12-31", "active", 2_912_261],
  ]) {
    assert.deepEqual(api.expiry({ expirationDate }, context), { state, daysLeft, expirationDate });
  }
  assert.equal(api.expiry({ expirationDate: "2028-03-01" }, { today: "2028-02-28" }).daysLeft, 2);
  for (const profile of [
    {},
    { expirationDate: "x" },
    { expirationDate: "2026-02-30" },
    { expirationDate: null },
    { expirationDate: new Date() },
  ]) {
    assert.throws(() => api.expiry(profile, context), TypeError);
  }
});

test("expirationAfter counts days from a journey's end", () => {
  for (const [end, days, day] of [
    ["2026-07-01", 0, "2026-07-01"],
    ["2026-07-01", 14, "2026-07-15"],
    ["2028-02-28", 2, "2028-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["9999-12-30", 1, "9999-12-31"],
    ["2026-07-01T22:30:00Z", 1, "2026-07-03"],
  ]) {
    assert.equal(api.expirationAfter(end, days), day);
  }
  for (const misused of [
    ["x", 1],
    ["2026-02-30", 1],
    ["2026-07-01", -1],
    ["2026-07-01", 1.5],
    ["2026-07-01", "1"],
    ["9999-12-31", 1],
    ["2026-07-01", 2 ** 31],
    ["2026-07-01", 2 ** 32],
    [undefined, 1],
  ]) {
    assert.throws(() => api.expirationAfter(...misused), TypeError, String(misused));
  }
});

test("a plan needs no more than a profile with its day, and takes over nothing it cannot send", () => {
  const json =
    '{"customerNumber":9007199254740993,"organisationId":9007199254740993,"uuid":"x","expirationDate":"2026-07-08","createdBy":"a","notes":[{"a":1}],"new":1}';
  const { value, warnings } = api.planUpdate(json, who, context);
  assert.deepEqual(value.body, { changedBy: "web", expirationDate: "2026-07-08", changedByChannel: "app" });
  assert.deepEqual(warnings, []);
});

test("a plan from a profile with a date as an object, as parsed", () => {
  const profile = { customerNumber: 7, expirationDate: [2026, 7, 8], dateOfBirth: { year: 1990, month: 5, day: 17 } };
  assert.deepEqual(api.planUpdate(profile, who, context).value.body, {
    changedBy: "web",
    expirationDate: "2026-07-08",
    changedByChannel: "app",
    dateOfBirth: "1990-05-17",
  });
});

test("a plan reduces an instant to its day where it stands for one, and in no text", () => {
  const profile = {
    expirationDate: "2026-07-08",
    dateOfBirth: "1990-05-17T12:00:00Z",
    customerAccountId: "1990-05-17T12:00:00Z",
  };
  const { dateOfBirth, customerAccountId } = api.planUpdate(profile, who, context).value.body;
  assert.deepEqual([dateOfBirth, customerAccountId], ["1990-05-17", "1990-05-17T12:00:00Z"]);
});

test("a plan of what is no profile is refused, not thrown", () => {
  for (const profile of [null, undefined, 1, true, [], "x", "[]", new Date(), () => {}]) {
    for (const plan of [api.planUpdate, api.planConversion]) {
      const { issues } = plan(profile, who, context);
      assert.deepEqual(issues[0].path, ["$"], String(profile));
    }
  }
  for (const patch of [null, undefined, 1, [], "x"]) {
    assert.deepEqual(brief(api.planUpdate({ expirationDate: "2026-07-08" }, patch, context).issues), [
      { code: "wrong_type", path: ["$"], params: { expected: "object" } },
    ]);
  }
});

test("a plan of what a reading gave, rather than of its value, is refused: it would erase all of the profile", () => {
  const read = api.readTemporaryProfile({ customerNumber: 7, expirationDate: "2026-07-08", email: "ola@nordmann.no" });
  for (const plan of [api.planUpdate, api.planConversion]) {
    assert.deepEqual(brief(plan(read, { ...who, expirationDate: "2026-07-09" }, context).issues), [
      { code: "required", path: ["customerNumber"], params: {} },
    ]);
  }
  assert.deepEqual(api.planUpdate(read.value, who, context).value.body.email, "ola@nordmann.no");
  // A server's own member of that name is no reading's.
  const answer = { customerNumber: 7, expirationDate: "2026-07-08", warnings: ["new"] };
  assert.equal(api.planUpdate(answer, who, context).issues, undefined);
});

test("a plan of a server's error, as it was parsed, is refused: it would erase all of the profile", () => {
  const expirationDate = "2026-07-09";
  const missing = [{ code: "required", path: ["customerNumber"], params: {} }];
  for (const plan of [api.planUpdate, api.planConversion]) {
    for (const body of [
      { errorCode: 617, shortEnglish: "Resource not found" },
      {
        timestamp: "2026-07-01T10:00:00Z",
        status: "404",
        error: "Not Found",
        path: "/",
        message: "",
        correlationId: "1",
      },
      api.toProblemDetails([], { status: 404 }),
      // A profile's status is a letter.
      { status: "", error: "Not Found" },
    ]) {
      assert.deepEqual(brief(plan(body, { ...who, expirationDate }, context).issues), missing, JSON.stringify(body));
    }
  }
  // Whatever has anything of a profile is one.
  const parts = { customerNumber: "7", status: "A", profileType: "T", expirationDate, email: "ola@nordmann.no" };
  for (const [name, value] of Object.entries(parts)) {
    assert.equal(api.planUpdate({ [name]: value }, { ...who, expirationDate }, context).issues, undefined, name);
  }
});

test("an unreadable member of a profile is no reason to lose it silently", () => {
  const profile = {
    expirationDate: "2026-07-08",
    get email() {
      throw new Error("hemmelig");
    },
  };
  assert.deepEqual(brief(api.planUpdate(profile, who, context).issues), [
    { code: "unreadable_field", path: ["email"], params: {} },
  ]);
  assert.equal(api.planUpdate(profile, { ...who, email: "ola@nordmann.no" }, context).issues, undefined);
});

test("a text of a profile that is not well-formed is kept as it is, and warned of", () => {
  const odd = { firstName: "Ola\ud800", customerAccountId: "abt-1\udc00", "new\ud83d": ["\ud83d"] };
  const given = { customerNumber: "1", expirationDate: "2026-07-08", status: "\ud800", ...odd };
  for (const profile of [given, JSON.stringify(given)]) {
    const { value, warnings } = api.readTemporaryProfile(profile);
    assert.deepEqual(value.extra, { ...odd, status: "\ud800" });
    assert.deepEqual(
      brief(warnings),
      ["status", "firstName", "customerAccountId"].map((name) => ({ code: "invalid_text", path: [name], params: {} })),
    );
    const plan = api.planUpdate(value, { ...who, firstName: "Ola" }, context);
    assert.deepEqual(brief(plan.issues), [{ code: "invalid_text", path: ["customerAccountId"], params: {} }]);
    assert.deepEqual(api.planUpdate(profile, { ...who, firstName: "Ola" }, context), plan);
  }
});

test("what tells that a profile must not be converted has to be readable", () => {
  const named = { customerNumber: "1", firstName: "Ola", surname: "Nordmann", expirationDate: "2026-07-08" };
  assert.equal(api.planConversion({ ...named, status: "A", profileType: "T" }, who, context).issues, undefined);
  for (const member of ["status", "profileType", "expirationDate", "extra"]) {
    const profile = Object.defineProperty({ ...named }, member, {
      enumerable: true,
      get() {
        throw new Error("hemmelig");
      },
    });
    assert.deepEqual(brief(api.planConversion(profile, who, context).issues), [
      { code: "unreadable_field", path: [member], params: {} },
    ]);
  }
});

test("a customer profile, permanent by default, is not converted again", () => {
  const profile = api.readCustomerProfile('{"customerNumber":7,"firstName":"Ola","surname":"Nordmann"}').value;
  assert.deepEqual(brief(api.planConversion(profile, who, context).issues), [
    { code: "already_permanent", path: ["profileType"], params: {} },
  ]);
});

test("an unknown status or type is not an active temporary profile", () => {
  for (const [member, code] of [
    ["status", "profile_not_active"],
    ["profileType", "already_permanent"],
  ]) {
    for (const letter of ["X", { other: "X" }]) {
      const profile = { firstName: "Ola", surname: "Nordmann", expirationDate: "2026-07-08", [member]: letter };
      assert.equal(
        api.planConversion(profile, who, context).issues?.[0].code,
        code,
        `${member} ${JSON.stringify(letter)}`,
      );
    }
  }
});

test("ids of a profile read are decimal strings, whatever they were", () => {
  for (const number of ["9007199254740993", '"9007199254740993"']) {
    const { value } = api.readTemporaryProfile(`{"customerNumber":${number}}`);
    assert.strictEqual(value.customerNumber, "9007199254740993");
    assert.doesNotThrow(() => JSON.stringify(value));
  }
  assert.equal(
    api.readTemporaryProfile({ customerNumber: 9007199254740993n }).value.customerNumber,
    "9007199254740993",
  );
  // What JSON.parse has rounded cannot be put right.
  assert.deepEqual(brief(api.readTemporaryProfile({ customerNumber: 2 ** 53 }).issues), [
    { code: "number_not_exact", path: ["customerNumber"], params: { limit: Number.MAX_SAFE_INTEGER, unit: "integer" } },
  ]);
});

test("hostile profiles are read or refused", () => {
  const cycle = { customerNumber: 7 };
  cycle.self = cycle;
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const profile of [
    null,
    undefined,
    1,
    "",
    [],
    () => {},
    Symbol("x"),
    cycle,
    proxy,
    { customerNumber: { toJSON: () => 7 } },
  ]) {
    for (const read of [api.readTemporaryProfile, api.readCustomerProfile]) {
      assert.ok(read(profile).issues.length > 0);
    }
  }
  const voices = [Object.create(null), { toString: () => assert.fail() }, { other: Object.create(null) }, Symbol("x")];
  for (const status of voices) {
    for (const plan of [api.planUpdate, api.planConversion])
      assert.ok(plan({ status }, who, context).issues.length > 0);
  }
});

test("what is no record is no profile, such as an answer that was not awaited or not read", () => {
  const others = [[], new Date(), new Map(), new Response("{}"), Promise.resolve("{}"), new ArrayBuffer(2), new Blob()];
  for (const profile of others) {
    for (const read of [api.readTemporaryProfile, api.readCustomerProfile]) {
      assert.deepEqual(
        brief(read(profile).issues),
        [{ code: "wrong_type", path: ["$"], params: { expected: "object" } }],
        Object.prototype.toString.call(profile),
      );
    }
  }
  class Row {
    customerNumber = 7;
  }
  for (const profile of [new Row(), Object.assign(Object.create(null), new Row())])
    assert.equal(api.readTemporaryProfile(profile).value.customerNumber, "7");
});

test("midnight in Norway is noticed while the program runs", () => {
  const { now } = Date;
  const stateAt = (instant) => {
    Date.now = () => Date.parse(instant);
    return api.expiry({ expirationDate: "2026-07-01" }).state;
  };
  try {
    assert.equal(stateAt("2026-06-30T21:59:59Z"), "active");
    assert.equal(stateAt("2026-06-30T22:00:00Z"), "expires_today");
  } finally {
    Date.now = now;
  }
});

test("lists of next to nothing are as large as they say", () => {
  const holes = (length) => Object.assign([], { length });
  assert.deepEqual(api.readTemporaryProfile({ customerNumber: 7, notes: holes(2) }).value.notes, [null, null]);
  for (const notes of [holes(2 ** 32 - 1), Array(2000).fill(holes(2000)), Array(400_000).fill({})]) {
    assert.deepEqual(brief(api.readTemporaryProfile({ customerNumber: 7, notes }).issues), [
      { code: "too_large", path: ["$"], params: { limit: 1_048_576, unit: "bytes" } },
    ]);
  }
});

test("a function has no place in a profile, and is not called to write itself", () => {
  const toJSON = () => assert.fail("it was called");
  const { value } = api.readTemporaryProfile({ customerNumber: 7, note: Object.assign(() => {}, { toJSON }) });
  assert.deepEqual(value.extra, {});
});

test("a profile as large as a real one with a long history is read", () => {
  const notes = Array.from({ length: 2000 }, (_, id) => ({ id, text: "x".repeat(100) }));
  const { value } = api.readCustomerProfile(JSON.stringify({ customerNumber: 7, notes }));
  assert.equal(value.notes.length, 2000);
});

test("a profile of more than 1 MiB is refused unread, whatever it comes as", () => {
  const params = { limit: 2 ** 20, unit: "bytes" };
  for (const letter of ["x", "å", "😀"]) {
    const bytes = new TextEncoder().encode(letter).length;
    const [before, after] = ['{"customerNumber":7,"note":"', '"}'];
    const room = 2 ** 20 - before.length - after.length;
    const largest = before + letter.repeat(Math.floor(room / bytes)) + "x".repeat(room % bytes) + after;
    for (const [text, issues] of [
      [largest, []],
      [`${largest} `, [{ code: "too_large", path: ["$"], params }]],
    ]) {
      for (const given of [text, new TextEncoder().encode(text)]) {
        for (const read of [api.readTemporaryProfile, api.readCustomerProfile]) {
          assert.deepEqual(brief(read(given).issues ?? []), issues);
        }
      }
    }
  }
});

test("a profile that was parsed is no larger than its text", () => {
  for (const note of [[], [1], [[[]]]]) {
    const places = Math.floor((2 ** 20 - 40) / (JSON.stringify(note).length + 1));
    const profile = { customerNumber: 7, notes: Array(places).fill(note) };
    for (const given of [JSON.stringify(profile), profile]) {
      assert.equal(api.readTemporaryProfile(given).issues, undefined, JSON.stringify(note));
    }
  }
});

test("a profile whose parts share long names is as large as it is written", () => {
  const named = { ["x".repeat(1000)]: 1 };
  let shared = named;
  for (let at = 0; at < 17; at++) shared = [shared, shared];
  assert.deepEqual(brief(api.readCustomerProfile({ customerNumber: 7, notes: shared }).issues), [
    { code: "too_large", path: ["$"], params: { limit: 2 ** 20, unit: "bytes" } },
  ]);
});

test("nothing of a profile is in what is said of it", () => {
  const secret = "qzxjkvwy";
  for (const json of [
    `{"firstName":"${secret}"}`,
    `{"customerNumber":"${secret}"}`,
    `{"customerNumber":7,"email":"${secret}`,
    `["${secret}"]`,
  ]) {
    assert.ok(!JSON.stringify(api.readTemporaryProfile(json)).includes(secret), json);
  }
  const current = { expirationDate: secret, email: secret, firstName: `${secret}<`, countryCode: secret };
  const { issues, warnings } = api.planUpdate(current, who, context);
  assert.ok(!JSON.stringify({ issues, warnings }).includes(secret));
});

test("a plan's context is that of a check", () => {
  const current = { expirationDate: "2026-07-01", telephoneNumberNoCountryCode: "40612345" };
  const plan = (more) => said(api.planUpdate(current, who, { ...context, ...more }));
  assert.deepEqual(
    plan({}).issues.map(({ code }) => code),
    ["required"],
  );
  assert.deepEqual(
    plan({ defaultCountryCode: "+47" }).warnings.map(({ code }) => code),
    ["expires_today"],
  );
  assert.deepEqual(
    plan({ defaultCountryCode: "+47", strict: true }).issues.map(({ code }) => code),
    ["expires_today"],
  );
});
