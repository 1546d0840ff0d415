/** For who brings the module: nothing is inlined. */
export const source = undefined;
