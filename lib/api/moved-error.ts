/** Thrown when the requested article has a new id; the response is a redirect. */
export class MovedError extends Error {
  override readonly name = "MovedError";

  /** @param to the new address, without a query: the query of the request is kept */
  constructor(readonly to: string) {
    super(`This is at ${to} now.`);
  }
}
