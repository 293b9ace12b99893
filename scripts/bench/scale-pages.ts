import { endpoints } from "@/lib/api/endpoints";
import { answerOembed } from "@/lib/api/oembed";
import { readQuery } from "@/lib/api/read-query";
import type { Article } from "@/lib/content/article";
import { getArticle, listArticles, summaryOf, type Wiki } from "@/lib/content/wiki";
import { KINDS, type Kind, slugOf } from "@/lib/kinds/article-id";
import type { Entry } from "@/lib/search/entry";
import { nearestTitles } from "@/lib/search/nearest-titles";
import { buildSearchData } from "@/lib/search/search-data";
import { buildSearchIndex, type SearchIndex } from "@/lib/search/search-index";
import { articleMarkdown } from "@/lib/seo/article-markdown";
import { articleMetadata } from "@/lib/seo/article-metadata";
import { destinationOf } from "@/lib/seo/canonical-path";
import { listIndexedPages } from "@/lib/seo/indexed-pages";
import { articleGraph } from "@/lib/seo/json-ld/article-graph";
import { sourceGraph } from "@/lib/seo/json-ld/source-graph";
import { llmsText } from "@/lib/seo/llms-text";
import { listMovedAddresses, movedAddressByPath } from "@/lib/seo/moved-addresses";
import { buildQuotesFeed } from "@/lib/seo/quotes-feed";
import { releaseCalendar } from "@/lib/seo/release-calendar";
import { drawSocial, listSocial } from "@/lib/seo/social/draw-social";
import type { Typeface } from "@/lib/seo/social/typeface";
import { sourceMetadata } from "@/lib/seo/source-metadata";
import { moved, site } from "@/lib/site";
import { buildArticleView } from "@/lib/views/article/article-view";
import { buildChronology } from "@/lib/views/article/chronology-view";
import { buildEpisodes } from "@/lib/views/article/episodes-view";
import { listFigures, listPictures } from "@/lib/views/article/figure-view";
import { previewOf } from "@/lib/views/article/preview";
import { connectionsPage } from "@/lib/views/connections/connections-view";
import {
  listOrphaned,
  listShort,
  listSourcesByUse,
} from "@/lib/views/content-report/article-lists";
import { listUncitedArticles } from "@/lib/views/content-report/uncited-view";
import { lastChangeView } from "@/lib/views/history/last-change-view";
import { buildAllArticles } from "@/lib/views/lists/all-articles-view";
import { kindPages } from "@/lib/views/lists/kind-list";
import { listPartHrefs } from "@/lib/views/lists/part-hrefs";
import { buildSourceList } from "@/lib/views/lists/source-list-view";
import { buildEmbedView } from "@/lib/views/quotes/embed-view";
import { getQuoteFilter, listQuoteFilters } from "@/lib/views/quotes/quote-filters";
import { buildQuotePageView } from "@/lib/views/quotes/quote-page-view";
import { buildQuotesView } from "@/lib/views/quotes/quotes-view";
import { asOfHref } from "@/lib/views/releases/as-of-href";
import { mapAsOf, mapOfReleases } from "@/lib/views/releases/release-map-view";
import { seriesNeighbors } from "@/lib/views/releases/series-order";
import { buildTimeline } from "@/lib/views/releases/timeline-view";
import { buildSearchView } from "@/lib/views/search/search-view";
import { buildHomeView } from "@/lib/views/site/home-view";
import { listSlugs, listWanted } from "@/lib/views/site/index-view";
import { randomHref } from "@/lib/views/site/random-article";
import { buildSourcePageView } from "@/lib/views/sources/source-page-view";
import { buildSeenView } from "@/lib/views/spoilers/seen-view";
import { wikiSpoilers } from "@/lib/views/spoilers/wiki-spoilers";
import { buildTeamView } from "@/lib/views/team/team-view";

/** What pages are made from. */
export type World = { wiki: Wiki; index: SearchIndex; typeface: Typeface };

/** One page or file: makes it in any of the wikis, which all have its article. */
export type Make = (world: World) => unknown;

export type PageSort = {
  what: string;
  kind: Kind | "";
  /**
   * Whether it is about one subject; lists for programs what links to a hero or a series, or what a search finds, which
   * is more in a larger wiki; or lists everything.
   */
  lists: "few" | "more" | "all";
  /** @param wiki the smaller wiki, from which the subjects are taken */
  pages(wiki: Wiki): Make[];
};

/** Programs get everything that links to an article, which for heroes and series is more in a larger wiki. */
const listsForPrograms = (kind: Kind): PageSort["lists"] =>
  kind === "heroes" || kind === "series" ? "more" : "few";

