import type { Metadata } from "next";
import type { SourcePageView } from "../views/sources/source-page-view";
import { pageMetadata } from "./page-metadata";
import { DESCRIPTION, shorten } from "./shorten";

const slugFromHref = (href: string) => href.slice(href.lastIndexOf("/") + 1);

/** The head of a source's page. The description has the beginning of a long title. */
export function sourceMetadata({ source, pageTitle }: SourcePageView): Metadata {
  const when = source.date ? ` of ${source.date}` : "";
  // All hidden titles are the same; the id, which is no spoiler, makes the page's title unique.
  const which = source.hidden ? ` (${slugFromHref(source.href)})` : "";
  const about = `${which}: ${source.kind.toLowerCase()} by ${source.publisher}${when}, and what in this wiki cites it.`;
  const room = DESCRIPTION.max - about.length - "“”".length;
  return pageMetadata({
    title: pageTitle,
    description: `“${shorten(source.title, room)}”${about}`,
    href: source.href,
  });
}
