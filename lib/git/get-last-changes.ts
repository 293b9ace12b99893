import { contentFolder } from "../content/load";
import type { ArticleId } from "../kinds/article-id";
import { mergeMaps } from "../state/derive";
import { keepUnlessFailed } from "../state/keep-unless-failed";
import { processState } from "../state/process-state";
import { type Read, recordReads } from "../state/reads";
import { RecordedMap } from "../state/recorded-map";
import { type KnownChanges, type LastChange, listLastChanges } from "./modified-dates";

type LastChanges = ReadonlyMap<ArticleId, LastChange>;

/** What pages depend on if they show when an article changed. */
const NAME = "lastChanges";

type State = {
  shown?: Promise<LastChanges> | undefined;
  /** What Git said, so that it is asked only for what may have changed since. */
  known?: KnownChanges;
};

const state = processState("lastChanges", (): State => ({}));

/** When each article last changed, and by whom, since Git was last asked; empty if it cannot read the history. */
export const getLastChanges = (): Promise<LastChanges> =>
  keepUnlessFailed(state(), "shown", async () => new RecordedMap(NAME, await readGit()));

/**
 * Asks Git again, for a server that shows another state of the content.
 * @param files the content files that were saved since Git was last asked, if they are known
 * @returns the entries that differ
 */
export async function refreshLastChanges(files?: readonly string[]): Promise<readonly Read[]> {
  const former = await getLastChanges();
  const { entries, changed } = mergeMaps(NAME, former, await readGit(files));
  if (changed.length > 0) state().shown = Promise.resolve(new RecordedMap(NAME, entries));
  return changed;
}

/** A page depends on the entries that it shows, and not on all that Git was asked for. */
async function readGit(files?: readonly string[]): Promise<LastChanges> {
  const asking = recordReads(() => listLastChanges(contentFolder(), state().known, files));
  const found = await asking.value;
  if (!found) return new Map();
  state().known = found.known;
  return found.shown;
}
