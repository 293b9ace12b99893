/** Thrown if the job itself threw an error; its worker is still fine. */
export class JobError extends Error {
  override readonly name = "JobError";
}
