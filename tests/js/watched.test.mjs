// States that watch what is read of them, such as those of Vue and MobX, and judge anew once that changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../packed.mjs";

const { createTemporaryProfile, expiry, formatTelephoneNumber, planUpdate, telephoneNumberType } =
  await load("entur-customer-profile");

/** Stands for a look at all names that there are. */
const ALL = "every name";

/** What a state hears of while something is done with it. It hears of no look at a property's descriptor. */
function heardBy(target, use) {
  const heard = new Set();
  const hear = (name, answer) => {
    heard.add(name);
    return answer;
  };
  const state = new Proxy(target, {
    get: (from, name) => hear(name, from[name]),
    has: (from, name) => hear(name, name in from),
    ownKeys: (from) => hear(ALL, Reflect.ownKeys(from)),
  });
  use(state);
  return heard;
}

const author = { changedBy: "web", changedByChannel: "web" };
const profile = { customerNumber: "3518474", expirationDate: "2099-07-01" };
const uses = {
  "an input": [{}, (state) => createTemporaryProfile.validate(state), ALL],
  "a form's other values": [
    {},
    (values) => createTemporaryProfile.validateField("countryCode", undefined, { values }),
    "telephoneNumberNoCountryCode",
  ],
  "a telephone number to show": [{ countryCode: "+47" }, formatTelephoneNumber, "telephoneNumberNoCountryCode"],
  "a telephone number to tell the type of": [
    { countryCode: "+47" },
    telephoneNumberType,
    "telephoneNumberNoCountryCode",
  ],
  "a profile's day": [{}, (state) => assert.throws(() => expiry(state), TypeError), "expirationDate"],
  "a profile": [{ ...profile }, (state) => planUpdate(state, author), ALL],
  "what reading left over": [{}, (extra) => planUpdate({ ...profile, extra }, author), "email"],
};

for (const [what, [target, use, name]] of Object.entries(uses)) {
  test(`${what}: a state hears that it was asked for what it lacks`, () => {
    assert.ok(heardBy(target, use).has(name), name);
  });
}

test("a state's own properties count alone, as everywhere", () => {
  const inherited = Object.create({ telephoneNumberNoCountryCode: "40612345" });
  const { issues } = createTemporaryProfile.validateField("countryCode", undefined, { values: inherited });
  assert.deepEqual(issues, []);
});
