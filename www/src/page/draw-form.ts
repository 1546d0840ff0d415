// Draws an operation's form from its field list.

import { expirationAfter, type Field } from "entur-customer-profile";
import { today } from "./clock.js";
import { element } from "./element.js";
import { groupFields } from "./form-layout.js";
import type { Language } from "./language.js";
import type { Group, Texts } from "./texts.js";

export type Values = Readonly<Record<string, string>>;

export interface FormDrawing {
  /** Begins every id, since three forms share the page. */
  readonly prefix: string;
  readonly language: Language;
  readonly texts: Texts;
  readonly values: Values;
}

export function drawFieldsets(fields: readonly Field[], drawing: FormDrawing): HTMLElement[] {
  return groupFields(fields).map(([group, members]) => drawGroup(group, members, drawing));
}

function drawGroup(group: Group, fields: readonly Field[], drawing: FormDrawing): HTMLElement {
  const { texts } = drawing;
  const grid = element("div", { class: "fields" }, ...fields.map((field) => drawField(field, drawing)));
  const heading = texts.group[group];
  if (group !== "older") {
    return element("fieldset", { class: "group", "data-group": group }, element("legend", {}, heading), grid);
  }
  return element(
    "details",
    { class: "group older" },
    element("summary", {}, heading),
    element("p", { class: "hint" }, texts.olderHint),
    grid,
  );
}

function drawField(field: Field, drawing: FormDrawing): HTMLElement {
  const { prefix, language, texts } = drawing;
  const id = `${prefix}-${field.name}`;
  const label = element("label", { for: id }, field.label[language]);
  if (field.required) label.append(" ", element("span", { class: "required" }, texts.required));
  const parts: HTMLElement[] = [label];
  const hint = texts.hint[field.name];
  if (hint !== undefined) parts.push(element("p", { class: "hint", id: `${id}-hint` }, hint));

  const input = drawInput(field, id, drawing.values[field.name] ?? "");
  if (hint !== undefined) input.setAttribute("aria-describedby", `${id}-hint`);
  if (field.name === "countryCode") {
    parts.push(input, drawCountryCodes(input, language));
  } else if (field.type === "password") {
    parts.push(element("div", { class: "with-button" }, input, drawReveal(input, field.label[language], texts)));
  } else if (field.name === "expirationDate") {
    parts.push(element("div", { class: "with-choices" }, input, drawDayChoices(input, field.label[language], texts)));
  } else {
    parts.push(input);
  }
  return element(
    "div",
    { class: "field", "data-field": field.name },
    ...parts,
    // The number as it will be sent, filled as it is typed.
    ...(field.name === "telephoneNumberNoCountryCode" ? [element("output", { class: "reading", for: id })] : []),
    // Filled by `bindForm`, issues and warnings each in their own line.
    element("div", { class: "findings", id: `${id}-findings`, "data-issues-for": field.name }),
  );
}

function drawInput(field: Field, id: string, value: string): HTMLInputElement {
  // No maxlength attribute, though the limit is known: browsers cut a pasted text to it without a word, and half an
  // address is worse than a message about a long one.
  const input = element("input", {
    id,
    name: field.name,
    type: field.type === "integer" ? "text" : field.type,
    required: field.required,
    autocomplete: field.autocomplete ?? "off",
    inputmode: field.inputMode ?? (field.type === "integer" ? "numeric" : undefined),
    spellcheck: "false",
    // A name may be read from the right.
    dir: field.type === "text" ? "auto" : undefined,
    autocapitalize: field.type === "text" ? undefined : "off",
  });
  input.value = value;
  return input;
}

/** The calling codes of a Norwegian ticket office's neighbours; any other can be typed. */
const countryCodes = [
  ["+47", "NO"],
  ["+46", "SE"],
  ["+45", "DK"],
  ["+358", "FI"],
  ["+354", "IS"],
  ["+298", "FO"],
  ["+44", "GB"],
  ["+49", "DE"],
  ["+48", "PL"],
  ["+370", "LT"],
  ["+380", "UA"],
  ["+1", "US"],
] as const;

function drawCountryCodes(input: HTMLInputElement, language: Language): HTMLDataListElement {
  const names = new Intl.DisplayNames([language, "nb"], { type: "region" });
  const list = element("datalist", { id: `${input.id}-codes` });
  for (const [code, region] of countryCodes)
    list.append(element("option", { value: code }, names.of(region) ?? region));
  input.setAttribute("list", list.id);
  return list;
}

function drawReveal(input: HTMLInputElement, label: string, texts: Texts): HTMLButtonElement {
  const button = element("button", { type: "button", class: "button button-quiet", "aria-controls": input.id });
  const show = (shown: boolean) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? texts.hidePassword : texts.showPassword;
    button.ariaLabel = `${button.textContent} ${label.toLowerCase()}`;
  };
  button.addEventListener("click", () => show(input.type === "password"));
  show(false);
  return button;
}

/** Short cuts to the days a sales channel usually sets. */
function drawDayChoices(input: HTMLInputElement, label: string, texts: Texts): HTMLElement {
  const choices = [30, 90, 365].map((days) => {
    const button = element("button", { type: "button", class: "choice" }, texts.daysFromToday(days));
    button.addEventListener("click", () => {
      if (input.readOnly) return;
      input.value = expirationAfter(today(), days);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return button;
  });
  return element("fieldset", { class: "choices", "aria-label": label }, ...choices);
}
