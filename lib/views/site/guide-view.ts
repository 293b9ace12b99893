import { type GuidePage, guidePages } from "../../guide/load-guide";
import { type NeighborsView, neighborsAt } from "./neighbor";

/** A page of the guide, with all pages and those before and after it. */
export type GuideView = { page: GuidePage; pages: readonly GuidePage[]; neighbors: NeighborsView };

/** @returns undefined if there is no page with that slug */
export function buildGuide(slug: string): GuideView | undefined {
  const pages = guidePages();
  const index = pages.findIndex((one) => one.slug === slug);
  const page = pages[index];
  const neighbors = neighborsAt(pages, index, ({ href, title, description }) => ({
    href,
    title,
    note: description,
    titleStyle: "name",
  }));
  return page && { page, pages, neighbors };
}
