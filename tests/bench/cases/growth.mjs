// Time against size: hostile bodies from 1 KB to 1 MB. What counts is that a byte of a large one takes no longer than a
// byte of a small one; every body is read, since the limit is raised.
import { createTemporaryProfile } from "entur-customer-profile";
import { bytesOf, validTexts } from "../forms.mjs";
import { isQuick, median } from "../measure.mjs";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = isQuick ? 3 : 9;
/** Past this a body's time has long stopped to be in proportion. */
const LIMIT_NS = 300e6;
const context = { maxBytes: 2_000_000, today: "2026-07-01" };
const deepest = 60;

const rest = validTexts[0].slice(1);
/** As many different members as fill so many bytes. */
const members = (size, member) => {
  let text = "";
  for (let at = 0; text.length < size; at++) text += `${member(at)},`;
  return text;
};

/** Each makes a body of about so many bytes. */
const hostile = {
  "many unknown fields": (size) => `{${members(size, (at) => `"field${at}":${at}`)}${rest}`,
  "unknown fields in reverse order": (size) => `{${members(size, (at) => `"f${9_999_999 - at}":1`)}${rest}`,
  "one unknown field again and again": (size) => `{${members(size, () => '"field":1')}${rest}`,
  "one known field again and again": (size) => `{${members(size, () => '"surname":"Hansen"')}${rest}`,
  "unknown names with a long common beginning": (size) =>
    `{${members(size, (at) => `"${"n".repeat(200)}${at}":1`)}${rest}`,
  "a long string": (size) => `{"x":"${"å".repeat(size / 2)}",${rest}`,
  "a long string of escapes": (size) => `{"x":"${"\\u00e5".repeat(size / 6)}",${rest}`,
  "a long e-mail address": (size) => `{${`"email":"${"a.".repeat(size / 2)}@b.no"`}}`,
  "a long name of combining marks": (size) => `{"surname":"a${"\u0301".repeat(size / 2)}"}`,
  "a long name of spaces": (size) => `{"surname":"a${" ".repeat(size)}b"}`,
  "a long telephone number": (size) =>
    `{"countryCode":"+47","telephoneNumberNoCountryCode":"${"4 ".repeat(size / 2)}"}`,
  "a number of many digits": (size) => `{"organisationId":${"9".repeat(size)}}`,
  "a number with a large exponent": (size) => `{"organisationId":1e${"0".repeat(size)}1}`,
  "deep nesting, over and over": (size) =>
    `{"x":[${members(size, () => "[".repeat(deepest) + "]".repeat(deepest))}0],${rest}`,
  "nesting without end": (size) => `{"x":${"[".repeat(size)}`,
  "a list of many small objects": (size) => `{"x":[${members(size, () => '{"y":[]}')}0],${rest}`,
  "white space": (size) => `{${" \n".repeat(size / 2)}${rest}`,
};

/** Nanoseconds a byte, on average over some calls in a row. */
function perByte(bytes) {
  const calls = Math.max(1, Math.round(200_000 / bytes.length));
  const start = performance.now();
  for (let call = 0; call < calls; call++) {
    const { body, issues } = createTemporaryProfile.normalizeJson(bytes, context);
    if ((body === undefined) === (issues === undefined)) throw new Error("neither a body nor issues");
  }
  return ((performance.now() - start) * 1e6) / calls / bytes.length;
}

/**
 * Rows `{ name, perByte }`: nanoseconds a byte for each size, the median of some rounds. A body that took longer than the
 * limit once is not read again, and none larger: what is not measured is missing at the end.
 */
export function measureGrowth() {
  const rows = Object.entries(hostile).map(([name, make]) => {
    const found = [];
    for (const size of SIZES) {
      const bytes = bytesOf(make(size));
      const first = perByte(bytes);
      if (first * bytes.length > LIMIT_NS) {
        found.push(first);
        break;
      }
      found.push(median(Array.from({ length: ROUNDS }, () => perByte(bytes))));
    }
    return { name, perByte: found };
  });
  return { sizes: SIZES, rows };
}
