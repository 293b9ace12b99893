import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import type { Series } from "../../kinds/series";
import { formatDate } from "../../time/partial-date";
import { type InfoItem, InfoItems } from "./info-rows";
import { type LinkView, linkFromTarget } from "./link";

type Season = Series["seasons"][number];
type Episode = Season["episodes"][number];
type Credit = Episode["directed_by"][number];

export type EpisodeView = {
  /** Its anchor on the page, `s1e1`. */
  id: string;
  number: number;
  title: string;
  credits: { label: string; people: InfoItem[] }[];
};

/** The episodes of a season, all released on the same day. */
export type EpisodesView = {
  id: string;
  number: number;
  date: string;
  dateTime: string;
  showrunners: LinkView[];
  note: string | undefined;
  references: number[];
  noteReferences: number[];
  episodes: EpisodeView[];
};

/** Every episode of a series by season, with their credits. */
export function buildEpisodes(
  wiki: Wiki,
  { frontmatter, references }: Article<"series">,
): EpisodesView[] {
  const infoItems = new InfoItems(wiki, references);
  return frontmatter.seasons.map((season) => ({
    id: `s${season.number}`,
    number: season.number,
    date: formatDate(season.released),
    dateTime: season.released,
    showrunners: season.showrunners.map((one) => infoItems.link(one)),
    note: season.note,
    references: infoItems.item({ sources: season.episode_sources }).references,
    noteReferences: infoItems.item({ sources: season.sources }).references,
    episodes: season.episodes.map((episode) => ({
      id: `s${season.number}e${episode.number}`,
      number: episode.number,
      title: episode.title,
      credits: [
        { label: "directed by", people: people(infoItems, episode.directed_by) },
        { label: "written by", people: people(infoItems, episode.written_by) },
      ].filter((credit) => credit.people.length > 0),
    })),
  }));
}

/** Names in a row with the same sources show them once, after the last one. */
function people(infoItems: InfoItems, credits: readonly Credit[]): InfoItem[] {
  const items = credits.map((credit) => {
    const item = infoItems.item({ ...credit, to: credit.person, text: credit.name });
    return { ...item, link: item.link ?? linkOfName(infoItems.wiki, credit.name) };
  });
  return items.map((item, index) => {
    const next = items[index + 1];
    return next && sameSources(item, next) ? { ...item, references: [], uncited: false } : item;
  });
}

const sameSources = (a: InfoItem, b: InfoItem) =>
  a.uncited === b.uncited && a.references.join() === b.references.join();

/** A name may be the alias of a section; an unknown name gets no link. */
function linkOfName(wiki: Wiki, name = ""): LinkView | undefined {
  const link = linkFromTarget(wiki, name);
  return link.missing ? undefined : link;
}
