import { z } from "zod";
import { day } from "../content/schema/fields";
import type { Wiki } from "../content/wiki";
import { nearestKnowledgeDay } from "../releases/as-of";
import { buildTimeline } from "./timeline-view";

const asked = day("The day that is asked for.");

/** What a reader who asked for a day typed, as it arrives in an address: once, at most so long. */
export const askedDate = z.string().trim().max(40).optional().catch("");

/**
 * Where a day that somebody asks for leads: to the page of the last day, up to it, on which knowledge
 * had changed; to the timeline, where nothing was known yet.
 * @param text a day such as `2017-02-03`
 * @returns undefined where there is no such day
 */
export function asOfAddress(wiki: Wiki, text: string): string | undefined {
  const parsed = asked.safeParse(text);
  if (!parsed.success) return undefined;
  const nearest = nearestKnowledgeDay(buildTimeline(wiki).days, parsed.data);
  return nearest ? `/timeline/${nearest}` : "/timeline";
}
