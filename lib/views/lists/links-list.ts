import type { Backlink } from "../../content/graph";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { fullTitle } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { type ArticleId, hrefFromId, hrefFromSource, type SourceId } from "../../kinds/article-id";
import { type LinkView, linkToArticle } from "../article/link";
import { openTitle } from "../sources/source-view";
import { groupBySpoiler, groupLinks, type HiddenGroup } from "../spoilers/split-hidden";
import { LIST_LIMITS } from "./list-limits";
import { type ListHead, type ListPage, type LongList, pagesByHref } from "./list-page";
import { splitInOrder } from "./list-parts";
import { type TitleRank, titleRanks } from "./title-rank";

/** Articles that link somewhere, as a page with other content shows them. */
export type LinkExcerpt = {
  groups: HiddenGroup<LinkView>[];
  /** The page that lists all of them, if they are too many; `groups` has the most linked ones then. */
  all: { href: string; count: number } | undefined;
};

type LinkList = {
  target: string;
  list: LongList<HiddenGroup<TitleRank>>;
  most: readonly ArticleId[];
  count: number;
};

/** What links to an article. A look-up, however many articles do. */
export const linksToArticle = (wiki: Wiki, id: ArticleId): LinkExcerpt =>
  excerptByTarget(wiki).get(hrefFromId(id)) ?? allLinks(wiki, wiki.backlinksById.get(id) ?? []);

/** What cites a source. */
export const citationsOfSource = (wiki: Wiki, id: SourceId): LinkExcerpt =>
  excerptByTarget(wiki).get(hrefFromSource(id)) ??
  allLinks(wiki, wiki.citationsBySource.get(id) ?? []);

/** The pages that list what links to an article or a source, if it is too much for its own page; by address. */
export const linkPages = memoizeByWiki(
  "linkPages",
  (wiki): ReadonlyMap<string, ListPage<HiddenGroup<TitleRank>>> =>
    new Map(listLinkLists(wiki).flatMap(({ list }) => pagesByHref(list))),
);

const excerptByTarget = memoizeByWiki(
  "linkExcerpts",
  (wiki): ReadonlyMap<string, LinkExcerpt> =>
    new Map(
      listLinkLists(wiki).map(({ target, list, most, count }) => [
        target,
        {
          groups: groupLinks(
            wiki,
            most.map((id) => ({ id })),
          ),
          all: { href: list.head.href, count },
        },
      ]),
    ),
);

/** Of what so many articles link to that its links have pages of their own. */
const listLinkLists = memoizeByWiki("linkLists", (wiki): readonly LinkList[] => {
  const lists: LinkList[] = [];
  for (const [id, links] of wiki.backlinksById) {
    const summary = wiki.summaries.get(id);
    if (!summary || summary.reveals.length > 0 || links.length <= LIST_LIMITS.lines) continue;
    const title = fullTitle(summary);
    lists.push(
      buildList(wiki, links, {
        of: { href: summary.href, label: summary.title },
        above: { href: `/${summary.kind}`, label: namesOfKind(summary.kind).title },
        title: `What links to ${title}`,
        description: `Every article that links to ${title}, from A to Z.`,
      }),
    );
  }
  for (const [id, links] of wiki.citationsBySource) {
    const source = wiki.sources.get(id);
    if (!source || links.length <= LIST_LIMITS.lines) continue;
    const title = openTitle(source);
    lists.push(
      buildList(wiki, links, {
        of: { href: hrefFromSource(id), label: title },
        above: { href: "/sources", label: "Sources" },
        title: `What cites “${title}”`,
        description: `Every article that cites “${title}” (${source.publisher}), from A to Z.`,
      }),
    );
  }
  return lists;
});

type Step = { href: string; label: string };
type Head = Pick<ListHead, "title" | "description"> & { of: Step; above: Step };

function buildList(wiki: Wiki, links: readonly Backlink[], head: Head): LinkList {
  const { of, above, title, description } = head;
  const whole = groupByTitle(wiki, links);
  const href = `${of.href}/links`;
  return {
    target: of.href,
    list: {
      head: { href, title, description, many: "articles", above: [above, of] },
      whole,
      parts: splitInOrder(whole, ({ letter }) => letter),
    },
    most: mostLinkedOf(wiki, whole),
    count: links.length,
  };
}

/** Most of many links are no spoilers, and are not looked at more closely. */
function groupByTitle(wiki: Wiki, links: readonly Backlink[]): HiddenGroup<TitleRank>[] {
  const { byId } = titleRanks(wiki);
  const hiddenIds = hiddenArticles(wiki);
  const inOrder = links
    .flatMap(({ from, reveals }) => {
      const ranked = byId.get(from);
      return ranked ? [{ ranked, reveals }] : [];
    })
    .sort((a, b) => a.ranked.rank - b.ranked.rank);
  const isOpen = ({ ranked, reveals }: (typeof inOrder)[number]) =>
    reveals.length === 0 && !hiddenIds.has(ranked.id);
  const hidden = inOrder.filter((link) => !isOpen(link));
  return [
    { key: "", spoilers: [], items: inOrder.filter(isOpen).map(({ ranked }) => ranked) },
    ...groupBySpoiler(wiki, hidden, ({ ranked, reveals }) => [
      ...summaryOf(wiki, ranked.id).reveals,
      ...reveals,
    ]).map(({ items, ...group }) => ({ ...group, items: items.map(({ ranked }) => ranked) })),
  ].filter(({ items }) => items.length > 0);
}

const hiddenArticles = memoizeByWiki(
  "hiddenArticles",
  (wiki): ReadonlySet<ArticleId> =>
    new Set(
      [...wiki.summaries.values()].flatMap(({ id, reveals }) => (reveals.length > 0 ? id : [])),
    ),
);

/** How many articles link to each. */
const linkCounts = memoizeByWiki("linkCounts", (wiki) => ({
  byId: new Map([...wiki.backlinksById].map(([id, links]) => [id, links.length])),
}));

/** The visible ones to which most others link: what readers most likely look for. */
function mostLinkedOf(wiki: Wiki, whole: readonly HiddenGroup<TitleRank>[]): ArticleId[] {
  const { byId } = linkCounts(wiki);
  return whole
    .flatMap(({ spoilers, items }) => (spoilers.length === 0 ? items : []))
    .map(({ id }) => ({ id, count: byId.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, LIST_LIMITS.excerpt)
    .map(({ id }) => id);
}

const allLinks = (wiki: Wiki, links: readonly Backlink[]): LinkExcerpt => ({
  groups: groupLinks(
    wiki,
    links.map(({ from, reveals }) => ({ id: from, reveals })),
  ),
  all: undefined,
});

/** The articles of a page of such a list, as links. */
export const linksOnPage = (
  wiki: Wiki,
  page: ListPage<HiddenGroup<TitleRank>>,
): ListPage<HiddenGroup<{ link: LinkView; note?: string }>> => ({
  ...page,
  groups: page.groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ id }) => ({ link: linkToArticle(summaryOf(wiki, id)) })),
  })),
});
