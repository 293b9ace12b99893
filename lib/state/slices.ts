/** Work in steps: may be left between any two of them. */
export type Steps<T> = Generator<void, T>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long other work of the process may have to wait, in milliseconds. */
const SLICE = 5;

/**
 * Does the work in slices of about `SLICE` milliseconds, the first one at once. Between them the process does what else it
 * has to do, such as answering readers.
 */
export async function finishInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise(setImmediate);
  }
}
