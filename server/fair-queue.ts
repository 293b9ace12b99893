import { BusyError } from "../lib/workers/busy-error";

type Waiting = { enter(): void; leave(error: BusyError): void };

export type QueueLimits = {
  /** Requests that are answered at once. */
  atOnce: number;
  /** Requests that wait, of one reader and of all together. */
  waitingEach: number;
  waiting: number;
  /** How long one waits, in milliseconds. */
  patience: number;
};

/**
 * Lets in few requests at once, each reader in turn: who asks for a hundred pages waits for them, and not somebody
 * who asks for one.
 */
export class FairQueue {
  readonly #limits: QueueLimits;
  /** Readers in the order of their turns. */
  readonly #waiting = new Map<string, Waiting[]>();
  #running = 0;
  #count = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for a turn.
   * @param gone ends the wait of a reader who is gone
   * @returns what gives the place to the next; it may be called more than once
   * @throws BusyError where too many wait, this one waited too long, or is gone
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
    // Behind all others.
    if (own.length > 0) {
      this.#waiting.delete(reader);
      this.#waiting.set(reader, own);
    }
    next.enter();
  }

  #remove(reader: string, one: Waiting): void {
    const own = this.#waiting.get(reader) ?? [];
    const place = own.indexOf(one);
    if (place < 0) return;
    own.splice(place, 1);
    this.#count--;
    if (own.length === 0) this.#waiting.delete(reader);
  }
}
