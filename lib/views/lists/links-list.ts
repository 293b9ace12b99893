import type { Backlink } from "../../content/graph";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { fullTitle, type Summary } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { type ArticleId, hrefFromId, hrefFromSource, type SourceId } from "../../kinds/article-id";
import { type LinkView, linkToArticle } from "../article/link";
import { openTitle } from "../sources/source-view";
import { groupBySpoiler, groupLinks, type HiddenGroup } from "../spoilers/split-hidden";
import { LIST_LIMITS } from "./list-limits";
import { type ListHead, type ListPage, type LongList, pagesByHref } from "./list-page";
import { splitByLetter } from "./list-parts";
import { rankByTitle } from "./title-rank";

/** Articles that link somewhere, as a page with other content shows them. */
export type LinkExcerpt = {
  groups: HiddenGroup<LinkView>[];
  /** The page that lists all of them, if they are too many; `groups` has the most linked ones then. */
  all: { href: string; count: number } | undefined;
};

type LinkList = { target: string; list: LongList<HiddenGroup<Summary>>; excerpt: LinkExcerpt };

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
  (wiki): ReadonlyMap<string, ListPage<HiddenGroup<Summary>>> =>
    new Map(listLinkLists(wiki).flatMap(({ list }) => pagesByHref(list))),
);

const excerptByTarget = memoizeByWiki(
  "linkExcerpts",
  (wiki): ReadonlyMap<string, LinkExcerpt> =>
    new Map(listLinkLists(wiki).map(({ target, excerpt }) => [target, excerpt])),
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
  const rank = rankByTitle(wiki);
  const inOrder = links.toSorted((a, b) => (rank.get(a.from) ?? 0) - (rank.get(b.from) ?? 0));
  const whole = groupBySpoiler(wiki, inOrder, ({ from, reveals }) => [
    ...summaryOf(wiki, from).reveals,
    ...reveals,
  ]).map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ from }) => summaryOf(wiki, from)),
  }));
  const href = `${of.href}/links`;
  return {
    target: of.href,
    list: {
      head: { href, title, description, many: "articles", above: [above, of] },
      whole,
      parts: splitByLetter(whole, ({ title }) => title),
    },
    excerpt: { groups: excerptOf(wiki, whole), all: { href, count: links.length } },
  };
}

/** The visible ones to which most others link, by title: what readers most likely look for. */
function excerptOf(wiki: Wiki, whole: readonly HiddenGroup<Summary>[]): HiddenGroup<LinkView>[] {
  const open = whole.filter(({ spoilers }) => spoilers.length === 0);
  const linksTo = ({ id }: Summary) => wiki.backlinksById.get(id)?.length ?? 0;
  const most = open
    .flatMap(({ items }) => items)
    .sort((a, b) => linksTo(b) - linksTo(a))
    .slice(0, LIST_LIMITS.excerpt);
  return groupLinks(wiki, most);
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
  page: ListPage<HiddenGroup<Summary>>,
): ListPage<HiddenGroup<{ link: LinkView; note?: string }>> => ({
  ...page,
  groups: page.groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map((summary) => ({ link: linkToArticle(summary) })),
  })),
});
