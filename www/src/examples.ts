// The profiles the stand-in holds from the start: the page offers their numbers, the stand-in makes the records.

export interface Example {
  readonly kind: "named" | "unnamed" | "expiresToday" | "permanent" | "deleted";
  /** Digits, not a number: the largest are past what a JavaScript number holds exactly. */
  readonly customerNumber: string;
}

export const examples: readonly Example[] = [
  { kind: "named", customerNumber: "9007199254740993" },
  { kind: "unnamed", customerNumber: "4100002" },
  { kind: "expiresToday", customerNumber: "4100003" },
  { kind: "permanent", customerNumber: "4100004" },
  { kind: "deleted", customerNumber: "4100005" },
];
