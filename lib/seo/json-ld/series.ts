import type { Thing, TVEpisode, TVSeason } from "schema-dts";
import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import type { Episode, Season } from "../../kinds/series";
import { alternateNames } from "./alternate-names";
import {
  articleNodeId,
  nodeByName,
  onlyPublic,
  seasonId,
  some,
  subjectId,
  toSubject,
} from "./nodes";
import { castOf } from "./performance";

/** A series with its seasons and episodes, its creators and its roles. */
export const seriesNodes = (wiki: Wiki, { id, frontmatter }: Article<"series">): Thing[] => [
  {
    "@type": "TVSeries",
    "@id": subjectId(id),
    name: frontmatter.title,
    alternateName: [...new Set([frontmatter.full_title, ...alternateNames(frontmatter)])],
    numberOfSeasons: frontmatter.seasons.length,
    startDate: frontmatter.seasons[0]?.released,
    creator: some(
      onlyPublic(frontmatter.created_by).map(({ to }) => nodeByName(wiki, "Person", to.article)),
    ),
    actor: some(castOf(wiki, id)),
    containsSeason: frontmatter.seasons.map((season) => seasonNode(wiki, id, season)),
    subjectOf: { "@id": articleNodeId(id) },
  },
];

const seasonNode = (wiki: Wiki, series: ArticleId, season: Season): TVSeason => ({
  "@type": "TVSeason",
  "@id": seasonId(series, season.number),
  seasonNumber: season.number,
  numberOfEpisodes: season.episodes.length,
  datePublished: season.released,
  contributor: some(
    onlyPublic(season.showrunners).map(({ article }) => ({
      "@type": "Role" as const,
      roleName: "showrunner",
      contributor: nodeByName(wiki, "Person", article),
    })),
  ),
  episode: onlyPublic(season.episodes).map((episode) => episodeNode(series, season, episode)),
});

type NamedPerson = { "@type": "Person"; name: string };
type Credit = Episode["directed_by"][number];

const episodeNode = (
  series: ArticleId,
  { number: season }: Season,
  episode: Episode,
): TVEpisode => ({
  "@type": "TVEpisode",
  "@id": `${seasonId(series, season)}e${episode.number}`,
  episodeNumber: episode.number,
  name: episode.title,
  director: credited(episode.directed_by),
  author: credited(episode.written_by),
});

/** People with an article only by its id, since each has many episodes; others by name. */
const credited = (credits: readonly Credit[]) =>
  some(
    onlyPublic(credits).flatMap(({ person, name }): ({ "@id": string } | NamedPerson)[] => {
      if (person) return [toSubject(person.article)];
      return name ? [{ "@type": "Person", name }] : [];
    }),
  );
