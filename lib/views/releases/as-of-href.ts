import { z } from "zod";
import type { Wiki } from "../../content/wiki";
import { day } from "../../kinds/date-fields";
import { lastKnowledgeDay } from "../../releases/as-of";
import { buildTimeline } from "./timeline-view";

const daySchema = day("The requested day.");

/** The day that a reader typed, from the search params: one value, limited in length. */
export const dateParam = z.string().trim().max(40).optional().catch("");

/** Why a day has no page: it does not exist, or nothing was known yet. */
export type NoPage = "no such day" | "before the record";

/**
 * The page for a day: that of the last day, up to it, on which something became known. A day
 * before the first of them has no page.
 * @param text a day such as `2017-02-03`
 */
export function asOfHref(wiki: Wiki, text: string): { href: string } | { noPage: NoPage } {
  const parsed = daySchema.safeParse(text);
  if (!parsed.success) return { noPage: "no such day" };
  const last = lastKnowledgeDay(buildTimeline(wiki).days, parsed.data);
  return last ? { href: `/timeline/${last}` } : { noPage: "before the record" };
}
