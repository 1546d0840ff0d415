/** `entur-customer-profile/form`: checks on plain HTML forms. */

export type { Binding, BindOptions } from "../form/bind.js";
export { bindForm } from "../form/bind.js";
export { type FormInput, fromFormData } from "../form/values.js";
