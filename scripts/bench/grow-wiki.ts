import type { Article } from "@/lib/content/article";
import type { Parsed } from "@/lib/content/parse-file";
import { fullTitle } from "@/lib/content/summary";
import { buildWiki, type Wiki } from "@/lib/content/wiki";
import { type Kind, slugOf } from "@/lib/kinds/article-id";
import { MadeUpWords } from "./made-up-words";

/** Every copy links to the heroes and series that the wiki has, as its own articles do. */
const SHARED: readonly Kind[] = ["heroes", "series"];

/**
 * A wiki with at least so many articles: the parsed content, and copies of it as a whole under other names. A copy
 * links to its own copies of articles, sources and images, and to the same heroes and series. So an article has as
 * many links as before and so has everything that links to it, except for heroes and series, to which all copies link.
 * Names, descriptions, quotes and titles of copies have other words: copies of the same words would be packed into
 * almost nothing, and lists by letter would have only the letters of the real ones.
 * @param count without it, the content as it is
 */
export function growWiki(parsed: Parsed, count = 0): Wiki {
  const copied = parsed.articles.filter(({ kind }) => !SHARED.includes(kind));
  const random = new MadeUpWords();
  const words = listWords(parsed);
  const rounds = Math.ceil((count - parsed.articles.length) / copied.length);
  const copies = Array.from({ length: Math.max(0, rounds) }, (_, index) =>
    reworded(copyContent({ ...parsed, articles: copied }, index + 1, random), words, random),
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

/** Texts that lists show. */
const LISTED = ["description", "text", "segments", "title", "alt"];

/** The words of all descriptions and quotes, each as often as it occurs. */
const listWords = ({ articles }: Parsed): string[] =>
  articles.flatMap(
    ({ frontmatter }) =>
      `${frontmatter.description} ${"text" in frontmatter ? frontmatter.text : ""}`.match(
        /\p{L}{3,}/gu,
      ) ?? [],
  );

function reworded(content: Content, words: readonly string[], random: MadeUpWords): Content {
  const change = <T extends object>(fields: T, names: readonly string[]): T =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        if (!names.includes(name)) return [name, value];
        const text = (one: unknown) =>
          typeof one === "string" ? random.reworded(one, words) : one;
        return [name, Array.isArray(value) ? value.map(text) : text(value)];
      }),
    ) as T;
  return {
    ...content,
    articles: content.articles.map((article) => ({
      ...article,
      frontmatter: change(
        article.frontmatter,
        LISTED.filter((name) => name !== "title"),
      ),
    })) as Article[],
    sources: content.sources.map((source) => change(source, LISTED)),
    images: content.images.map((image) => change(image, LISTED)),
  };
}

/** The content under new names, everywhere it is named; texts keep their words. */
function copyContent(
  { articles, sources, images, pictures }: Content,
  number: number,
  random: MadeUpWords,
): Content {
  const newNames = new Map<string, string>();
  const numbered = (name: string) => newNames.set(name, `${name}-${number}`);
  for (const { id } of [...sources, ...images]) numbered(id);
  for (const article of articles) {
    const { id, kind, frontmatter } = article;
    for (const name of [id, slugOf(id), ...frontmatter.moved_from]) numbered(name);
    if (kind === "quotes") continue;
    const title = random.name();
    newNames.set(frontmatter.title, title);
    newNames.set(fullTitle(frontmatter), fullTitle({ ...frontmatter, title }));
    for (const { name } of frontmatter.aliases) newNames.set(name, random.name());
  }
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

/** The same value with other names: strings that are a name, or a name and a section. */
export function renamed(value: unknown, newNames: ReadonlyMap<string, string>): unknown {
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
