import type { Wiki } from "../../content/wiki";
import { summaryOf } from "../../content/wiki";
import type { SourceId } from "../../kinds/article-id";
import type { Reference } from "../../kinds/field-schemas";
import type { FactValue } from "../../kinds/kind";
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
  context: LinkView[];
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

/** Makes the items of one article: with the wiki's links and the article's reference numbers. */
export class InfoItems {
  constructor(
    readonly wiki: Wiki,
    readonly references: readonly SourceId[],
  ) {}

  item(value: FactValue): InfoItem {
    const link = value.to && this.link(value.to);
    return {
      text: value.text ?? link?.text ?? "",
      link,
      detail: value.detail,
      note: value.note,
      joint: value.joint ?? ", ",
      seasons: [],
      context: (value.context ?? []).map((one) => this.link(one)),
      references: (value.sources ?? [])
        .map(({ source }) => this.references.indexOf(source) + 1)
        .sort((a, b) => a - b),
      uncited: value.uncited ?? false,
      spoilers: spoilersOf(this.wiki, value.reveals ? [value.reveals.season] : []),
    };
  }

  link({ article }: Reference): LinkView {
    return linkToArticle(summaryOf(this.wiki, article));
  }
}
