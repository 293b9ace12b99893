import { expect, test } from "vitest";
import { WorkerPool } from "../workers/worker-pool";
import { contentPool } from "./content-pool";
import { filesOf, smallWiki } from "./example";
import { parseFiles } from "./load";
import { parseInWorkers, parseOnce } from "./parse-in-workers";
import type { jobs } from "./parse-jobs";

// Each file that breaks its process costs the start of another.
const PATIENCE = { timeout: 60_000 };

test(
  "a file that hangs, eats memory, breaks its process or makes the parser throw is one diagnostic",
  PATIENCE,
  async () => {
    const pool = new WorkerPool<typeof jobs>({
      module: "lib/content/hostile-parse-jobs.ts",
      // A slow machine needs more than half a second to fill the memory.
      limits: { milliseconds: 2000, megabytes: 60 },
      processes: 2,
      waiting: 100,
    });
    const works = ["fine", "hang", "fine", "eat", "fine", "exit", "fine", "throw", "fine", "fine"];
    const files = filesOf(Object.fromEntries(works.map((work, at) => [`content/${at}`, work])));
    const progress: number[] = [];
    const { diagnostics } = await parseInWorkers(files, new Map(), pool, (done, total) =>
      progress.push(done / total),
    );
    expect(diagnostics.map(({ problem }) => problem)).toEqual([
      "fine",
      "Reading this file took more than 2 seconds, and was stopped.",
      "fine",
      "Reading this file took more than 60 MB of memory, and was stopped.",
      "fine",
      "The program that reads files crashed on this one.",
      "fine",
      "The program that reads files crashed on this one.",
      "fine",
      "fine",
    ]);
    expect(progress).toEqual(works.map((_, at) => (at + 1) / works.length));
  },
);

test(
  "what comes back is what this process would have read, and what did not change is not read again",
  PATIENCE,
  async () => {
    const cache = new Map();
    const files = filesOf({
      ...smallWiki,
      "content/heroes/broken.mdx": "No fields.",
      "content/images/a.png": new Uint8Array([1, 2, 3]),
    });
    expect(await parseInWorkers(files, cache)).toEqual(parseFiles(files));
    expect(await parseOnce(files)).toEqual(parseFiles(files));
    const asked: string[] = [];
    const pool: Pick<ReturnType<typeof contentPool>, "run"> = {
      run(job, input) {
        asked.push(...(input as [string, string][]).map(([file]) => file));
        return contentPool().run(job, input);
      },
    };
    const changed = filesOf({ ...smallWiki, "content/heroes/broken.mdx": "Still none." });
    expect(await parseInWorkers(changed, cache, pool)).toEqual(parseFiles(changed));
    expect(asked).toEqual(["content/heroes/broken.mdx"]);
  },
);
