// JSON as a server with 64-bit integers reads and writes it: every integer is a bigint, digit for digit.

// Both are newer than TypeScript's library; workerd has them.
interface ExactJson {
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): unknown;
}
const exact = JSON as unknown as ExactJson;

export function parseExact(text: string): unknown {
  return exact.parse(text, (_key, value, { source }) =>
    source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value,
  );
}

export function stringifyExact(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === "bigint" ? exact.rawJSON(member.toString()) : member,
  );
}
