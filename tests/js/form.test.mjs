// What can be told of forms without a browser; `bindForm` itself is tried in one, in tests/e2e.
import assert from "node:assert/strict";
import { test } from "node:test";
import { convertToPermanentProfile, createTemporaryProfile } from "entur-customer-profile";
import { bindForm, fromFormData } from "entur-customer-profile/form";

function formData(...entries) {
  const data = new FormData();
  for (const entry of entries) data.append(...entry);
  return data;
}

test("the operation's fields are read as typed, the others passed over", () => {
  const data = formData(
    ["createdBy", "web"],
    ["email", " Ola@EXAMPLE.com "],
    ["password", "abcD123"],
    ["__proto__", "x"],
  );
  assert.deepEqual(fromFormData(createTemporaryProfile, data), { createdBy: "web", email: " Ola@EXAMPLE.com " });
  assert.deepEqual(fromFormData(convertToPermanentProfile, data), { email: " Ola@EXAMPLE.com ", password: "abcD123" });
});

test("what is left empty is absent, and files are no text", () => {
  const data = formData(["surname", ""], ["email", new Blob(["x"]), "x.txt"], ["firstName", " "]);
  assert.deepEqual(fromFormData(createTemporaryProfile, data), { firstName: " " });
});

test("of several texts the first that is not empty counts", () => {
  const data = formData(["email", ""], ["email", "a@example.com"], ["email", "b@example.com"]);
  assert.deepEqual(fromFormData(createTemporaryProfile, data), { email: "a@example.com" });
});

test("what was read is an input of the operation", () => {
  const data = formData(
    ["createdBy", "web"],
    ["createdByChannel", "web"],
    ["expirationDate", "2030-01-31"],
    ["organisationId", "17"],
    ["surname", ""],
  );
  const result = createTemporaryProfile.validate(fromFormData(createTemporaryProfile, data), { today: "2026-11-23" });
  assert.deepEqual(result.value, {
    createdBy: "web",
    createdByChannel: "web",
    expirationDate: "2030-01-31",
    organisationId: 17,
  });
});

test("the entry can be imported where there is no document", () => {
  assert.equal(typeof bindForm, "function");
  assert.equal(typeof document, "undefined");
});

test("what is no form is refused by its name, such as null for one that the page has not got yet", () => {
  class Fieldset extends EventTarget {
    get elements() {
      return [];
    }
  }
  for (const form of [null, undefined, "#profile", {}, new EventTarget(), new Fieldset()]) {
    assert.throws(() => bindForm(form, createTemporaryProfile), { name: "TypeError", message: /^`form`/ });
  }
});

test("options that are no object are refused, such as a language by itself", () => {
  class Form extends EventTarget {
    submit() {}
  }
  for (const options of ["nb", null, true]) {
    assert.throws(() => bindForm(new Form(), createTemporaryProfile, options), {
      name: "TypeError",
      message: "`options` must be an object",
    });
  }
});
