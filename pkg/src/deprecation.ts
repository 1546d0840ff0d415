/** The warnings about deprecated fields of an input of which nothing else is to be said. */

import { issueOf, NONE } from "./answer.js";
import { REPLACEMENTS } from "./generated/tables.js";
import type { Shape } from "./shape.js";
import type { Issue, Locale } from "./types.js";

/** Each warning once, by field. None of its parts is a customer's. */
const said: Readonly<Record<Locale, Map<string, Issue>>> = { nb: new Map(), nn: new Map(), en: new Map() };

/** A warning for each deprecated field that has a value. */
export function deprecationsOf(
  { names, deprecated }: Shape,
  values: readonly unknown[],
  locale: Locale,
): readonly Issue[] {
  let warnings = NONE;
  for (let field = 0; field < names.length; field++) {
    if (!(deprecated & (1 << field)) || values[field] === undefined) continue;
    warnings = [...warnings, { ...deprecation(names[field] as keyof typeof REPLACEMENTS, locale) }];
  }
  return warnings;
}

function deprecation(name: keyof typeof REPLACEMENTS, locale: Locale): Issue {
  let issue = said[locale].get(name);
  if (issue === undefined) {
    const params = Object.freeze({ replacement: REPLACEMENTS[name] });
    issue = issueOf("deprecated_field", Object.freeze([name] as const), params, locale);
    said[locale].set(name, issue);
  }
  return issue;
}
