import type { Article } from "@/lib/content/article";
import type { Parsed } from "@/lib/content/parse-file";
import { fullTitle } from "@/lib/content/summary";
import { buildWiki, type Wiki } from "@/lib/content/wiki";
import { type Kind, slugOf } from "@/lib/kinds/article-id";

/** Every copy links to the heroes and series that the wiki has, as its own articles do. */
const SHARED: readonly Kind[] = ["heroes", "series"];

/**
 * A wiki with at least so many articles: the parsed content, and copies of it as a whole under other names. A copy
 * links to its own copies of articles, sources and images, and to the same heroes and series. So an article has as
 * many links as before and so has everything that links to it, except for heroes and series, to which all copies link.
 * @param count without it, the content as it is
 */
export function growWiki(parsed: Parsed, count = 0): Wiki {
  const copied = parsed.articles.filter(({ kind }) => !SHARED.includes(kind));
  const rounds = Math.ceil((count - parsed.articles.length) / copied.length);
  const copies = Array.from({ length: Math.max(0, rounds) }, (_, index) =>
    copyContent({ ...parsed, articles: copied }, index + 1),
  );
  const all = [parsed, ...copies];
  const inOrder = <T extends { file: string }>(list: T[]) =>
    list.sort((a, b) => (a.file < b.file ? -1 : 1));
  return buildWiki({
    articles: inOrder(all.flatMap(({ articles }) => articles)),
    sources: inOrder(all.flatMap(({ sources }) => sources)),
    images: inOrder(all.flatMap(({ images }) => images)),
    pictures: all.flatMap(({ pictures }) => pictures),
  }).wiki;
}

type Content = Pick<Parsed, "articles" | "sources" | "images" | "pictures">;

/** The content under new names, everywhere it is named; texts keep their words. */
function copyContent({ articles, sources, images, pictures }: Content, number: number): Content {
  const newNames = new Map(
    [...articles.flatMap(listNames), ...[...sources, ...images].map(({ id }) => id as string)].map(
      (name) => [name, /[A-Z]/.test(name) ? `${name} ${number}` : `${name}-${number}`],
    ),
  );
  const copy = <T extends { file: string }>(one: T): T => ({
    ...(renamed(one, newNames) as T),
    file: one.file.replace(/\.(\w+)$/, `-${number}.$1`),
  });
  return {
    articles: articles.map(copy),
    sources: sources.map(copy),
    images: images.map(copy),
    pictures: pictures.map(({ content, ...picture }) => ({ ...copy(picture), content })),
  };
}

/** What names an article in fields and links: its id, slug, former ids, title and aliases. */
function listNames(article: Article): string[] {
  const { id, kind, frontmatter } = article;
  const own = [id, slugOf(id), ...frontmatter.moved_from];
  if (kind === "quotes") return own;
  const names = [frontmatter.title, fullTitle(frontmatter)];
  return [...own, ...names, ...frontmatter.aliases.map(({ name }) => name)];
}

/** The same value with other names: strings that are a name, or a name and a section. */
function renamed(value: unknown, newNames: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    const [name = "", ...section] = value.split("#");
    const newName = newNames.get(value) ?? newNames.get(name);
    if (newName === undefined) return value;
    return newNames.has(value) ? newName : [newName, ...section].join("#");
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one, newNames));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === "kind" ? one : renamed(one, newNames)]),
  );
}
