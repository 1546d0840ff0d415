/**
 * A member of a form, or of the node it stands in, as its kind of node has it. A control hides the member of the form
 * that it has the name of: with a control named `elements`, `form.elements` is that control.
 */
export function member<Host extends object, Name extends keyof Host>(host: Host, name: Name): Host[Name] {
  const value: unknown = Reflect.get(Object.getPrototypeOf(host), name, host);
  return (typeof value === "function" ? value.bind(host) : value) as Host[Name];
}
