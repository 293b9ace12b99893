import type { WriteStream } from "node:tty";

const WIDTH = 24;
const STEPS = 100;

/** A progress bar on one line, cleared at the end; prints nothing without a terminal. */
export function progressLine(words: string, stream: WriteStream = process.stderr) {
  let last = -1;
  return (done: number, total: number): void => {
    const step = Math.floor((done / total) * STEPS);
    if (!stream.isTTY || step === last) return;
    last = step;
    const full = Math.round((step / STEPS) * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    stream.write(done < total ? `\r${words} ${bar} ${done} of ${total}` : "\r\u001b[K");
  };
}
