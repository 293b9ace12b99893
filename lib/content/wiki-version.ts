import { createHash } from "node:crypto";
import { memoizeByKey } from "../state/memoize-by-key";
import type { Article } from "./article";
import type { Image } from "./image";
import type { Source } from "./source";

/** A hash of all content: articles, sources and images. What has not changed is not hashed again. */
export function versionOf({
  articles,
  sources,
  images,
}: {
  articles: ReadonlyMap<string, Article>;
  sources: ReadonlyMap<string, Source>;
  images: ReadonlyMap<string, Image>;
}): string {
  const hash = createHash("sha256");
  for (const article of articles.values()) hash.update(hashArticle(article));
  for (const source of sources.values()) hash.update(hashSource(source));
  for (const image of images.values()) hash.update(hashImage(image));
  return hash.digest("hex").slice(0, 12);
}

const hashOf = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest();

const hashArticle = memoizeByKey(({ id, frontmatter, body }: Article) =>
  hashOf([id, frontmatter, body]),
);
const hashSource = memoizeByKey((source: Source) => hashOf(source));
const hashImage = memoizeByKey(({ picture, ...record }: Image) =>
  createHash("sha256").update(hashOf(record)).update(picture.content).digest(),
);
