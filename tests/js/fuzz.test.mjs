// Inputs that nobody thought of: every way to judge one says the same, and none throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "../packed.mjs";
import { anything } from "./anything.mjs";
import { brief, exactJson, said } from "./cases.mjs";
import { contexts, formsOf } from "./forms.mjs";

const api = await load("entur-customer-profile");
const operations = [api.createTemporaryProfile, api.updateTemporaryProfile, api.convertToPermanentProfile];
const { names, formOf } = formsOf(operations);
const runs = { numRuns: 2000 };

const outcome = (result) => ({ ...said(result), body: result.issues ? undefined : exactJson(result.value) });
const encode = (json) => new TextEncoder().encode(json);

for (const operation of operations) {
  test(`${operation.name}: every way to judge a form says the same`, () => {
    fc.assert(
      fc.property(formOf(operation), contexts, (form, context) => {
        // Half surrogate pairs are escaped by JSON.stringify, and so reach the reader.
        const json = JSON.stringify(form);
        const whole = outcome(operation.validate(form, context));
        assert.deepEqual(outcome(operation.validateJson(json, context)), whole);
        assert.deepEqual(outcome(operation.validateJson(encode(json), context)), whole);

        const { body, ...rest } = operation.normalizeJson(encode(json), context);
        assert.deepEqual({ ...said(rest), body: body && new TextDecoder().decode(body) }, whole);

        const request = operation.buildRequest(form, {
          baseUrl: api.environments.dev,
          clientName: "a-b",
          customerNumber: 1n,
          context,
        });
        assert.deepEqual({ ...said(request), body: request.value?.body }, whole);

        for (const { name } of operation.fields) {
          const { issues, warnings } = operation.validateField(name, form[name], { ...context, values: form });
          const here = ({ path }) => path[0] === name;
          assert.deepEqual(brief(issues), whole.issues.filter(here));
          assert.deepEqual(brief(warnings), whole.warnings.filter(here));
        }
      }),
      runs,
    );
  });

  test(`${operation.name}: what is normalised stays as it is`, () => {
    fc.assert(
      fc.property(formOf(operation), contexts, (form, context) => {
        const { value } = operation.validate(form, context);
        if (value === undefined) return;
        const again = operation.validate(value, context);
        assert.equal(again.issues, undefined);
        assert.deepEqual(again.value, value);
        assert.deepEqual(Object.keys(again.value), Object.keys(value));
      }),
      runs,
    );
  });

  test(`${operation.name}: nothing throws, whatever it is given`, () => {
    fc.assert(
      fc.property(
        anything,
        fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), anything),
        (any, record) => {
          const context = { today: "2026-07-01" };
          for (const input of [any, record]) {
            operation.validate(input, context);
            operation.buildRequest(input, {
              baseUrl: api.environments.dev,
              clientName: any,
              correlationId: any,
              customerNumber: any,
              context,
            });
            api.planUpdate(input, record, context);
            api.planConversion(record, input, context);
            api.readTemporaryProfile(input);
            api.readCustomerProfile(input);
          }
          for (const { name } of operation.fields) operation.validateField(name, any, { ...context, values: record });
        },
      ),
      { numRuns: 500 },
    );
  });

  test(`${operation.name}: bytes of any kind are read or refused`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.json(), (bytes, json) => {
        for (const given of [bytes, encode(json)]) {
          assert.deepEqual(
            said(operation.validateJson(given)),
            said(operation.normalizeJson(given, { unknownFields: "strip" })),
          );
        }
        assert.deepEqual(said(operation.validateJson(json)), said(operation.validateJson(encode(json))));
      }),
      runs,
    );
  });
}
