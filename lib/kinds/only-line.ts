import type { HeroLine } from "./hero-line";

/** The line that all have in common. */
export const onlyLine = (lines: readonly (HeroLine | undefined)[]): HeroLine | undefined =>
  new Set(lines).size === 1 ? lines[0] : undefined;
