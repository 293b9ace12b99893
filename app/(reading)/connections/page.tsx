import type { Metadata } from "next";
import { ConnectionsPage } from "@/components/connections/connections-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildConnections, connectionsHead } from "@/lib/views/connections/connections-view";

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(connectionsHead(await getWiki()));
}

export default async function ConnectionsRoute() {
  const view = buildConnections(await getWiki());
  return (
    <>
      <ConnectionsPage view={view} />
      <StructuredData graph={pageGraph(view)} />
    </>
  );
}
