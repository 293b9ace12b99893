/** Thrown where a job threw an error itself: its process is well, and its input was too much for the program. */
export class JobError extends Error {
  override readonly name = "JobError";
}
