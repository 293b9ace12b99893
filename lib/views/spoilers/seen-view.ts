import { listArticles, type Wiki } from "../../content/wiki";
import { slugOf } from "../../kinds/article-id";
import { formatWatchProgress } from "../../spoilers/watch-progress";
import { type LinkView, linkToArticle } from "../article/link";
import { mapOfReleases, type ReleaseMapView, type StationView } from "../releases/release-map-view";
import { buildTimeline, type ReleaseView } from "../releases/timeline-view";
import { listSummaries } from "../site/index-view";

/** A series and the numbers of its seasons. */
export type SeenSeries = { slug: string; series: LinkView; seasons: number[] };

/** A season in the order of release, and the watch progress of having seen everything up to it. */
export type SeenStop = { release: ReleaseView; progress: string };

/** The choices of the /seen page. */
export function buildSeenView(wiki: Wiki) {
  const seasonsById = new Map(
    listArticles(wiki, "series").map(({ id, frontmatter }) => [
      id,
      frontmatter.seasons.map(({ number }) => number),
    ]),
  );
  const series = listSummaries(wiki, "series").map(
    (summary): SeenSeries => ({
      slug: slugOf(summary.id),
      series: linkToArticle(summary),
      seasons: seasonsById.get(summary.id) ?? [],
    }),
  );
  const { releases } = buildTimeline(wiki);
  const progress = new Map<string, number>();
  const stops = releases.map((release): SeenStop => {
    progress.set(release.series.href.split("/").at(-1) ?? "", release.season);
    return { release, progress: formatWatchProgress(progress) };
  });
  return { series, stops, map: mapOfStops(stops), all: stops.at(-1)?.progress ?? "" };
}

/** The link that sets a reader's watch progress. */
export const hrefOfProgress = (progress: string) => `/seen?seen=${progress}`;

/** The release map with each station as a choice. */
function mapOfStops(stops: readonly SeenStop[]): ReleaseMapView {
  const map = mapOfReleases(stops.map(({ release }) => release));
  const stations = map.stations.map((station, index): StationView => {
    const { release, progress = "" } = stops[index] ?? {};
    const label = `I’ve seen everything up to ${release ? seasonName(release) : ""}`;
    return { ...station, href: hrefOfProgress(progress), here: { label, progress } };
  });
  return { ...map, stations };
}

const seasonName = ({ series, season, only }: ReleaseView) =>
  only ? series.text : `${series.text} season ${season}`;

export type SeenView = ReturnType<typeof buildSeenView>;
