import {
  type ArticleId,
  articleIdFromPath,
  type SourceId,
  sourceIdFromPath,
} from "../kinds/article-id";
import type { Article } from "./article";
import type { ParsedFile } from "./parse-file";
import type { Source } from "./source";
import type { WikiChanges } from "./update-wiki";
import type { Wiki } from "./wiki";

/**
 * What changes in a wiki if some of its files do.
 * @param files those that changed, as they are now, parsed without problems; undefined if one is gone
 */
export function listChanges(
  wiki: Wiki,
  files: ReadonlyMap<string, ParsedFile | undefined>,
): WikiChanges {
  const articles = new Map<ArticleId, Article | undefined>();
  const sources = new Map<SourceId, Source | undefined>();
  const images: ParsedFile[] = [];
  for (const [file, parsed] of files) {
    const id = articleIdFromPath(file);
    const source = sourceIdFromPath(file);
    if (id) articles.set(id, parsed?.articles?.[0]);
    else if (source) sources.set(source, parsed?.sources?.[0]);
    else images.push(parsed ?? {});
  }
  if (images.length === 0) return { articles, sources };
  const kept = <One extends { file: string }>(all: One[]) =>
    all.filter(({ file }) => !files.has(file));
  const former = [...wiki.images.values()];
  return {
    articles,
    sources,
    images: {
      records: [
        ...kept(former.map(({ picture, ...record }) => record)),
        ...images.flatMap(({ images = [] }) => images),
      ],
      pictures: [
        ...kept(former.map(({ picture }) => picture)),
        ...images.flatMap(({ pictures = [] }) => pictures),
      ],
    },
  };
}
