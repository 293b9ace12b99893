import type { Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";
import type { Titles } from "../kinds/kind";

/** What an entry read of another article: the title or all names, and what it was. */
export type Read = { what: keyof Titles; id: ArticleId; value: string | undefined };

type KnownTitles = { [what in keyof Titles]: (id: ArticleId) => string | undefined };

/** The names of the articles of a wiki; undefined for one that does not exist. */
export function titlesOf({ summaries, articles }: Wiki): KnownTitles {
  const namesById = new Map<ArticleId, string | undefined>();
  const title = (id: ArticleId) => summaries.get(id)?.title;
  /** `Kilgrave, The Purple Man`: a reader who searches for an actor may know the character by another name. */
  const allNames = (id: ArticleId) => {
    const own = title(id);
    const article = articles.get(id);
    const aliases = article && article.kind !== "quotes" ? article.frontmatter.aliases : [];
    const open = aliases.flatMap(({ name, section, reveals }) => (section || reveals ? [] : name));
    return own && [own, ...open].join(", ");
  };
  return {
    title,
    allNames: (id) => {
      if (!namesById.has(id)) namesById.set(id, allNames(id));
      return namesById.get(id);
    },
  };
}

/**
 * The same names, noting what is read.
 * @throws if an article does not exist: a checked wiki has every article it names
 */
export function recordReads(titles: KnownTitles): { titles: Titles; reads: Read[] } {
  const reads: Read[] = [];
  const record = (what: keyof Titles) => (id: ArticleId) => {
    const value = titles[what](id);
    if (value === undefined) throw new Error(`No article ${id}: an entry of the search names it.`);
    reads.push({ what, id, value });
    return value;
  };
  return { titles: { title: record("title"), allNames: record("allNames") }, reads };
}
