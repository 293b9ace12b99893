import { getWiki } from "../lib/content/get-wiki";
import { destinationOf } from "../lib/seo/canonical-path";
import { movedAddressByPath } from "../lib/seo/moved-addresses";
import { moved } from "../lib/site";
import { asOfHref } from "../lib/views/releases/as-of-href";
import { buildTimeline } from "../lib/views/releases/timeline-view";
import type { RequestTarget } from "./target";

type Redirect = { status: 307 | 308; location: string };

const DAY = /^\/timeline\/(\d{4}-\d{2}-\d{2})$/;

/**
 * Where an address redirects to: another spelling to the canonical one, a former address or a name to the article, and
 * a day without a page to the page that was current then, or to the form if that is before the records.
 */
export async function redirectFor({
  pathname,
  search,
}: RequestTarget): Promise<Redirect | undefined> {
  const wiki = await getWiki();
  const destination = destinationOf(pathname, moved, movedAddressByPath(wiki));
  if (destination !== pathname) return { status: 308, location: withSearch(destination, search) };
  const day = DAY.exec(pathname)?.[1];
  if (day === undefined || buildTimeline(wiki).days.some((one) => one === day)) return undefined;
  const answer = asOfHref(wiki, day);
  const location = "href" in answer ? answer.href : `/timeline/as-of?date=${day}`;
  return { status: 307, location };
}

/** `/heroes/matt-murdock#in-the-comics` and `?x=1` → `/heroes/matt-murdock?x=1#in-the-comics`. */
export function withSearch(destination: string, search: string): string {
  const [path = "", ...rest] = destination.split("#");
  return [path + search, ...rest].join("#");
}
