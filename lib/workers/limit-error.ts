/** Thrown if a job exceeded a limit (`amount`: “2 seconds”, “512 MB of memory”) or crashed its process. */
export class LimitError extends Error {
  override readonly name = "LimitError";
  constructor(readonly amount: string | undefined) {
    super(amount ? `It took more than ${amount}.` : "It crashed its process.");
  }
}
