/** Days as the numbers `yyyymmdd`. */

/**
 * `2026-11-23` as 20261123, without the cost of a regular expression's groups; 0 for what is not so written. (With `NaN`
 * engines would reckon with fractions from the first text on that is no day.)
 */
export function dayNumber(text: string): number {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return 0;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return (century | year | month | day) < 0 ? 0 : century * 1_000_000 + year * 10_000 + month * 100 + day;
}

/** The number of two digits, or -1. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
