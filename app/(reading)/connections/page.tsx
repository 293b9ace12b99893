import type { Metadata } from "next";
import { ConnectionsPage } from "@/components/connections/connections-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildConnections, connectionsHead } from "@/lib/views/connections-view";

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(connectionsHead(await getWiki()));
}

export default async function ConnectionsRoute() {
  return <ConnectionsPage view={buildConnections(await getWiki())} />;
}
