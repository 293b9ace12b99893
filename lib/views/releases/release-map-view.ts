import type { HeroLine } from "../../kinds/hero-line";
import type { MapStop } from "../../releases/map-stops";
import { layOutStripMap, type StripMapLayout } from "../../releases/strip-map";
import { layOutWideMap, type WideMap } from "../../releases/wide-map";
import { formatShortDate, type PartialDate } from "../../time/partial-date";
import type { AsOfView, ReleaseView, SeasonView } from "./timeline-view";

/** A season as the map shows it; `dimmed` if another line is the page's subject. */
export type StationView = {
  line: HeroLine;
  href: string;
  name: string;
  date: string;
  out: boolean;
  dimmed: boolean;
  /** On /seen, where stations are choices: the label of the link, and the watch progress up to this season. */
  here?: { label: string; progress: string };
};

export type ReleaseMapView = {
  stations: StationView[];
  wide: WideMap;
  strip: StripMapLayout;
  /** The line that the page is about; the others are dimmed. */
  subject: HeroLine | undefined;
};

/** A season with its release date or expected date, if any. */
type DatedSeason = SeasonView & { out: boolean; dateTime: PartialDate | undefined };

/** The map of all released seasons. */
export const mapOfReleases = (releases: readonly ReleaseView[], subject?: HeroLine) =>
  buildReleaseMap(
    releases.map((release) => ({ ...release, out: true })),
    // The interchange belongs to every line.
    subject === "defenders" ? undefined : subject,
  );

/** The map as it would have been drawn on a day. */
export const mapAsOf = ({ out, upcoming }: AsOfView) =>
  buildReleaseMap([...out, ...upcoming].map((one) => ({ ...one, out: one.state === "released" })));

/**
 * The release map of seasons in the order of their release.
 * @param subject the line that the page is about; The Defenders belongs to every line
 */
function buildReleaseMap(seasons: readonly DatedSeason[], subject?: HeroLine): ReleaseMapView {
  const stations = seasons.map((season) => stationView(season, subject));
  const stops = stations.map((station, index): MapStop => {
    const year = seasons[index]?.dateTime?.slice(0, 4);
    return { ...station, year, labelWidth: labelWidth(station) };
  });
  return { stations, wide: layOutWideMap(stops), strip: layOutStripMap(stops), subject };
}

function stationView(season: DatedSeason, subject: HeroLine | undefined): StationView {
  const { series, only, out, dateTime, line = "defenders" } = season;
  const date = dateTime ? formatShortDate(dateTime) : "no date yet";
  return {
    line,
    href: series.href,
    name: only ? series.text : `${series.text} ${season.season}`,
    date: out || !dateTime ? date : `expected ${date}`,
    out,
    dimmed: subject !== undefined && line !== subject && line !== "defenders",
  };
}

/** The widest that a label can be: the letters of the sign typeface are rarely wider. */
function labelWidth({ name, date }: StationView): number {
  return Math.max(name.length * 7.8, date.length * 7.5);
}
