import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WhichDayPage } from "@/components/releases/which-day-page";
import { getWiki } from "@/lib/content/get-wiki";
import { asOfHref, dateParam } from "@/lib/views/releases/as-of-href";
import { buildTimeline } from "@/lib/views/releases/timeline-view";

type Props = { searchParams: Promise<{ date?: string | string[] }> };

export const metadata: Metadata = { title: "Which day?" };

/**
 * Handles the timeline's form: redirects to the day, or shows the form again. The form has status 200, since
 * Next's `notFound()` leaves a page rendered on demand empty until its script runs.
 */
export default async function AsOfRoute({ searchParams }: Props) {
  const date = dateParam.parse((await searchParams).date);
  const wiki = await getWiki();
  const answer = date === undefined ? undefined : asOfHref(wiki, date);
  if (answer && "href" in answer) redirect(answer.href);
  return <WhichDayPage days={buildTimeline(wiki).dayLinks} noPage={answer?.noPage} />;
}
