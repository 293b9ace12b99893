import { wantedSlug } from "../../content/graph";
import type { Summary } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { hrefOfPart } from "../../kinds/article-id";
import type { HeroLine } from "../../kinds/hero-line";
import { linkTargetText } from "../../mdx/link-target-text";
import { wantedHref } from "../lists/wanted-order";

/** A link as shown: its text, its target, and whether the target exists. */
export type LinkView = {
  href: string;
  text: string;
  title: string;
  line: HeroLine | undefined;
  /** Titles of series are set in italics. */
  italic: boolean;
  missing: boolean;
};

export function linkToArticle(summary: Summary, text = summary.title): LinkView {
  return {
    href: summary.href,
    text,
    title: summary.description,
    line: summary.line,
    italic: summary.kind === "series",
    missing: false,
  };
}

/** The link of an author's `[[target]]`; if that article is missing, to the list of wanted articles. */
export function linkFromTarget(wiki: Wiki, target: string): LinkView {
  const resolved = wiki.resolve(target);
  if ("found" in resolved) {
    const summary = summaryOf(wiki, resolved.found);
    if (!resolved.section) return linkToArticle(summary);
    // A section has a name of its own; the article's title would hide what the link is about.
    return {
      ...linkToArticle(summary, linkTargetText(target)),
      href: hrefOfPart(summary.href, resolved.section),
      italic: false,
    };
  }
  return {
    href: wantedHref(wiki, wantedSlug(target)),
    text: target,
    title: "Nobody has written this article yet.",
    line: undefined,
    italic: false,
    missing: true,
  };
}
