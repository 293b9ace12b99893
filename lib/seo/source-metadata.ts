import type { Metadata } from "next";
import type { SourcePageView } from "../views/sources/source-page-view";
import { pageMetadata } from "./page-metadata";
import { DESCRIPTION, shorten } from "./shorten";

const slugFromHref = (href: string) => href.slice(href.lastIndexOf("/") + 1);

/** The head of a source's page. Of a long title the description gives the beginning. */
export function sourceMetadata({ source, pageTitle }: SourcePageView): Metadata {
  const when = source.date ? ` of ${source.date}` : "";
  // Titles that stay hidden are all alike; the id, which gives nothing away, tells the pages apart.
  const which = source.hidden ? ` (${slugFromHref(source.href)})` : "";
  const about = `${which}: ${source.kind.toLowerCase()} by ${source.publisher}${when}, and what in this wiki rests on it.`;
  const room = DESCRIPTION.max - about.length - "“”".length;
  return pageMetadata({
    title: pageTitle,
    description: `“${shorten(source.title, room)}”${about}`,
    href: source.href,
  });
}
