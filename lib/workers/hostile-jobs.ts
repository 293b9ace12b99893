const kept: unknown[] = [];

/** For tests: jobs that do to their process what a hostile text might. */
export const jobs = {
  echo: (input: string) => input,
  hang(): never {
    for (;;);
  },
  eat(): never {
    for (;;) kept.push(new Array(1e6).fill(0.5));
  },
  /** As a text that hangs its parser, and can be shown without. */
  hangUnless: (isPlain: boolean) => {
    while (!isPlain);
    return "plain";
  },
  exit: (): never => process.exit(0),
  fail(input: string): never {
    throw new RangeError(input);
  },
  process: () => process.pid,
};
