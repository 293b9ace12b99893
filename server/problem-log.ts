import { ContentError, type Diagnostic } from "../lib/content/diagnostic";
import { sameData } from "../lib/state/same-data";

/** Some editors empty a file, or delete it, before they write it: problems that end in this time, in milliseconds, are none. */
const SETTLED = 500;

/** Prints the problems of the content, each list of them once, when they have lasted for a moment. */
export class ProblemLog {
  #current: readonly Diagnostic[] = [];
  #printed: readonly Diagnostic[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #isOutdated: () => boolean;

  /** @param isOutdated whether files have changed since the problems were noted */
  constructor(isOutdated: () => boolean) {
    this.#isOutdated = isOutdated;
  }

  /** Notes all problems that there are now. */
  note(problems: readonly Diagnostic[], textByFile: ReadonlyMap<string, string>): void {
    if (sameData(problems, this.#current)) return;
    this.#current = problems;
    this.stop();
    if (problems.length === 0) this.#printed = [];
    else this.#printSoon(textByFile);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #printSoon(textByFile: ReadonlyMap<string, string>): void {
    this.#timer = setTimeout(() => this.#print(textByFile), SETTLED).unref();
  }

  #print(textByFile: ReadonlyMap<string, string>): void {
    if (this.#isOutdated()) this.#printSoon(textByFile);
    else if (!sameData(this.#current, this.#printed)) {
      this.#printed = this.#current;
      console.error(new ContentError(this.#current, textByFile).message);
    }
  }
}
