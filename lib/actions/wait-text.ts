/** “Try again in 3 minutes.” of a number of seconds. */
export function waitText(seconds: number): string {
  const [count, unit] =
    seconds < 90
      ? [seconds, "second"]
      : seconds < 5400
        ? [Math.ceil(seconds / 60), "minute"]
        : [Math.ceil(seconds / 3600), "hour"];
  return `You have sent this too often, so nothing was saved yet. Send it again in ${count} ${unit}${count === 1 ? "" : "s"}.`;
}
