import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { linkWiki, loadFiles, parseFiles } from "@/lib/content/load";
import { parseOnce } from "@/lib/content/parse-in-workers";

type Row = [what: string, measured: string, aim?: string];

const ROUNDS = 3;

/**
 * How long `npm run check` takes in total, and its steps.
 * @param root the repository root
 * @param folder content with many articles
 */
export async function benchCheck(root: string, folder: string): Promise<Row[]> {
  const files = loadFiles(folder);
  const parsed = parseFiles(files);
  const command = (content: string) => timesOf(() => check(root, content));
  return [
    ["check of this wiki, the whole command", await command(`${root}content`)],
    [
      `check of ${parsed.articles.length} articles, the whole command`,
      await command(folder),
      "10 s on two cores",
    ],
    [`of it, parsing in ${availableParallelism()} processes`, await timeOf(() => parseOnce(files))],
    ["the same in one", await timeOf(() => parseOnce(files, undefined, 1))],
    ["the same in the process itself, warm", await timeOf(() => parseFiles(files, new Map()))],
    ["of it, linking the wiki", await timeOf(() => linkWiki(parsed))],
  ];
}

async function secondsOf(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

const timeOf = async (work: () => unknown) => `${(await secondsOf(work)).toFixed(1)} s`;

/** The median of several rounds, with the minimum and maximum. */
async function timesOf(work: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await secondsOf(work));
  times.sort((a, b) => a - b);
  const [least, median, most] = times.map((time) => time.toFixed(1));
  return `${median} s (${least} to ${most})`;
}

function check(root: string, folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/wiki.mjs", "check", folder], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The check of ${folder} found problems:\n${stderr}`);
}
