// Every case of the corpus through every function that judges: the same codes, paths and params everywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../packed.mjs";
import {
  bodyOf,
  brief,
  bytesOf,
  cases,
  exactJson,
  expected,
  inputOf,
  isExpressible,
  nameOf,
  said,
  textOf,
} from "./cases.mjs";

const api = await load("entur-customer-profile");
const options = { baseUrl: api.environments.dev, clientName: "company-app", correlationId: "c", customerNumber: 1n };
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Whether an input is a record, as a form would hold it. */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a result says, and the body it comes to. */
const outcome = (result) => ({ ...said(result), body: result.issues ? undefined : exactJson(result.value) });
const wanted = (case_) => ({ ...expected(case_), body: bodyOf(case_) });

/** The ways in which an operation can be given a case. */
const ways = {
  "validate an object": (operation, case_, context) =>
    isExpressible(case_) && outcome(operation.validate(inputOf(case_), context)),
  "validate JSON text": (operation, case_, context) =>
    textOf(case_) !== undefined && outcome(operation.validateJson(textOf(case_), context)),
  "validate JSON bytes": (operation, case_, context) => outcome(operation.validateJson(bytesOf(case_), context)),
  "normalise JSON bytes": (operation, case_, context) => {
    const result = operation.normalizeJson(bytesOf(case_), { unknownFields: "strip", ...context });
    assert.equal(result.body === undefined, result.issues !== undefined);
    return { ...said(result), body: result.body && decoder.decode(result.body) };
  },
  "build a request": (operation, case_, context) => {
    if (!isExpressible(case_)) return false;
    const result = operation.buildRequest(inputOf(case_), { ...options, context });
    return { ...said(result), body: result.value?.body };
  },
};

for (const [way, judge] of Object.entries(ways)) {
  test(way, async (t) => {
    for (const case_ of cases.filter(({ operation }) => operation)) {
      const got = judge(api[case_.operation], case_, case_.context);
      if (got !== false) await run(t, case_, () => assert.deepEqual(got, wanted(case_)));
    }
  });
}

test("validate a field", async (t) => {
  for (const case_ of cases.filter((case_) => case_.operation && isExpressible(case_) && isRecord(inputOf(case_)))) {
    const operation = api[case_.operation];
    const values = inputOf(case_);
    const at =
      (field) =>
      ({ path: [found] }) =>
        found === field;
    await run(t, case_, () => {
      for (const { name } of operation.fields) {
        const { issues, warnings } = operation.validateField(name, values[name], { ...case_.context, values });
        const whole = expected(case_);
        const here = { issues: whole.issues.filter(at(name)), warnings: whole.warnings.filter(at(name)) };
        assert.deepEqual({ issues: brief(issues), warnings: brief(warnings) }, here, name);
      }
    });
  }
});

test("plans", async (t) => {
  for (const case_ of cases.filter(({ plan }) => plan)) {
    const plan = case_.plan === "update" ? api.planUpdate : api.planConversion;
    const text = JSON.stringify(case_.current);
    const forms = {
      "of an object": case_.current,
      "of JSON text": text,
      "of JSON bytes": new TextEncoder().encode(text),
      "of a profile read": api.readTemporaryProfile(text).value,
    };
    for (const [form, current] of Object.entries(forms)) {
      await run(t, case_, form, () => {
        const result = plan(current, structuredClone(case_.patch), case_.context);
        const { body, cleared = [], kept = [], changed = [] } = result.value ?? {};
        const { cleared: lost = [], kept: stay = [], changed: become = [] } = case_.expect;
        const lists = { cleared: lost, kept: stay, changed: become };
        assert.deepEqual(
          { ...said(result), body: body && exactJson(body), cleared, kept, changed },
          { ...wanted(case_), ...lists },
        );
      });
    }
  }
});

test("readings", async (t) => {
  for (const case_ of cases.filter(({ read }) => read)) {
    const read = case_.read === "temporary" ? api.readTemporaryProfile : api.readCustomerProfile;
    const forms = { "JSON text": textOf(case_), "JSON bytes": bytesOf(case_) };
    if (isExpressible(case_)) forms["an object"] = inputOf(case_);
    for (const [form, given] of Object.entries(forms)) {
      await run(t, case_, form, () => assert.deepEqual(outcome(read(given)), wanted(case_)));
    }
  }
});

/** Runs one case. One that is pending has to fail, for the reason it gives. */
async function run(t, case_, ...rest) {
  const [form, check] = rest.length === 2 ? rest : ["", rest[0]];
  await t.test(`${nameOf(case_)} ${form}`.trim(), () => {
    if (!case_.pending) return check();
    assert.throws(check, assert.AssertionError, `passes; no longer pending for \`${case_.pending}\``);
  });
}
