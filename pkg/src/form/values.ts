/** What a form holds, as the input of an operation. */
import type { Operation } from "../types.js";

/** The texts of a form under the operation's field names; a field left empty is absent. */
export type FormInput<Input> = { [Name in keyof Input & string]?: string };

/**
 * Reads an operation's fields out of submitted form data. Files, empty texts and names of no field are passed over;
 * of several texts under one name the first that is not empty counts.
 *
 * @param operation The operation whose fields are read.
 * @param formData From `new FormData(form)` or `await request.formData()`.
 * @returns An input for `operation.validate`. Values are as typed: nothing is trimmed or checked here.
 * @example
 * const result = createTemporaryProfile.validate(fromFormData(createTemporaryProfile, await request.formData()));
 */
export function fromFormData<Input>(operation: Operation<Input, unknown>, formData: FormData): FormInput<Input> {
  const texts = operation.fields.flatMap(({ name }) => {
    const text = formData.getAll(name).find((value) => typeof value === "string" && value !== "");
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(texts);
}
