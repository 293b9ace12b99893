import { BusyError } from "../workers/busy-error";

const AT_ONCE = 2;
const MAX_WAITING = 100;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs work with a limited concurrency, so that many requests start only a few processes.
 * @throws BusyError if too many already wait
 */
export async function limitConcurrency<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else await waitForTurn();
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The next waiting call takes over this slot, so that no new call gets it first.
    if (next) next();
    else running--;
  }
}

function waitForTurn(): Promise<void> {
  if (waiting.length >= MAX_WAITING) throw new BusyError("Too many requests wait for Git.");
  return new Promise((resolve) => waiting.push(resolve));
}