/** A page for each article of a kind. */
function ofArticles<K extends Kind>(
  what: string,
  kinds: readonly K[],
  make: (world: World, article: Article<K>) => unknown,
  listsOf: (kind: Kind) => PageSort["lists"] = () => "few",
): PageSort[] {
  return kinds.map((kind) => ({
    what,
    kind,
    lists: listsOf(kind),
    pages: (wiki) =>
      listArticles(wiki, kind).map(
        ({ id }) =>
          (world) =>
            make(world, getArticle(world.wiki, id, kind) as Article<K>),
      ),
  }));
}

const single = (what: string, lists: PageSort["lists"], ...pages: readonly Make[]): PageSort => ({
  what,
  kind: "",
  lists,
  pages: () => [...pages],
});

const WITHOUT_QUOTES = KINDS.filter((kind) => kind !== "quotes");

/** What the page of an article builds. */
function articlePage({ wiki }: World, article: Article) {
  const summary = summaryOf(wiki, article.id);
  const timeline = buildTimeline(wiki);
  return [
    buildArticleView(wiki, article),
    articleMetadata(summary, undefined),
    lastChangeView(article.id, undefined),
    article.kind === "production" && buildChronology(wiki, article),
    article.kind === "series" && [
      buildEpisodes(wiki, article),
      seriesNeighbors(wiki, article.id),
      timeline.releasesOf(article.id),
      timeline.statementsOf(article.id),
    ],
    (article.kind === "heroes" || article.kind === "series") &&
      mapOfReleases(timeline.releases, summary.line),
  ];
}

function api(path: string, search: string, parts: Record<string, string> = {}): Make {
  const endpoint = endpoints.find((one) => one.path === path);
  if (!endpoint) throw new Error(`The API has no ${path}.`);
  const query = readQuery(endpoint.query, new URLSearchParams(search));
  return ({ wiki }) => JSON.stringify(endpoint.answer({ wiki, query, path: parts }));
}

const sourcePages = (make: (world: World, id: never) => unknown) => (wiki: Wiki) =>
  [...wiki.sources.values()]
    // Those that heroes and series cite are cited as often by copies, too.
    .map(
      ({ id }): Make =>
        (world) =>
          make(world, id as never),
    );

const MISSPELLED = ["claire tempel", "night nrse", "royal dragn", "collen wing", "zzzzzzz yyyy"];
const isOpen = ({ reveals }: Entry) => reveals.length === 0;
const SOUGHT = ["claire temple", "night nurse", "who plays karen page", "kristen ritter"];

