/** When something that changes all the time is saved. */
export type Pacer = {
  /** Something has changed. */
  changed(): void;
  /** Saves at once what has changed. */
  flush(): void;
  /** Whether a change waits. */
  isWaiting(): boolean;
};

/**
 * Calls `save` when nothing has changed for `quiet` milliseconds, and while changes go on, at the latest `most` milliseconds after
 * the first of them.
 */
export function pace(save: () => void, { quiet, most }: { quiet: number; most: number }): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    save();
  };
  return {
    changed() {
      const now = Date.now();
      if (timer === undefined) first = now;
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(quiet, first + most - now)));
    },
    flush,
    isWaiting: () => timer !== undefined,
  };
}
