import { expect, test } from "vitest";
import { filesOf, smallWiki } from "./example";
import { parseFiles } from "./load";
import { parseInProcesses } from "./parse-in-processes";

const hostile = {
  parser: "hostile-parser",
  limits: { milliseconds: 1500, megabytes: 40 },
  processes: 2,
};

// Each file that breaks its process costs the start of another.
const PATIENCE = 30_000;

test("a file that hangs or breaks its process is one diagnostic, and all others are read", {
  timeout: PATIENCE,
}, async () => {
  const works = ["hang", "fine", "fine", "exit", "throw", "fine"];
  const files = filesOf(Object.fromEntries(works.map((work, at) => [`content/${at}`, work])));
  const progress: number[] = [];
  const { diagnostics } = await parseInProcesses(files, {
    ...hostile,
    onProgress: (done, total) => progress.push(done / total),
  });
  expect(diagnostics.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "content/0: Reading this file took more than 1.5 seconds, and was stopped.",
    "content/1: fine",
    "content/2: fine",
    "content/3: The program that reads files crashed on this one.",
    "content/4: The program that reads files crashed on this one.",
    "content/5: fine",
  ]);
  expect(progress).toEqual(works.map((_, at) => (at + 1) / works.length));
});

test("a file that eats memory is one diagnostic, and all others are read", {
  timeout: PATIENCE,
}, async () => {
  const files = filesOf({ "content/0": "fine", "content/1": "eat", "content/2": "fine" });
  const limits = { ...hostile.limits, milliseconds: PATIENCE };
  const { diagnostics } = await parseInProcesses(files, { ...hostile, limits });
  expect(diagnostics.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "content/0: fine",
    "content/1: Reading this file took more than 40 MB of memory, and was stopped.",
    "content/2: fine",
  ]);
});

test("what comes back from another process is what this one would have read", {
  timeout: PATIENCE,
}, async () => {
  const files = filesOf({
    ...smallWiki,
    "content/heroes/broken.mdx": "No fields.",
    "content/images/a.png": new Uint8Array([1, 2, 3]),
  });
  expect(await parseInProcesses(files)).toEqual(parseFiles(files));
});