export const PAGE_SORTS: readonly PageSort[] = [
  ...ofArticles("article page", WITHOUT_QUOTES, articlePage),
  ...ofArticles("quote page", ["quotes"], ({ wiki }, article) => buildQuotePageView(wiki, article)),
  ...ofArticles("embedded quote", ["quotes"], ({ wiki }, article) => [
    buildEmbedView(wiki, article),
    answerOembed(wiki, new URLSearchParams({ url: `${site.baseUrl}/${article.id}` })),
  ]),
  ...ofArticles("structured data", KINDS, ({ wiki }, article) =>
    articleGraph(wiki, article, undefined),
  ),
  ...ofArticles("Markdown", KINDS, ({ wiki }, article) => articleMarkdown(wiki, article)),
  ...ofArticles("social picture", KINDS, ({ wiki, typeface }, { id }) =>
    drawSocial(wiki, typeface, `${id}.png`),
  ),
  ...ofArticles("preview", KINDS, ({ wiki }, { id }) => previewOf(summaryOf(wiki, id))),
  ...ofArticles(
    "API, one article",
    KINDS,
    (world, { id, kind }) => api("/articles/{kind}/{slug}", "", { kind, slug: slugOf(id) })(world),
    listsForPrograms,
  ),
  ...ofArticles("relations of a hero", ["heroes"], ({ wiki }, { id }) => connectionsPage(wiki, id)),
  {
    what: "quotes by a speaker, about a subject, from a source",
    kind: "",
    lists: "few",
    pages: (wiki) =>
      listQuoteFilters(wiki).map(
        ({ facet, slug }): Make =>
          ({ wiki }) => {
            const filter = getQuoteFilter(wiki, facet, slug);
            return filter && buildQuotesView(wiki, filter);
          },
      ),
  },
  {
    what: "source page",
    kind: "",
    lists: "few",
    pages: sourcePages(({ wiki }, id) => {
      const source = wiki.sources.get(id);
      const view = source && buildSourcePageView(wiki, source);
      return view && [view, sourceMetadata(view), sourceGraph(source)];
    }),
  },
  {
    what: "redirect",
    kind: "",
    lists: "few",
    pages: (wiki) =>
      listMovedAddresses(wiki).map(
        ({ from }): Make =>
          (world) =>
            destinationOf(`/${from.toUpperCase()}`, moved, movedAddressByPath(world.wiki)),
      ),
  },
  {
    what: "image file",
    kind: "",
    lists: "few",
    pages: (wiki) =>
      [...listPictures(wiki).keys()].map(
        (file): Make =>
          (world) =>
            listPictures(world.wiki).get(file),
      ),
  },
  {
    what: "day of the timeline",
    kind: "",
    lists: "few",
    pages: (wiki) =>
      buildTimeline(wiki).days.map(
        (day): Make =>
          ({ wiki }) => [asOfHref(wiki, day), mapAsOf(buildTimeline(wiki).asOf(day))],
      ),
  },
  single(
    "near misses of a 404",
    "few",
    ...MISSPELLED.map(
      (words): Make =>
        ({ index }) =>
          nearestTitles(index, words, isOpen),
    ),
  ),
  single(
    "search page",
    "more",
    ...SOUGHT.map(
      (q): Make =>
        ({ wiki, index }) =>
          buildSearchView(wiki, index, { q }),
    ),
  ),
  single("random article", "few", ({ wiki }) => randomHref(wiki, 0)),
  single("spoilers of the history", "few", ({ wiki }) => wikiSpoilers(wiki).everySeason),
  single("home page", "few", ({ wiki }) => buildHomeView(wiki, [])),
  single("seen page", "few", ({ wiki }) => buildSeenView(wiki)),
  single("timeline", "few", ({ wiki }) => mapOfReleases(buildTimeline(wiki).releases)),
  single("calendar", "few", ({ wiki }) => releaseCalendar(wiki)),
  single(
    "API, the first article",
    "few",
    api("/articles", "limit=1"),
    api("/articles", "kind=places&limit=1"),
  ),
  single(
    "API, quotes of a filter",
    "few",
    api("/quotes", "speaker=cast/krysten-ritter&limit=20"),
    api("/quotes", "source=ew-first-look&status=verified&limit=20"),
    api("/quotes", "status=paraphrase&limit=2"),
  ),
  single("API, 20 sources", "few", api("/sources", "limit=20")),
  single("API, releases", "few", api("/releases", "limit=20")),
  ...KINDS.filter((kind) => kind !== "team" && kind !== "quotes").map((kind) => ({
    ...single(
      "list of a kind",
      kind === "heroes" || kind === "series" ? "few" : "all",
      ({ wiki }) => kindPages(wiki).get(`/${kind}`),
    ),
    kind,
  })),
  single("team", "all", ({ wiki }) => buildTeamView(wiki)),
  single("all quotes", "all", ({ wiki }) => buildQuotesView(wiki)),
  single("all relations", "all", ({ wiki }) => connectionsPage(wiki)),
  single("all sources", "all", ({ wiki }) => buildSourceList(wiki)),
  single("all articles", "all", ({ wiki }) => buildAllArticles(wiki)),
  single("wanted articles", "all", ({ wiki }) => listWanted(wiki)),
  single("citations needed", "all", ({ wiki }) => listUncitedArticles(wiki)),
  single("stubs", "all", ({ wiki }) => listShort(wiki)),
  single("orphaned articles", "all", ({ wiki }) => listOrphaned(wiki)),
  single("sources by use", "all", ({ wiki }) => listSourcesByUse(wiki)),
  single("images", "all", ({ wiki }) => listFigures(wiki)),
  single("sitemap", "all", ({ wiki }) => listIndexedPages(wiki)),
  single("feed of quotes", "all", ({ wiki }) =>
    buildQuotesFeed(wiki, { added: new Map(), modified: new Map() }),
  ),
  single("pages of long lists", "all", ({ wiki }) => listPartHrefs(wiki)),
  single("llms.txt", "all", ({ wiki }) => llmsText(wiki)),
  single("addresses of the build", "all", ({ wiki }) => [
    listSlugs(wiki, KINDS),
    listSocial(wiki),
    listMovedAddresses(wiki),
    listQuoteFilters(wiki).map(({ href }) => href),
  ]),
  single("search data", "all", ({ wiki }) => buildSearchData(wiki)),
];

/** The same, with a search index. */
export const worldOf = (wiki: Wiki, typeface: Typeface): World => ({
  wiki,
  typeface,
  index: buildSearchIndex(buildSearchData(wiki)),
});
