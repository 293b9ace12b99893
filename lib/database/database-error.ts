/** The database cannot be used; the message says why and what to do, for whoever runs the server. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** A text that is part of an error, without the driver's own prefix. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
