/** Thrown where so many wait already that one more would only wait in vain. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}
