/** Why a connection failed, as it may be logged. */
import { isObject } from "../object.js";

/** No more causes of causes are told, since they may go round. */
const MOST_CAUSES = 5;

/**
 * What an error and its causes say: name, message, code and stack. What else they carry may be a customer's, as the bytes
 * of an answer that Node could not read. Nothing of one whose getter throws.
 */
export function toldCause(thrown: unknown, left = MOST_CAUSES): unknown {
  try {
    return isObject(thrown) ? told(thrown, left) : thrown;
  } catch {
    return undefined;
  }
}

function told(thrown: object, left: number): Error {
  const { name, message, code, stack, cause } = thrown as Readonly<Record<string, unknown>>;
  const copy = new Error(typeof message === "string" ? message : "");
  for (const [key, value] of Object.entries({ name, code, stack })) {
    // A log shows the code if it can be seen, as it can in Node's own errors.
    if (typeof value === "string") Object.defineProperty(copy, key, { value, enumerable: key === "code" });
  }
  if (cause !== undefined && left > 0) Object.defineProperty(copy, "cause", { value: toldCause(cause, left - 1) });
  return copy;
}
