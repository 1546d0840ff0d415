import type { Context } from "./types.js";

/**
 * All members of a context, to be added to. Each is read by its name: a context of a class inherits them, and a spread
 * would lose them.
 */
export function membersOf(context: Context): Context & Record<keyof Context, unknown> {
  const { today, locale, defaultCountryCode, unknownFields, strict, maxExpirationDays, maxBytes } = context;
  return { today, locale, defaultCountryCode, unknownFields, strict, maxExpirationDays, maxBytes };
}
