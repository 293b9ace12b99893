/** Ends the answering of a request for an article that has another id today. */
export class MovedError extends Error {
  override readonly name = "MovedError";

  /** @param to the address of today, without a query: that of the request is kept */
  constructor(readonly to: string) {
    super(`This is at ${to} now.`);
  }
}
