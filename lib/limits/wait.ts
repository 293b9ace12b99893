/** How often something was done in the window that runs, and in the one before. */
type Counts = { current: number; previous: number };

/**
 * How many seconds until one more use is within a limit; 0 if it is now. The window before counts by the share of it that is less
 * than a window ago, so nobody can do twice as much around the end of a window. Pure.
 * @param elapsed since the start of the current window, in seconds
 */
export function secondsToWait(
  { most, seconds }: { most: number; seconds: number },
  { current, previous }: Counts,
  elapsed: number,
): number {
  // Until the window before has faded so far: previous × (1 − time ÷ seconds) + current + 1 ≤ most.
  const fadesAt = (before: number, now: number) =>
    before === 0 ? 0 : Math.max(0, seconds * (1 - (most - now - 1) / before));
  if (current < most) return Math.max(0, wholeSeconds(fadesAt(previous, current) - elapsed));
  return Math.max(1, wholeSeconds(seconds - elapsed + fadesAt(current, 0)));
}

/** Less than a millisecond comes from the arithmetic. */
const wholeSeconds = (time: number) => Math.ceil(time - 0.001);
