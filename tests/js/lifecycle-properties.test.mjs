// What holds of every profile and every patch: nothing is lost that nobody gave up, and what is planned may be sent.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";
import { brief } from "./cases.mjs";

const { convertToPermanentProfile, planConversion, planUpdate, readTemporaryProfile, updateTemporaryProfile } =
  await load("entur-customer-profile");
const context = { today: "2026-07-01" };
const who = { changedBy: "web", changedByChannel: "web" };
const runs = { numRuns: 2000 };

const optional = (arbitrary) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const day = (from, to) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const name = fc.constantFrom("Ola", "Åse Marie", "O’Hara", "Nordmann", "Иван", "王", "Li-Ann");
const telephones = fc.constantFrom(
  ["+47", "40612345"],
  ["+47", "22334455"],
  ["+46", "701234567"],
  ["+1", "2133734253"],
);

/** What a server may hold, in the form in which it is sent. */
const profiles = fc
  .record({
    expirationDate: day("2026-07-02", "2028-12-31"),
    email: optional(fc.constantFrom("ola@nordmann.no", "kari+a@xn--blbr-roah.no", "a@b.co")),
    surname: optional(name),
    firstName: optional(name),
    telephone: optional(telephones),
    dateOfBirth: optional(day("1900-01-01", "2026-07-01")),
    landlineNumber: optional(fc.constantFrom("22334455", "+4722334455", "123")),
    customerAccountId: optional(fc.constantFrom("a-1", "x")),
  })
  .map(({ telephone, ...rest }) => {
    const [countryCode, telephoneNumberNoCountryCode] = telephone ?? [];
    const all = { ...rest, countryCode, telephoneNumberNoCountryCode };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  });

const withTelephone = (patch) => {
  const { telephone, ...rest } = patch;
  if (telephone === undefined) return rest;
  const [countryCode, telephoneNumberNoCountryCode] = telephone ?? [null, null];
  return { ...rest, countryCode, telephoneNumberNoCountryCode };
};
/** `null` clears; an absent key keeps. */
const patches = fc
  .record(
    {
      expirationDate: day("2026-07-02", "2028-12-31"),
      email: fc.constantFrom(null, "kari@nordmann.no"),
      surname: fc.oneof(fc.constant(null), name),
      firstName: fc.oneof(fc.constant(null), name),
      telephone: fc.oneof(fc.constant(null), telephones),
      dateOfBirth: fc.constantFrom(null, "1990-05-17"),
      landlineNumber: fc.constantFrom(null, "77777777"),
      customerAccountId: fc.constantFrom(null, "y"),
    },
    { requiredKeys: [] },
  )
  .map(withTelephone);

/** What a field of tomorrow may hold. */
const plain = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null));
const unknowns = fc.oneof(plain, fc.array(plain), fc.dictionary(fc.string(), plain));

/** What the server holds after an update: it overwrites all fields. */
const applied = ({ changedBy, changedByChannel, ...body }) => body;
const answer = (fields, more) => ({ customerNumber: "7", status: "A", ...fields, ...more });

test("an update of nothing sends the whole profile", () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const { value } = planUpdate(answer(profile), who, context);
      assert.deepEqual(applied(value.body), reordered(profile, value.body));
      assert.deepEqual([value.cleared, value.changed.filter((name) => !(name in who))], [[], []]);
      assert.deepEqual(value.kept.toSorted(), Object.keys(profile).toSorted());
    }),
    runs,
  );
});

test("an update changes what the patch names, and nothing else", () => {
  fc.assert(
    fc.property(profiles, patches, (profile, patch) => {
      const { value } = planUpdate(answer(profile), { ...who, ...patch }, context);
      const wanted = Object.fromEntries(Object.entries({ ...profile, ...patch }).filter(([, value]) => value !== null));
      assert.deepEqual(applied(value.body), reordered(wanted, value.body));
      for (const name of updateTemporaryProfile.fields.map(({ name }) => name).filter((name) => !(name in who))) {
        const [before, after] = [profile[name], wanted[name]];
        assert.equal(value.cleared.includes(name), before !== undefined && after === undefined, `${name} cleared`);
        assert.equal(value.kept.includes(name), after !== undefined && after === before, `${name} kept`);
        assert.equal(value.changed.includes(name), after !== undefined && after !== before, `${name} changed`);
      }
    }),
    runs,
  );
});

