/** Thrown where a job took more than it may (`amount`: “2 seconds”, “512 MB of memory”), or broke its process. */
export class LimitError extends Error {
  override readonly name = "LimitError";
  constructor(readonly amount: string | undefined) {
    super(amount ? `It took more than ${amount}.` : "It broke the process that it ran in.");
  }
}
