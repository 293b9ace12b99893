import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import { formatDate } from "../../time/partial-date";
import { type InfoItem, InfoItems } from "./info-rows";

/** An event and its date; `until` if it has an end. */
export type ChronologyEntry = {
  date: string;
  dateTime: string;
  until: string | undefined;
  event: InfoItem;
};

export function buildChronology(
  wiki: Wiki,
  { frontmatter, references }: Article<"production">,
): ChronologyEntry[] {
  const items = new InfoItems(wiki, references);
  return frontmatter.chronology.map(({ date, until, event, ...citation }) => ({
    date: formatDate(date),
    dateTime: date,
    until: until && formatDate(until),
    event: items.item({ ...citation, text: event }),
  }));
}
