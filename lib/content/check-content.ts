import type { ArticleId } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { linkWiki, loadFiles } from "./load";
import { type Apart, parseApart } from "./parse-apart";
import type { ContentFiles } from "./parse-file";
import type { Wiki } from "./wiki";

/** Content as it was checked: the wiki it makes, every problem, and the files as they were read. */
export type Checked = { wiki: Wiki; diagnostics: Diagnostic[]; files: ContentFiles };

type Options = Apart & {
  /**
   * When each article was added, as ISO instants; one that is not in it is new. Asked only where two articles claim a
   * name, so that the newer one is told; in the order of their files where it is not known.
   */
  listAdded?: () => Promise<ReadonlyMap<ArticleId, string> | undefined>;
};

/** Sorts behind every instant. */
const NEW = "~";

/** Reads content that nobody has checked yet, file by file in child processes, and ties it together. */
export async function checkContent(
  folder?: string,
  { listAdded, ...apart }: Options = {},
): Promise<Checked> {
  const files = loadFiles(folder);
  const parsed = await parseApart(files, apart);
  const tied = linkWiki(parsed);
  const added = tied.wiki.names.contested ? await listAdded?.() : undefined;
  return { ...(added ? linkWiki(parsed, (id) => added.get(id) ?? NEW) : tied), files };
}