test("what is planned may be sent as it is, and planned again it is the same", () => {
  fc.assert(
    fc.property(profiles, patches, (profile, patch) => {
      const { body } = planUpdate(answer(profile), { ...who, ...patch }, context).value;
      assert.deepEqual(updateTemporaryProfile.validate(body, { ...context, unknownFields: "reject" }).value, body);
      const again = planUpdate(answer(applied(body)), { ...who, ...patch }, context).value;
      assert.deepEqual(again.body, body);
      assert.deepEqual(again.cleared, []);
    }),
    runs,
  );
});

test("a plan's body is sent or refused like the same input", () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom("ola@x", "+47", "2026-06-30", "ikke satt", "\ud800", "40612345"));
  const fields = updateTemporaryProfile.fields.map(({ name }) => name);
  fc.assert(
    fc.property(profiles, fc.dictionary(fc.constantFrom(...fields), texts), (profile, patch) => {
      const plan = planUpdate(answer(profile), { ...who, ...patch }, context);
      if (plan.issues === undefined)
        assert.deepEqual(updateTemporaryProfile.validate(plan.value.body, context).value, plan.value.body);
      else assert.ok(!("value" in plan));
    }),
    runs,
  );
});

test("unknown fields survive from reading to a plan, and are not sent", () => {
  fc.assert(
    fc.property(profiles, fc.dictionary(fc.stringMatching(/^new[a-z]{1,5}$/), unknowns), (profile, unknown) => {
      const json = JSON.stringify(answer(profile, unknown));
      const { value: read } = readTemporaryProfile(json);
      assert.deepEqual(JSON.parse(JSON.stringify(read.extra)), JSON.parse(JSON.stringify(unknown)));
      for (const current of [read, json]) {
        const { value, warnings } = planUpdate(current, who, context);
        assert.deepEqual(applied(value.body), reordered(profile, value.body));
        assert.deepEqual(
          warnings.filter(({ code }) => code === "unknown_field"),
          [],
        );
      }
    }),
    runs,
  );
});

test("a conversion takes the names over, and is refused in every wrong state", () => {
  const states = fc.record({
    status: fc.constantFrom("A", "P", "D", "X", undefined),
    profileType: fc.constantFrom("T", "S", "P", "Q", undefined),
    expirationDate: fc.constantFrom("2026-06-30", "2026-07-01", "2026-07-02"),
  });
  fc.assert(
    fc.property(profiles, states, (profile, { status, profileType, expirationDate }) => {
      const state = JSON.parse(JSON.stringify({ status, profileType }));
      const current = { customerNumber: "7", ...profile, ...state, expirationDate };
      const plan = planConversion(current, who, context);
      const codes = (plan.issues ?? []).map(({ code }) => code);
      assert.equal(codes.includes("already_permanent"), !["T", undefined].includes(profileType));
      assert.equal(codes.includes("profile_not_active"), !["A", undefined].includes(status));
      assert.equal(codes.includes("profile_expired"), expirationDate === "2026-06-30");
      const missing = ["surname", "firstName"].filter((name) => profile[name] === undefined);
      const required = brief(plan.issues ?? []).filter(({ code }) => code === "required");
      assert.deepEqual(
        required.map(({ path }) => path[0]),
        missing,
      );
      if (plan.issues) return;
      const { body } = plan.value;
      assert.deepEqual([body.firstName, body.surname], [profile.firstName, profile.surname]);
      assert.deepEqual(convertToPermanentProfile.validate(body, { ...context, unknownFields: "reject" }).value, body);
    }),
    runs,
  );
});

/** The members in the order of another object: order is judged by the corpus. */
function reordered(members, like) {
  const order = Object.keys(like);
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
