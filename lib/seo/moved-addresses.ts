import { type ArticleId, hrefFromId, hrefFromSource, isSlug, kindOf } from "../content/article-id";
import { wantedSlug } from "../content/graph";
import { normalizeName } from "../content/names";
import { fullTitle } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";

/** An address at which nothing stands, as `kind/slug` or `sources/slug`, and where it leads. */
export type MovedAddress = { from: string; to: string };

/**
 * Every address that leads to an article or a source without being its own: those it had before, and one for each of
 * its names: `heroes/the-detective`. A name that could be two places leads nowhere, nor does one that a
 * season gives away: the mirror lists all of these addresses.
 */
export function listMovedAddresses(wiki: Wiki): MovedAddress[] {
  const isOpen = ({ id }: { id: ArticleId }) => summaryOf(wiki, id).reveals.length === 0;
  const former = [...wiki.articles.values()]
    .filter(isOpen)
    .flatMap(({ id, frontmatter }) =>
      frontmatter.moved_from.map((from) => ({ from, to: hrefFromId(id) })),
    );
  const placesByName = new Map<ArticleId, Set<string>>();
  for (const { from, to } of namedAddresses(wiki))
    placesByName.set(from, (placesByName.get(from) ?? new Set()).add(to));
  const isFree = (from: ArticleId) =>
    !wiki.summaries.has(from) && former.every((one) => one.from !== from);
  const named = [...placesByName].flatMap(([from, [to = "", ...others]]) =>
    others.length === 0 && isFree(from) ? { from, to } : [],
  );
  const sources = [...wiki.sources.values()].flatMap(({ id, moved_from }) =>
    moved_from.map((from) => ({ from: `sources/${from}`, to: hrefFromSource(id) })),
  );
  return [...former, ...named, ...sources];
}

function namedAddresses(wiki: Wiki): { from: ArticleId; to: string }[] {
  return [...wiki.articles.values()].flatMap((article) => {
    if (summaryOf(wiki, article.id).reveals.length > 0) return [];
    if (article.kind === "quotes") return [];
    const open = article.frontmatter.aliases.filter(({ reveals }) => !reveals);
    const aliases = open.map(({ name }) => name);
    return [fullTitle(article.frontmatter), ...aliases].flatMap((name) => {
      const slug = addressSlug(name);
      const section = wiki.names.placeByName.get(normalizeName(name))?.section;
      const to = section ? `${hrefFromId(article.id)}#${section}` : hrefFromId(article.id);
      return isSlug(slug) ? { from: `${kindOf(article.id)}/${slug}` as ArticleId, to } : [];
    });
  });
}

/** “The Devil of Hell’s Kitchen” → `the-devil-of-hells-kitchen`. */
const addressSlug = (name: string) => wantedSlug(name.replace(/['’‘]/g, ""));
