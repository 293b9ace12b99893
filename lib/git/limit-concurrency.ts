import { BusyError } from "../workers/busy-error";

const AT_ONCE = 2;
const MAX_WAITING = 100;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does some work when it is its turn: few at once, so that readers, however many ask, start few programs.
 * @throws BusyError where too many wait already
 */
export async function limitConcurrency<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else await waitForTurn();
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // Who waits takes over the place, so that nobody slips in between.
    if (next) next();
    else running--;
  }
}

function waitForTurn(): Promise<void> {
  if (waiting.length >= MAX_WAITING) throw new BusyError("Too many wait for Git.");
  return new Promise((resolve) => waiting.push(resolve));
}
