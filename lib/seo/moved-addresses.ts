import {
  type ArticleId,
  hrefFromId,
  hrefFromSource,
  hrefOfPart,
  isSlug,
  kindOf,
  slugOf,
} from "../content/article-id";
import { memoizeByWiki } from "../content/memoize-by-wiki";
import { slugFromName } from "../content/name-slug";
import { normalizeName } from "../content/names";
import { fullTitle } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";
import { FACETS, listQuoteFilters } from "../views/quotes/quote-filters";

/** An address at which nothing stands, without its first slash (`heroes/daredevil`), and where it leads. */
export type MovedAddress = { from: string; to: string };

/**
 * Every address that leads to an article or a source without being its own: those it had before, with all that stands
 * beside them (Markdown, previews, history, lists of quotations …), and one for each of
 * its names: `heroes/the-detective`. A name that could be two places leads nowhere, nor does one that a
 * season gives away: the mirror lists all of these addresses.
 */
export const listMovedAddresses = memoizeByWiki((wiki): MovedAddress[] => {
  const isOpen = ({ id }: { id: ArticleId }) => summaryOf(wiki, id).reveals.length === 0;
  const hrefs = new Set(listQuoteFilters(wiki).map(({ href }) => href.slice(1)));
  const former = [...wiki.articles.values()]
    .filter(isOpen)
    .flatMap(({ id, frontmatter }) =>
      frontmatter.moved_from.flatMap((from) => [
        { from: from as string, to: hrefFromId(id) },
        ...besideArticle(from, id),
        ...quoteLists(from, id, hrefs),
      ]),
    );
  const placesByName = new Map<string, Set<string>>();
  for (const { from, to } of namedAddresses(wiki))
    placesByName.set(from, (placesByName.get(from) ?? new Set()).add(to));
  const taken = new Set<string>([...wiki.summaries.keys(), ...former.map(({ from }) => from)]);
  const named = [...placesByName].flatMap(([from, [to = "", ...others]]) =>
    others.length === 0 && !taken.has(from) ? { from, to } : [],
  );
  const sources = [...wiki.sources.values()].flatMap(({ id, moved_from }) =>
    moved_from.flatMap((from) => [
      { from: `sources/${from}`, to: hrefFromSource(id) },
      ...(hrefs.has(`quotes/from/${id}`)
        ? [{ from: `quotes/from/${from}`, to: `/quotes/from/${id}` }]
        : []),
    ]),
  );
  return [...former, ...named, ...sources];
});

/** from → to; from as `MovedAddress` has it. */
export const movedAddressByFrom = memoizeByWiki(
  (wiki) => new Map(listMovedAddresses(wiki).map(({ from, to }) => [from, to])),
);

/** What stands at addresses of its own about an article, by the article's id. */
function besideArticle(from: ArticleId, id: ArticleId): MovedAddress[] {
  const [was, is] = [kindOf(from), kindOf(id)];
  const heroes = was === "heroes" && is === "heroes";
  const quotes = was === "quotes" && is === "quotes";
  return [
    // Where the server finds what readers find at `<id>.md`.
    { from: `markdown/${from}`, to: `/${id}.md` },
    { from: `previews/${from}.json`, to: `/previews/${id}.json` },
    { from: `social/${from}.png`, to: `/social/${id}.png` },
    { from: `history/${from}`, to: `/history/${id}` },
    ...(was === "heroes"
      ? [
          {
            from: `connections/${slugOf(from)}`,
            to: heroes ? `/connections/${slugOf(id)}` : "/connections",
          },
        ]
      : []),
    ...(quotes ? [{ from: `embed/${from}`, to: `/embed/${id}` }] : []),
  ];
}

/**
 * The lists of quotations by and about an article. Another article may have the old slug in another folder: then its
 * own list stands there.
 * @param hrefs of all lists, without the first slash
 */
const quoteLists = (from: ArticleId, id: ArticleId, hrefs: ReadonlySet<string>): MovedAddress[] =>
  Object.keys(FACETS).flatMap((facet) => {
    if (facet === "from") return [];
    const [old, own] = [from, id].map((one) => `quotes/${facet}/${slugOf(one)}`);
    return old && own && hrefs.has(own) && !hrefs.has(old) ? [{ from: old, to: `/${own}` }] : [];
  });

function namedAddresses(wiki: Wiki): { from: ArticleId; to: string }[] {
  return [...wiki.articles.values()].flatMap((article) => {
    if (summaryOf(wiki, article.id).reveals.length > 0) return [];
    if (article.kind === "quotes") return [];
    const open = article.frontmatter.aliases.filter(({ reveals }) => !reveals);
    const aliases = open.map(({ name }) => name);
    return [fullTitle(article.frontmatter), ...aliases].flatMap((name) => {
      const slug = slugFromName(name);
      const section = wiki.names.placeByName.get(normalizeName(name))?.section;
      const href = hrefFromId(article.id);
      const to = section ? hrefOfPart(href, section) : href;
      return isSlug(slug) ? { from: `${kindOf(article.id)}/${slug}` as ArticleId, to } : [];
    });
  });
}
