import ical, { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { slugFromName } from "../content/name-slug";
import { summaryOf, type Wiki } from "../content/wiki";
import { type ArticleId, slugOf } from "../kinds/article-id";
import { plural } from "../kinds/plural";
import { listOpenSeasons } from "../releases/open-seasons";
import { listReleases, listStatements } from "../releases/releases";
import { absoluteUrl } from "../request/origin";
import { settings } from "../settings/settings";
import { site } from "../site";
import { type Day, firstDay, formatDate, lastDay } from "../time/partial-date";

/** The season of an event; its id stays the same when its day becomes known. */
type Occasion = {
  series: ArticleId;
  season: number;
  from: Day;
  until: Day;
  /** When this became known: it must not change from build to build. */
  stamp: Day;
};

/** All releases as days of a calendar, and upcoming seasons on their expected days. */
export function releaseCalendar(wiki: Wiki): string {
  const calendar = ical({
    name: `${site.name}: releases`,
    description: `Every season of ${settings.subject}.`,
    prodId: { company: site.name, product: "Releases", language: "EN" },
    source: absoluteUrl("/releases.ics"),
    url: absoluteUrl("/timeline"),
  });
  const releases = listReleases(wiki);
  for (const { series, season, released, episodes } of releases) {
    const occasion = { series, season, from: released, until: released, stamp: released };
    addEvent(calendar, wiki, occasion, `${plural(episodes, "episode")}.`).status(
      ICalEventStatus.CONFIRMED,
    );
  }
  for (const { expected, knownFrom, ...one } of listOpenSeasons(releases, listStatements(wiki))) {
    const until = lastDay(expected);
    const occasion = { ...one, from: firstDay(expected), until, stamp: knownFrom };
    const said = `Expected: ${formatDate(expected)}, as known on ${formatDate(knownFrom)}.`;
    addEvent(calendar, wiki, occasion, said).status(ICalEventStatus.TENTATIVE);
  }
  return calendar.toString();
}

function addEvent(calendar: ICalCalendar, wiki: Wiki, occasion: Occasion, description: string) {
  const { series, season, from, until, stamp } = occasion;
  const { title, href } = summaryOf(wiki, series);
  return calendar.createEvent({
    // Without a host: a static export has the same events.
    id: `${slugOf(series)}-${season}@${slugFromName(site.name)}`,
    start: startOf(from),
    end: new Date(startOf(until).getTime() + DAY),
    allDay: true,
    stamp: startOf(stamp),
    summary: `${title}, season ${season}`,
    description,
    url: absoluteUrl(href),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

const DAY = 86_400_000;
const startOf = (day: Day) => new Date(`${day}T00:00:00Z`);
