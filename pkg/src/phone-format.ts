import { readOwn } from "./gather.js";
import { requireObject } from "./object.js";
import type { TelephoneNumber } from "./phone.js";

/**
 * How numbers are written around Norway: country code, and the national number in its groups; the first that fits counts.
 * Norway: Språkrådet; Denmark: Dansk Sprognævn; mobiles of Sweden and Finland: PTS, Traficom.
 */
const GROUPINGS: readonly (readonly [countryCode: string, groups: RegExp])[] = [
  ["+47", /^([489]\d\d)(\d\d)(\d{3})$/],
  ["+47", /^(\d\d)(\d\d)(\d\d)(\d\d)$/],
  ["+47", /^(0\d{4})$/],
  ["+45", /^(\d\d)(\d\d)(\d\d)(\d\d)$/],
  ["+46", /^(7\d)(\d{3})(\d\d)(\d\d)$/],
  ["+358", /^([45]\d)(\d{3})(\d{4})$/],
];

/**
 * A telephone number for display, in international form: `+47 406 12 345`.
 *
 * Grouping is plain. Norwegian and Danish numbers and Swedish and Finnish mobiles are grouped as they are written there;
 * all others get groups of three, the last of two to four. To send, take the pair itself.
 *
 * @param pair As the API takes it; a profile has one. What is not digits is shown as it is.
 * @returns The number alone where there is no country code, and `""` where there is no number.
 * @throws TypeError for a pair that is no object.
 * @example
 * formatTelephoneNumber({ countryCode: "+47", telephoneNumberNoCountryCode: "22334455" }); // "+47 22 33 44 55"
 */
export function formatTelephoneNumber(pair: Partial<TelephoneNumber>): string {
  requireObject(pair, "pair");
  const code = textOf(readOwn(pair, "countryCode"));
  const national = textOf(readOwn(pair, "telephoneNumberNoCountryCode"));
  if (code === "" || national === "") return national && grouped(code, national);
  return `${code} ${grouped(code, national)}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function grouped(code: string, national: string): string {
  if (!/^\d+$/.test(national)) return national;
  for (const [of, groups] of GROUPINGS) {
    const found = of === code ? groups.exec(national) : null;
    if (found) return found.slice(1).join(" ");
  }
  // No digit stands alone: four end the number rather than three and one.
  return (national.match(/\d{3}(?=\d\d)|\d+/g) as string[]).join(" ");
}
