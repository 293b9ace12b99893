import { hasSeen, type WatchProgress } from "../spoilers/watch-progress";

/** Leaves out of one item what the caller's reader has not seen, and counts it. */
export class HiddenCounts {
  readonly #left: (readonly string[])[] = [];

  constructor(readonly progress: WatchProgress) {}

  /**
   * Whether something may be answered.
   * @param reveals the seasons that give it away, all of which must have been seen
   */
  lifts(reveals: readonly string[]): boolean {
    const isOpen = reveals.every((season) => hasSeen(this.progress, season));
    if (!isOpen) this.#left.push(reveals);
    return isOpen;
  }

  /** What was left out so far: how much, and which seasons would have to be seen. */
  get left(): { covered: number; covered_by: string[] } {
    const hidden = this.#left.flat().filter((season) => !hasSeen(this.progress, season));
    return { covered: this.#left.length, covered_by: [...new Set(hidden)].sort() };
  }
}

/** What an item carries that a season gives away; nothing for what everybody may know. */
export const revealing = (reveals: readonly string[]) =>
  reveals.length > 0 ? { reveals: [...reveals] } : {};
