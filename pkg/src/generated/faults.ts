// Made from the tables of the Rust core by `make generate`; changes made here are lost.
import { PLAIN_TEXT } from "./plain.js";

/** The most UTF-16 units that tell who makes a change, or where. */
export const MAX_ORIGIN = 100;
/** The most of such a text that is refused by its length. */
export const MAX_FAULTY = 255;

/**
 * What plainly is wrong with values, by how they are read: the code, its parameters, and what texts with that fault match.
 * A telephone number is one of Norway's. Other texts than those above have `MAX_PLAIN` UTF-16 units at most.
 */
export const FAULTS = [
  undefined,
  ["invalid_name", {}, /^(?=[ '-),-9A-Z`-z\u00aa\u00b4\u00b5\u00b7\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2019]*[^ '-),-9A-Z`-z\u00aa\u00b4\u00b5\u00b7\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2019]|[^A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*$)[!-~\u00a1-\u024f\u2019]+(?: [!-~\u00a1-\u024f\u2019]+)*$/],
  ["invalid_email", {}, /^[!-?A-~]*(?:@[!-\-\/-~]*\.?)?$/],
  ["phone_number_too_short", { limit: 5, unit: "digits" }, /^[1-9]\d{0,3}$/],
  ["invalid_phone_number", {}, /^\d{1,2}$/],
  ["too_long", { limit: 100, unit: "utf16", source: "entur" }, PLAIN_TEXT],
  ["invalid_date", {}, /^(?!\d{4}-(?!02-3|(?:0[469]|11)-31)(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$)[!-~]{1,10}$/],
  ["invalid_date", {}, /^(?!\d{4}-(?!02-3|(?:0[469]|11)-31)(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$)[!-~]{1,10}$/],
  undefined,
  ["out_of_range", { minimum: "1", maximum: "9223372036854775807", unit: "integer" }, undefined],
  undefined,
] as const;
/** What is said of the one deprecated field that is judged alone. */
export const DEPRECATED = ["deprecated_field", { replacement: "/profiles/{customerNumber}/customer-accounts" }] as const;
