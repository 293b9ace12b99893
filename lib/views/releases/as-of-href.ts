import { z } from "zod";
import { day } from "../../content/schema/fields";
import type { Wiki } from "../../content/wiki";
import { lastKnowledgeDay } from "../../releases/as-of";
import { buildTimeline } from "./timeline-view";

const asked = day("The day that is asked for.");

/** What a reader who asked for a day typed, as it arrives in an address: once, at most so long. */
export const askedDate = z.string().trim().max(40).optional().catch("");

/** Why a day has no page: the calendar lacks it, or nothing was known yet. */
export type NoPage = "no such day" | "before the record";

/**
 * The page that answers for a day: that of the last day, up to it, on which knowledge had changed. A day
 * before the first of them has none: every page there is knows more.
 * @param text a day such as `2017-02-03`
 */
export function asOfHref(wiki: Wiki, text: string): { href: string } | { noPage: NoPage } {
  const parsed = asked.safeParse(text);
  if (!parsed.success) return { noPage: "no such day" };
  const last = lastKnowledgeDay(buildTimeline(wiki).days, parsed.data);
  return last ? { href: `/timeline/${last}` } : { noPage: "before the record" };
}
