import type { ArticleId } from "../kinds/article-id";
import type { Diagnostic } from "./diagnostic";
import { linkWiki, loadFiles } from "./load";
import type { ContentFiles } from "./parse-file";
import { parseOnce } from "./parse-in-workers";
import type { Wiki } from "./wiki";

/** Checked content: the wiki, every problem, and the files as they were read. */
export type Checked = { wiki: Wiki; diagnostics: Diagnostic[]; files: ContentFiles };

type Options = {
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void;
  /**
   * When each article was added, as ISO instants; an article that is not in the map is new. Only called if two articles
   * claim a name, so that the newer one is reported. If it is undefined, the order of the files decides.
   */
  listAdded?: () => Promise<ReadonlyMap<ArticleId, string> | undefined>;
};

/** Sorts after every instant. */
const NEW = "~";

/** Parses unchecked content, file by file in child processes, and builds the wiki. */
export async function checkContent(
  folder?: string,
  { listAdded, onProgress }: Options = {},
): Promise<Checked> {
  const files = loadFiles(folder);
  const parsed = await parseOnce(files, onProgress);
  const linked = linkWiki(parsed);
  const added = linked.wiki.names.contested ? await listAdded?.() : undefined;
  return { ...(added ? linkWiki(parsed, (id) => added.get(id) ?? NEW) : linked), files };
}
