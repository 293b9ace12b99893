import { hasSeen, type WatchProgress } from "../spoilers/watch-progress";

/** Decides what one item shows to the caller's reader, and counts what it hides. */
export class HiddenCounts {
  readonly #hidden: (readonly string[])[] = [];

  constructor(readonly progress: WatchProgress) {}

  /**
   * Whether something may be shown; what may not is counted.
   * @param reveals the seasons that it spoils, all of which must have been seen
   */
  shows(reveals: readonly string[]): boolean {
    const isShown = reveals.every((season) => hasSeen(this.progress, season));
    if (!isShown) this.#hidden.push(reveals);
    return isShown;
  }

  /** What was hidden so far: how much, and which seasons would have to be seen. */
  get fields(): { hidden: number; hidden_by: string[] } {
    const unseen = this.#hidden.flat().filter((season) => !hasSeen(this.progress, season));
    return { hidden: this.#hidden.length, hidden_by: [...new Set(unseen)].sort() };
  }
}

/** The `reveals` field of an item that is a spoiler; no field for anything else. */
export const revealing = (reveals: readonly string[]) =>
  reveals.length > 0 ? { reveals: [...reveals] } : {};
