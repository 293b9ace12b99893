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
  const all = [hashArticles(articles), hashSources(sources), hashImages(images)];
  return createHash("sha256").update(all.join()).digest("hex").slice(0, 12);
}

/** Text, since thousands of small buffers take ten times as much memory. */
const hashOf = (data: unknown) =>
  createHash("sha256").update(JSON.stringify(data)).digest("base64url");

const hashArticle = memoizeByKey(({ id, frontmatter, body }: Article) =>
  hashOf([id, frontmatter, body]),
);
const hashSource = memoizeByKey((source: Source) => hashOf(source));
const hashImage = memoizeByKey(({ picture, ...record }: Image) =>
  createHash("sha256").update(hashOf(record)).update(picture.content).digest("base64url"),
);

/** The hash of all values of a map, in their order. */
const hashAll = <T extends object>(hashOne: (one: T) => string) =>
  memoizeByKey((all: ReadonlyMap<string, T>) => {
    const hash = createHash("sha256");
    for (const one of all.values()) hash.update(hashOne(one));
    return hash.digest("base64url");
  });
const hashArticles = hashAll(hashArticle);
const hashSources = hashAll(hashSource);
const hashImages = hashAll(hashImage);
