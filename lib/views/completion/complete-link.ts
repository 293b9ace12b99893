import type { Summary } from "../../content/summary";
import { fullTitle } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { type ArticleId, parseArticleId } from "../../kinds/article-id";
import { firstOf } from "../../search/first-of";
import { normalizedWords } from "../../search/normalize";
import { parseQuery } from "../../search/parse-query";
import { rank } from "../../search/rank";
import type { WikiSearchData } from "../../search/search-data";
import type { SearchIndex } from "../../search/search-index";
import type { Completion } from "./completion";

/**
 * Articles by title and alias, from the index of the search. Those that are spoilers as a whole are not offered, nor such aliases:
 * their names and addresses are what the wiki hides.
 */
export function completeLink(
  wiki: Wiki,
  index: SearchIndex<WikiSearchData>,
  query: string,
  limit: number,
): Completion[] {
  const parsed = parseQuery(query, index.vocabulary);
  const ranked = rank(index, parsed, ({ sort }) => sort === "article");
  return firstOf(ranked, limit, (a, b) => b.score - a.score).flatMap(({ entry }) => {
    const id = parseArticleId(entry.page.href.slice(1));
    // The index may be that of the wiki before.
    const summary = id && wiki.summaries.has(id) ? summaryOf(wiki, id) : undefined;
    return summary && summary.reveals.length === 0 ? [linkTo(wiki, summary, query)] : [];
  });
}

function linkTo(wiki: Wiki, summary: Summary, query: string): Completion {
  const kind = namesOfKind(summary.kind).one;
  const title = fullTitle(summary);
  const alias = aliasFor(wiki, summary.id, title, query);
  if (alias) return { insert: alias, label: alias, detail: `${kind}: ${title}` };
  return { insert: written(wiki, summary), label: title, detail: kind };
}

/** The alias that the query begins, if the title is another. */
function aliasFor(wiki: Wiki, id: ArticleId, title: string, query: string): string | undefined {
  const typed = normalizedWords(query).join(" ");
  const begins = (name: string) => normalizedWords(name).join(" ").startsWith(typed);
  if (typed === "" || begins(title)) return undefined;
  const fields = wiki.fieldsById.get(id);
  const aliases = fields && "aliases" in fields ? fields.aliases : [];
  return aliases.find(({ name, reveals, section }) => {
    const target = wiki.resolve(name);
    return !reveals && !section && begins(name) && "found" in target && target.found === id;
  })?.name;
}

/** A title that others share too is written as an id, with the words that readers see. */
function written(wiki: Wiki, summary: Summary): string {
  const { id, title, qualifier } = summary;
  const target = wiki.resolve(title);
  const isOwn = !qualifier && "found" in target && target.found === id && !target.section;
  return isOwn ? title : `${id}|${title}`;
}
