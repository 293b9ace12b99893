import type { Change } from "../git/changes";
import type { History } from "../git/history";
import { memoizeByKey } from "../state/memoize-by-key";
import { parseDay } from "../time/partial-date";

/** Every revision by the id of its author, the newest first; built once for each commit. */
const changesByAuthor = memoizeByKey((history: History) => {
  const byAuthor = new Map<string, (Change & { instant: string })[]>();
  for (const [article, revisions] of history)
    for (const { authorId, instant, hash, message, author, happened } of revisions) {
      const day = parseDay(instant.slice(0, 10));
      if (!authorId || !day) continue;
      const change = { article, day, hash, message, author, isNew: happened === "added", instant };
      const known = byAuthor.get(authorId);
      if (known) known.push(change);
      else byAuthor.set(authorId, [change]);
    }
  for (const changes of byAuthor.values())
    changes.sort((a, b) => Date.parse(b.instant) - Date.parse(a.instant));
  return byAuthor;
});

/** How many changes a page of a profile has. */
export const CHANGES_PER_PAGE = 50;

/** What somebody changed, the newest first. */
export type Contributions = {
  count: number;
  page: number;
  pages: number;
  changes: readonly Change[];
};

/** A page of what some authors changed; somebody may have had several ids. */
export function listContributions(
  history: History,
  authorIds: readonly string[],
  page: number,
): Contributions {
  const lists = authorIds.flatMap((id) => changesByAuthor(history).get(id) ?? []);
  const all =
    authorIds.length > 1
      ? lists.sort((a, b) => Date.parse(b.instant) - Date.parse(a.instant))
      : lists;
  const pages = Math.max(1, Math.ceil(all.length / CHANGES_PER_PAGE));
  const shown = Math.min(Math.max(1, Math.floor(page)), pages);
  const start = (shown - 1) * CHANGES_PER_PAGE;
  return {
    count: all.length,
    page: shown,
    pages,
    changes: all.slice(start, start + CHANGES_PER_PAGE),
  };
}
