// The other entries: each has its own functions, and slim has those of the main one.
import type * as main from "entur-customer-profile";
import { createGate } from "entur-customer-profile/edge";
import { bindForm, type FormInput, fromFormData } from "entur-customer-profile/form";
import * as slim from "entur-customer-profile/slim";
import { expect, type Same, take } from "./expect.js";

expect<Same<Exclude<keyof typeof main, keyof typeof slim>, never>>();
expect<Same<Exclude<keyof typeof slim, keyof typeof main>, "init">>();
take<Promise<void>>(slim.init(new Uint8Array()));

const gate = createGate({ upstream: "https://api.example", clientName: "company-app", authorize: () => "Bearer x" });
expect<Same<typeof gate, (request: Request) => Promise<Response>>>();
declare const log: { at(time: Date): Promise<Response>; lines: string[] };
const given = { upstream: "https://api.example", clientName: "company-app" };
createGate({ ...given, onError: ({ cause }) => log.lines.push(String(cause)) });
createGate({ ...given, onError: () => log.at(new Date()) });
createGate({ ...given, onError: async () => {} });
// @ts-expect-error: a gate has somewhere to forward to
createGate({ clientName: "company-app" });

declare const form: HTMLFormElement;
take<() => void>(bindForm(form, slim.createTemporaryProfile));
// @ts-expect-error: a form is an element
bindForm("form", slim.createTemporaryProfile);

// An operation, and one that is chosen as the program runs.
type Create = typeof slim.createTemporaryProfile;
type Update = typeof slim.updateTemporaryProfile;
type InputOf<O> = O extends main.Operation<infer Input, unknown> ? Input : never;
declare const either: Create | Update;
const data = new FormData();
expect<Same<ReturnType<typeof fromCreate>, FormInput<InputOf<Create>>>>();
const fromCreate = () => fromFormData(slim.createTemporaryProfile, data);
expect<Same<ReturnType<typeof fromEither>, FormInput<InputOf<Create>> | FormInput<InputOf<Update>>>>();
const fromEither = () => fromFormData(either, data);
bindForm(form, slim.createTemporaryProfile, {
  onSubmit: (result) => expect<Same<typeof result, ReturnType<Create["validate"]>>>(),
});
bindForm(form, either, {
  onSubmit(result) {
    if (result.issues === undefined) take<string>(result.value.expirationDate);
    // @ts-expect-error: an update has no such field
    if (result.issues === undefined) take<string>(result.value.createdBy);
  },
});
// @ts-expect-error: what has no fields is no operation
fromFormData({}, data);
