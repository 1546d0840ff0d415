/** The warning about a deprecated field of an input of which the core need not be asked. */

import { NONE } from "./answer.js";
import { DEPRECATED } from "./generated/faults.js";
import { faultIssue } from "./plain/fault.js";
import { isAbsent } from "./plain/value.js";
import type { Shape } from "./shape.js";
import type { Issue, Locale } from "./types.js";

/** A warning if the one deprecated field that may be plain has a value. */
export function deprecationsOf(shape: Shape, values: readonly unknown[], locale: Locale): readonly Issue[] {
  const field = shape.deprecatedAlone;
  return field < 0 || isAbsent(values[field]) ? NONE : [faultIssue(shape, field, DEPRECATED, locale)];
}
