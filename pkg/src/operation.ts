/** The three operations. Making one does next to nothing: the core starts when it is first needed. */

import { buildRequest } from "./build-request.js";
import { fieldsOf } from "./catalogue.js";
import { type BodyOf, checkField, checkInput } from "./check.js";
import { settingsOf } from "./context.js";
import { describe } from "./describe.js";
import {
  convertToPermanentProfileBody,
  createTemporaryProfileBody,
  updateTemporaryProfileBody,
} from "./generated/bodies.js";
import { CONVERT, CREATE, UPDATE } from "./generated/border.js";
import { OPERATIONS } from "./generated/tables.js";
import { checkJson, normalizeJson } from "./json.js";
import { requireObject } from "./object.js";
import { type Shape, shapeOf } from "./shape.js";
import type {
  ConvertToPermanentProfileBody,
  ConvertToPermanentProfileInput,
  CreateTemporaryProfileBody,
  CreateTemporaryProfileInput,
  Operation,
  UpdateTemporaryProfileBody,
  UpdateTemporaryProfileInput,
} from "./types.js";

/**
 * Creates a temporary profile: for consents of an anonymous customer, or a name on a ticket.
 *
 * @example
 * const result = createTemporaryProfile.validate({ createdBy: "web", createdByChannel: "web", expirationDate: "2030-01-31" });
 * if (result.issues) console.log(result.issues.map((issue) => issue.message));
 * else console.log(result.value);
 */
export const createTemporaryProfile: Operation<CreateTemporaryProfileInput, CreateTemporaryProfileBody> =
  /* @__PURE__ */ operationOf(CREATE, createTemporaryProfileBody);

/**
 * Updates a temporary profile. Entur overwrites all fields: what is not sent is erased. `planUpdate` makes a whole body
 * of a few changes.
 *
 * @example
 * const result = updateTemporaryProfile.validate({ changedBy: "web", changedByChannel: "app", expirationDate: "2030-01-31" });
 */
export const updateTemporaryProfile: Operation<UpdateTemporaryProfileInput, UpdateTemporaryProfileBody> =
  /* @__PURE__ */ operationOf(UPDATE, updateTemporaryProfileBody);

/**
 * Converts a temporary profile to a permanent one. There is no way back. `planConversion` says whether it may be done.
 *
 * @example
 * const result = convertToPermanentProfile.validate({ firstName: "Ola", surname: "Nordmann", changedBy: "web", changedByChannel: "web" });
 */
export const convertToPermanentProfile: Operation<ConvertToPermanentProfileInput, ConvertToPermanentProfileBody> =
  /* @__PURE__ */ operationOf(CONVERT, convertToPermanentProfileBody);

function operationOf<Input, Body>(number: 0 | 1 | 2, bodyOf: BodyOf<Body>): Operation<Input, Body> {
  const { name, method, path } = OPERATIONS[number];
  const shape = shapeOf(number);

  const operation: Operation<Input, Body> = {
    name,
    method,
    path,
    get fields() {
      return fieldsOf(number);
    },
    validate(input, context) {
      return checkInput(shape, input, settingsOf(context), bodyOf);
    },
    validateField(field, value, context) {
      const others = context?.values;
      if (others !== undefined) requireObject(others, "context.values");
      return checkField(shape, indexOf(shape, field), value, others, settingsOf(context));
    },
    validateJson(json, context) {
      return checkJson(shape, json, settingsOf(context), bodyOf);
    },
    normalizeJson(json, context) {
      return normalizeJson(shape, json, settingsOf(context, "reject"));
    },
    buildRequest(input, options) {
      return buildRequest(shape, input, options);
    },
    "~standard": {
      version: 1,
      vendor: "entur-customer-profile",
      validate: (value) => operation.validate(value),
      jsonSchema: {
        input: ({ target }) => describe(number, target, "input"),
        output: ({ target }) => describe(number, target, "output"),
      },
    },
  };
  return Object.freeze(operation);
}

function indexOf(shape: Shape, field: string): number {
  const index = shape.index.get(field);
  if (index === undefined) throw new TypeError("`field` must be the wire name of one of the operation's fields");
  return index;
}
