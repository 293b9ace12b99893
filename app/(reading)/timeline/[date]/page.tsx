import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AsOfPage } from "@/components/releases/as-of-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { parseDay } from "@/lib/time/partial-date";
import { mapAsOf } from "@/lib/views/release-map-view";
import { buildTimeline } from "@/lib/views/timeline-view";

type Props = { params: Promise<{ date: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return buildTimeline(await getWiki()).days.map((date) => ({ date }));
}

async function find({ params }: Props) {
  const { days, asOf } = buildTimeline(await getWiki());
  const day = parseDay((await params).date);
  return day && days.includes(day) ? { view: asOf(day), days } : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (!found) return {};
  const { date, href, out, toCome } = found.view;
  return pageMetadata({
    title: `As known on ${date}`,
    description: `Marvel’s six New York series as they were known on ${date}: ${out.length} seasons out, ${toCome.length} to come, and who had said so by then.`,
    href,
  });
}

export default async function AsOfRoute(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  return <AsOfPage {...found} map={mapAsOf(found.view)} />;
}
