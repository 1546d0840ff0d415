/** What a form holds, as the input of an operation. */
import type { Operation } from "../types.js";
import { controlsOf } from "./control.js";

/** The texts of a form under the operation's field names; a field left empty is absent. */
export type FormInput<Input> = { [Name in keyof Input & string]?: string };

/** What names the fields: an operation, or several of which one is chosen as the program runs. */
type Named = Pick<Operation<never, unknown>, "fields">;

/**
 * Reads an operation's fields out of submitted form data. Files, empty texts and names of no field are passed over;
 * of several texts under one name the first that is not empty counts.
 *
 * Form data has U+FFFD in place of each lone surrogate, so `invalid_text` is never found in it. `bindForm`, which reads
 * the controls themselves, finds it.
 *
 * Not for the patch of `planUpdate`, which keeps what is absent: `Object.fromEntries(formData)` has what was emptied, too.
 *
 * @param operation The operation whose fields are read.
 * @param formData From `new FormData(form)` or `await request.formData()`.
 * @returns An input for `operation.validate`. Nothing is trimmed or checked here.
 * @example
 * const result = createTemporaryProfile.validate(fromFormData(createTemporaryProfile, await request.formData()));
 */
export function fromFormData<Naming extends Named>(
  operation: Naming,
  formData: FormData,
): Naming extends Operation<infer Input, unknown> ? FormInput<Input> : never;
export function fromFormData(operation: Named, formData: FormData): Record<string, string> {
  const texts = operation.fields.flatMap(({ name }) => {
    const text = formData.getAll(name).find((value) => typeof value === "string" && value !== "");
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(texts);
}

/**
 * Reads an operation's fields out of a form: what it would submit, as its controls hold it. What is submitted, from
 * controls of any making, only the browser knows; what was typed, only the control's own value tells.
 *
 * @param submitter The button that submits it, whose own name and value are sent too.
 */
export function fromControls(
  operation: Named,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Record<string, string> {
  // The browser would throw for what is no button of the form, such as an element of the page's making.
  const button = submitter && isButtonOf(form, submitter) ? submitter : null;
  const data = new FormData(form, button);
  // Older browsers pass over the second parameter.
  if (button && !data.has(button.name)) data.append(button.name, button.value);
  const submitted = Object.entries<string>(fromFormData(operation, data));
  const controls = controlsOf(form);
  const texts = submitted.map(([name, text]) => {
    const own = controls.filter((control) => control.getAttribute("name") === name);
    return [name, own.map(({ value }) => String(value)).find((value) => wellFormed(value) === text) ?? text];
  });
  return Object.fromEntries(texts);
}

/** Whether what submitted a form is a button of it still, with a value to send. */
function isButtonOf(form: HTMLFormElement, submitter: HTMLElement): submitter is HTMLButtonElement {
  const { type, form: owner } = submitter as Partial<HTMLButtonElement>;
  return type === "submit" && owner === form && submitter.matches("button:enabled, input:enabled");
}

/** A text as form data has it. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
}
