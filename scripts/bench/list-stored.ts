import { loadFiles, loadWiki } from "@/lib/content/load";
import type { ArticleId, SourceId } from "@/lib/kinds/article-id";
import { listStoredAddresses } from "@/lib/page-store/stored-addresses";

/** Every address that the page store of a server of this content keeps. */
export const listStoredIn = async (folder: string): Promise<string[]> => [
  ...listStoredAddresses(await loadWiki(loadFiles(folder))),
];

/** The addresses of the pages that link to an article or cite a source, by its id, for all articles of this content. */
export async function listLinking(folder: string): Promise<(id: string) => string[]> {
  const wiki = await loadWiki(loadFiles(folder));
  return (id) => {
    const articleId = id as ArticleId;
    const sourceId = id.replace(/^sources\//, "") as SourceId;
    const linking = [
      ...(wiki.backlinksById.get(articleId) ?? []),
      ...(wiki.citationsBySource.get(sourceId) ?? []),
      ...(wiki.inclusionsByQuote.get(articleId) ?? []),
    ].map(({ from }) => from);
    const quotes = [
      ...(wiki.quotesBySpeaker.get(articleId) ?? []),
      ...(wiki.quotesBySubject.get(articleId) ?? []),
      ...(wiki.quotesBySource.get(sourceId) ?? []),
    ];
    return [...new Set([...linking, ...quotes])].map((one) => `/${one}`);
  };
}
