import type { WriteStream } from "node:tty";

const WIDTH = 24;
const STEPS = 100;

/** A bar on one line that goes when all is done; where nobody looks at a terminal, nothing. */
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
