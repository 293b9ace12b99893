/** Thrown if too many already wait. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}
