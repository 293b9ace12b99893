/** For tests: jobs that harm their process as a hostile text might. */
export const jobs = {
  echo: (input: string) => input,
  hang(): never {
    for (;;);
  },
  eat(): never {
    for (const allocated: unknown[] = []; ; ) allocated.push(new Array(1e6).fill(0.5));
  },
  /** Like a text that hangs the parser, but can be shown as plain text. */
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
