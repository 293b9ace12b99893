import type { Wiki } from "../../content/wiki";
import { summaryOf } from "../../content/wiki";
import type { SourceId } from "../../kinds/article-id";
import type { Reference, SeasonReference, SourceReference } from "../../kinds/field-schemas";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";
import { type LinkView, linkToArticle } from "./link";

/** One value of a fact: a text or a link, details, and its reference numbers. */
export type InfoItem = {
  text: string;
  link: LinkView | undefined;
  /** Words right after the value, such as the episode after a series. */
  detail: string | undefined;
  note: string | undefined;
  /** Links after the value, such as the series in which an actor plays the role. */
  behind: LinkView[];
  /** The words between the value and those links: “ in ” or “, run by ”. */
  joint: string;
  /** Seasons as stations; hollow if only the series is known, not which of its seasons. */
  seasons: SeasonDot[];
  references: number[];
  /** Nobody has found a source for it yet. */
  uncited: boolean;
  /** The seasons that it spoils; it is hidden if there are any. */
  spoilers: SpoilerView[];
};

export type SeasonDot = { number: number; hollow: boolean };

export type InfoRow = { label: string; items: InfoItem[] };

type Sourced = {
  sources: readonly SourceReference[];
  uncited?: true | undefined;
  reveals?: SeasonReference | undefined;
};

/** Makes rows for one article: with the wiki's links and the article's reference numbers. */
export class InfoRows {
  readonly rows: InfoRow[] = [];

  constructor(
    readonly wiki: Wiki,
    readonly references: readonly SourceId[],
  ) {}

  add(label: string, items: (InfoItem | undefined)[]): void {
    const present = items.filter((item) => item !== undefined);
    if (present.length > 0) this.rows.push({ label, items: present });
  }

  link({ article }: Reference): LinkView {
    return linkToArticle(summaryOf(this.wiki, article));
  }

  item(
    content: {
      text?: string | undefined;
      to?: Reference | undefined;
      note?: string | undefined;
      behind?: readonly Reference[];
    } & Partial<Sourced>,
  ): InfoItem {
    const link = content.to && this.link(content.to);
    return {
      text: content.text ?? link?.text ?? "",
      link,
      detail: undefined,
      note: content.note,
      joint: ", ",
      seasons: [],
      behind: (content.behind ?? []).map((one) => this.link(one)),
      references: (content.sources ?? [])
        .map(({ source }) => this.references.indexOf(source) + 1)
        .sort((a, b) => a - b),
      uncited: content.uncited ?? false,
      spoilers: spoilersOf(this.wiki, content.reveals ? [content.reveals.season] : []),
    };
  }

  /** A first appearance, as “Daredevil 2×04 “Penny and Dime””. */
  appearance(
    value: {
      series: Reference;
      season: number;
      episode?: { number: number; title: string } | undefined;
      note?: string | undefined;
    } & Sourced,
  ): InfoItem {
    const { season, episode } = value;
    const detail = episode
      ? `${season}×${String(episode.number).padStart(2, "0")} “${episode.title}”`
      : `season ${season}`;
    return { ...this.item({ ...value, to: value.series }), detail };
  }
}
