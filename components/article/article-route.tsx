import { QuotePage } from "@/components/quote/quote-page";
import { EpisodeList } from "@/components/releases/episode-list";
import { SeriesReleases } from "@/components/releases/series-releases";
import { Neighbors } from "@/components/site/neighbors";
import type { Article } from "@/lib/content/article";
import type { Wiki } from "@/lib/content/wiki";
import type { LastChange } from "@/lib/git/modified-dates";
import { buildArticleView } from "@/lib/views/article/article-view";
import { buildChronology } from "@/lib/views/article/chronology-view";
import { buildEpisodes } from "@/lib/views/article/episodes-view";
import { lastChangeView } from "@/lib/views/history/last-change-view";
import { buildQuotePageView } from "@/lib/views/quotes/quote-page-view";
import { mapOfReleases } from "@/lib/views/releases/release-map-view";
import { seriesNeighbors } from "@/lib/views/releases/series-order";
import { buildTimeline } from "@/lib/views/releases/timeline-view";
import { ArticlePage } from "./article-page";
import { Chronology } from "./chronology";

type Props = {
  wiki: Wiki;
  article: Article;
  last: LastChange | undefined;
  /** The compiled text of a draft, which a process with limits has compiled. */
  compiled?: string | undefined;
};

/** The page of an article, with the sections that only its kind has. */
export function ArticleRoute({ wiki, article, last: change, compiled }: Props) {
  const last = lastChangeView(article.id, change);
  const editHref = compiled === undefined ? last.editHref : undefined;
  if (article.kind === "quotes") {
    const view = buildQuotePageView(wiki, article);
    return (
      <QuotePage
        view={{ ...view, last, body: view.body && { ...view.body, compiled, editHref } }}
      />
    );
  }
  const built = buildArticleView(wiki, article);
  const view = { ...built, last, body: { ...built.body, compiled, editHref } };
  const timeline = buildTimeline(wiki);
  if (article.kind === "heroes")
    return <ArticlePage view={view} map={mapOfReleases(timeline.releases, view.summary.line)} />;
  if (article.kind === "production") {
    const entries = buildChronology(wiki, article);
    if (entries.length > 0)
      return (
        <ArticlePage view={view} sections={[{ id: "chronology", title: "Chronology" }]}>
          <Chronology entries={entries} />
        </ArticlePage>
      );
  }
  if (article.kind !== "series") return <ArticlePage view={view} />;
  return (
    <ArticlePage
      view={view}
      map={mapOfReleases(timeline.releases, view.summary.line)}
      sections={[
        { id: "episodes", title: "Episodes" },
        { id: "releases", title: "Releases" },
      ]}
      foot={<Neighbors many="More series" one="series" {...seriesNeighbors(wiki, article.id)} />}
    >
      <EpisodeList seasons={buildEpisodes(wiki, article)} />
      <SeriesReleases
        releases={timeline.releasesOf(article.id)}
        statements={timeline.statementsOf(article.id)}
      />
    </ArticlePage>
  );
}
