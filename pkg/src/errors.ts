/**
 * A defect of this package stopped one call. Holds nothing of the input; the next call starts afresh and works.
 *
 * @example
 * try { createTemporaryProfile.validate(input); } catch (error) { if (error instanceof InternalError) report(error); }
 */
export class InternalError extends Error {
  override readonly name = "InternalError";

  constructor() {
    super("a defect in `entur-customer-profile` stopped this call; the next one starts afresh");
  }
}
