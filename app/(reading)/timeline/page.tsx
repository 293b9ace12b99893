import type { Metadata } from "next";
import { TimelinePage } from "@/components/releases/timeline-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { settings } from "@/lib/settings/settings";
import { mapOfReleases } from "@/lib/views/releases/release-map-view";
import { buildTimeline } from "@/lib/views/releases/timeline-view";

const head = {
  title: "Release timeline",
  description: settings.timeline,
  href: "/timeline",
};

export const metadata: Metadata = pageMetadata(head);

export default async function TimelineRoute() {
  const { releases, dayLinks } = buildTimeline(await getWiki());
  return (
    <>
      <TimelinePage releases={releases} days={dayLinks} map={mapOfReleases(releases)} />
      <StructuredData graph={pageGraph(head)} />
    </>
  );
}
