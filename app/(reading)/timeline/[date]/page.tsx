import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AsOfPage } from "@/components/releases/as-of-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { plural } from "@/lib/kinds/plural";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { settings } from "@/lib/settings/settings";
import { parseDay } from "@/lib/time/partial-date";
import { mapAsOf } from "@/lib/views/releases/release-map-view";
import { type AsOfView, buildTimeline } from "@/lib/views/releases/timeline-view";

type Props = { params: Promise<{ date: string }> };

async function find({ params }: Props) {
  const { days, asOf } = buildTimeline(await getWiki());
  const day = parseDay((await params).date);
  return day && days.includes(day) ? { view: asOf(day), days } : undefined;
}

const headOf = ({ date, href, out, upcoming }: AsOfView) => ({
  title: `What was known on ${date}`,
  description: `What was known about ${settings.subject} on ${date}: ${plural(out.length, "season")} out, ${upcoming.length} upcoming, and who had said so by then.`,
  href,
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  return found ? pageMetadata(headOf(found.view)) : {};
}

export default async function AsOfRoute(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  const above = [{ href: "/timeline", label: "Timeline" }];
  return (
    <>
      <AsOfPage {...found} map={mapAsOf(found.view)} />
      <StructuredData graph={pageGraph(headOf(found.view), { above })} />
    </>
  );
}
