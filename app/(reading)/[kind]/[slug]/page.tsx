import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "@/components/article/article-page";
import { BrokenArticle } from "@/components/article/broken-article";
import { Chronology } from "@/components/article/chronology";
import { EpisodeList } from "@/components/releases/episode-list";
import { SeriesReleases } from "@/components/releases/series-releases";
import { Neighbors } from "@/components/site/neighbors";
import { StructuredData } from "@/components/site/structured-data";
import type { Article } from "@/lib/content/article";
import { getWiki } from "@/lib/content/get-wiki";
import type { Wiki } from "@/lib/content/wiki";
import { getLastChanges } from "@/lib/git/get-last-changes";
import type { LastChange } from "@/lib/git/modified-dates";
import { parseArticleId } from "@/lib/kinds/article-id";
import { articleMetadata } from "@/lib/seo/article-metadata";
import { articleGraph } from "@/lib/seo/json-ld/article-graph";
import { buildArticleView } from "@/lib/views/article/article-view";
import { buildChronology } from "@/lib/views/article/chronology-view";
import { buildEpisodes } from "@/lib/views/article/episodes-view";
import { lastChangeView } from "@/lib/views/history/last-change-view";
import { mapOfReleases } from "@/lib/views/releases/release-map-view";
import { seriesNeighbors } from "@/lib/views/releases/series-order";
import { buildTimeline } from "@/lib/views/releases/timeline-view";

type Props = { params: Promise<{ kind: string; slug: string }> };

async function find({ params }: Props) {
  const { kind, slug } = await params;
  const wiki = await getWiki();
  const id = parseArticleId(`${kind}/${slug}`);
  return { wiki, id, summary: id && wiki.summaries.get(id), article: id && wiki.articles.get(id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { summary } = await find(props);
  const modified = summary && (await getLastChanges()).get(summary.id)?.instant;
  return summary ? articleMetadata(summary, modified) : {};
}

export default async function ArticleRoute(props: Props) {
  const { wiki, id, summary, article } = await find(props);
  if (!id || !summary) notFound();
  if (!article) return <BrokenArticle summary={summary} problems={wiki.broken.get(id) ?? []} />;
  const last = (await getLastChanges()).get(id);
  return (
    <>
      <PageOf wiki={wiki} article={article} last={last} />
      {summary.reveals.length === 0 && (
        <StructuredData graph={articleGraph(wiki, article, last?.instant)} />
      )}
    </>
  );
}

/** An article with the sections that only its kind has. */
function PageOf({
  wiki,
  article,
  last,
}: {
  wiki: Wiki;
  article: Article;
  last: LastChange | undefined;
}) {
  const view = { ...buildArticleView(wiki, article), last: lastChangeView(article.id, last) };
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
