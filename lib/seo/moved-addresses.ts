import { memoizeByWiki } from "../content/memoize-by-wiki";
import { slugFromName } from "../content/name-slug";
import { normalizeName } from "../content/names";
import { fullTitle } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";
import {
  type ArticleId,
  hrefFromId,
  hrefFromSource,
  hrefOfPart,
  isSlug,
  kindOf,
  slugOf,
} from "../kinds/article-id";
import { FACETS, listQuoteFilters } from "../views/quotes/quote-filters";

/** A redirect; `from` has no leading slash (`heroes/daredevil`). */
export type MovedAddress = { from: string; to: string };

/**
 * Every redirect to an article or a source: from its former ids, with all related addresses
 * (Markdown, previews, history, lists of quotes …), and from each of
 * its names: `heroes/the-detective`. Ambiguous names are left out, and so are
 * spoilers, since the static export lists all of these addresses.
 */
export const listMovedAddresses = memoizeByWiki("listMovedAddresses", (wiki): MovedAddress[] => {
  const isOpen = ({ id }: { id: ArticleId }) => summaryOf(wiki, id).reveals.length === 0;
  const hrefs = new Set(listQuoteFilters(wiki).map(({ href }) => href.slice(1)));
  const former = [...wiki.fieldsById]
    .filter(([id]) => isOpen({ id }))
    .flatMap(([id, fields]) =>
      fields.moved_from.flatMap((from) => [
        { from: from as string, to: hrefFromId(id) },
        ...relatedAddresses(from, id),
        ...quoteLists(from, id, hrefs),
      ]),
    );
  const targetsByName = new Map<string, Set<string>>();
  for (const { from, to } of namedAddresses(wiki))
    targetsByName.set(from, (targetsByName.get(from) ?? new Set()).add(to));
  const taken = new Set<string>([...wiki.summaries.keys(), ...former.map(({ from }) => from)]);
  const named = [...targetsByName].flatMap(([from, [to = "", ...others]]) =>
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

/** The targets of all redirects by their address, with a leading slash. */
export const movedAddressByPath = memoizeByWiki(
  "movedAddressByPath",
  (wiki): ReadonlyMap<string, string> =>
    new Map(listMovedAddresses(wiki).map(({ from, to }) => [`/${from}`, to])),
);

/** The redirects of addresses that belong to an article. */
function relatedAddresses(from: ArticleId, id: ArticleId): MovedAddress[] {
  const [oldKind, newKind] = [kindOf(from), kindOf(id)];
  const heroes = oldKind === "heroes" && newKind === "heroes";
  const quotes = oldKind === "quotes" && newKind === "quotes";
  return [
    { from: `${from}.md`, to: `/${id}.md` },
    { from: `previews/${from}.json`, to: `/previews/${id}.json` },
    { from: `social/${from}.png`, to: `/social/${id}.png` },
    { from: `history/${from}`, to: `/history/${id}` },
    ...(oldKind === "heroes"
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
 * The lists of quotes by and about an article. If another article has the old slug in another folder,
 * its own list stays at that address.
 * @param hrefs of all lists, without the leading slash
 */
const quoteLists = (from: ArticleId, id: ArticleId, hrefs: ReadonlySet<string>): MovedAddress[] =>
  Object.keys(FACETS).flatMap((facet) => {
    if (facet === "from") return [];
    const [old, own] = [from, id].map((one) => `quotes/${facet}/${slugOf(one)}`);
    return old && own && hrefs.has(own) && !hrefs.has(old) ? [{ from: old, to: `/${own}` }] : [];
  });

function namedAddresses(wiki: Wiki): { from: ArticleId; to: string }[] {
  return [...wiki.fieldsById].flatMap(([id, fields]) => {
    if (summaryOf(wiki, id).reveals.length > 0 || !("title" in fields)) return [];
    const open = fields.aliases.filter(({ reveals }) => !reveals);
    const aliases = open.map(({ name }) => name);
    return [fullTitle(fields), ...aliases].flatMap((name) => {
      const slug = slugFromName(name);
      const section = wiki.names.targetByName.get(normalizeName(name))?.section;
      const href = hrefFromId(id);
      const to = section ? hrefOfPart(href, section) : href;
      return isSlug(slug) ? { from: `${kindOf(id)}/${slug}` as ArticleId, to } : [];
    });
  });
}
