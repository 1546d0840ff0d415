/** The warning about a deprecated field of an input of which nothing else is to be said. */

import { issueOf, NONE } from "./answer.js";
import { REPLACEMENTS } from "./generated/tables.js";
import type { Shape } from "./shape.js";
import type { Issue, Locale } from "./types.js";

/** The warning in each language, once it has been given. None of its parts is a customer's. */
const said: { [Language in Locale]?: Issue } = {};

/** A warning if the one deprecated field that may be plain has a value. */
export function deprecationsOf(
  { names, deprecatedAlone: field }: Shape,
  values: readonly unknown[],
  locale: Locale,
): readonly Issue[] {
  if (field < 0 || values[field] === undefined) return NONE;
  const { code, path, params, message } =
    said[locale] ?? deprecation(names[field] as keyof typeof REPLACEMENTS, locale);
  return [{ code, path, params, message } as Issue];
}

function deprecation(name: keyof typeof REPLACEMENTS, locale: Locale): Issue {
  const params = Object.freeze({ replacement: REPLACEMENTS[name] });
  const issue = issueOf("deprecated_field", Object.freeze([name] as const), params, locale);
  said[locale] = issue;
  return issue;
}
