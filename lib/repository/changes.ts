import { z } from "zod";
import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { type Day, parseDay } from "../time/partial-date";
import { askHistory } from "./git";
import { readName } from "./read-name";

/** The last change of an article, who made it, and what they said of it. */
export type Change = {
  article: ArticleId;
  day: Day;
  isNew: boolean;
  message: string;
  author: string;
  /** The commit. */
  hash: string;
};

const revision = z.object({
  day: z
    .string()
    .transform((text) => parseDay(text))
    .pipe(z.custom<Day>(Boolean)),
  message: z.string(),
  author: z.string().transform(readName),
  hash: z.string(),
  files: z.array(z.tuple([z.string().regex(/^[AMDRCT]\d*$/), z.string()]).rest(z.string())),
});

/**
 * The articles that changed last, newest first, each once.
 * @param folder the content folder
 * @returns undefined where Git cannot say: not installed, no repository, or a clone without history
 */
export const listChanges = (folder: string, limit: number): Promise<Change[] | undefined> =>
  askHistory(folder, async (git) => {
    const format = "--format=%x00%cs%n%H%n%aN%n%s";
    const which = ["--name-status", "--relative", "--", "."];
    return readLog(await git("log", "--max-count=400", format, ...which)).slice(0, limit);
  });

/** Reads what `git log` printed: for each revision a zero, lines for day, commit, author and message, and one a file. */
export function readLog(log: string): Change[] {
  const changes = new Map<ArticleId, Change>();
  for (const entry of log.split("\0").slice(1)) {
    const [day, hash, author, message, ...lines] = entry.split("\n");
    const files = lines.filter(Boolean).map((line) => line.split("\t"));
    const { data } = revision.safeParse({ day, hash, author, message, files });
    if (!data) continue;
    const { files: changed, ...told } = data;
    for (const [status, ...paths] of changed) {
      const article = articleIdFromPath(`content/${paths.at(-1)}`);
      if (article && !changes.has(article))
        changes.set(article, { article, ...told, isNew: status === "A" });
    }
  }
  return [...changes.values()];
}
