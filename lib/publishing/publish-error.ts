/** Why something could not be published. */
export type PublishProblem =
  /** Somebody has published meanwhile: merge again. */
  | "moved"
  /** A file has changes on the server that were never committed. */
  | "uncommitted"
  /** The content is in no repository, or no branch is checked out. */
  | "no-branch"
  | "failed";

/** Nothing was published, and the repository is as it was. The message says what to do. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  constructor(
    readonly problem: PublishProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
