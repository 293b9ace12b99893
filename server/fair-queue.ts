import { BusyError } from "../lib/workers/busy-error";

type Waiting = { enter(): void; leave(error: BusyError): void };

export type QueueLimits = {
  /** Requests that are handled at once. */
  atOnce: number;
  /** Maximum number of waiting requests, of one reader and in total. */
  waitingEach: number;
  waiting: number;
  /** How long a request may wait, in milliseconds. */
  patience: number;
};

/**
 * Lets in a few requests at once, taking turns between readers: a reader who requests a hundred pages does not delay
 * one who requests a single page.
 */
export class FairQueue {
  readonly #limits: QueueLimits;
  /** Waiting requests by reader, in the order of turns. */
  readonly #waiting = new Map<string, Waiting[]>();
  #running = 0;
  #count = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for a turn.
   * @param gone aborts the wait of a reader who has disconnected
   * @returns a function that lets the next request in; it may be called more than once
   * @throws BusyError if too many wait, this one waited too long, or the reader has disconnected
   */
  async enter(reader: string, gone?: AbortSignal): Promise<() => void> {
    if (this.#running < this.#limits.atOnce) this.#running++;
    else await this.#wait(reader, gone);
    let isIn = true;
    return () => {
      if (isIn) this.#letNextIn();
      isIn = false;
    };
  }

  #wait(reader: string, gone: AbortSignal | undefined): Promise<void> {
    const own = this.#waiting.get(reader) ?? [];
    const { waiting, waitingEach, patience } = this.#limits;
    if (own.length >= waitingEach || this.#count >= waiting || gone?.aborted)
      return Promise.reject(new BusyError("Too many requests wait."));
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        gone?.removeEventListener("abort", giveUp);
      };
      const one: Waiting = {
        enter: () => {
          end();
          resolve();
        },
        leave: (error) => {
          end();
          reject(error);
        },
      };
      const giveUp = () => {
        this.#remove(reader, one);
        one.leave(new BusyError("It took too long."));
      };
      const timer = setTimeout(giveUp, patience);
      gone?.addEventListener("abort", giveUp);
      this.#waiting.set(reader, own);
      own.push(one);
      this.#count++;
    });
  }

  #letNextIn(): void {
    const [reader, own] = this.#waiting.entries().next().value ?? [];
    const next = own?.[0];
    if (reader === undefined || !own || !next) {
      this.#running--;
      return;
    }
    this.#remove(reader, next);
    // To the end of the order.
    if (own.length > 0) {
      this.#waiting.delete(reader);
      this.#waiting.set(reader, own);
    }
    next.enter();
  }

  #remove(reader: string, one: Waiting): void {
    const own = this.#waiting.get(reader) ?? [];
    const index = own.indexOf(one);
    if (index < 0) return;
    own.splice(index, 1);
    this.#count--;
    if (own.length === 0) this.#waiting.delete(reader);
  }
}
