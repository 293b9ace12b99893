import type { Metadata } from "next";
import { ConnectionsPage } from "@/components/connections/connections-page";
import { getWiki } from "@/lib/content/get-wiki";
import { buildConnections, connectionsHead } from "@/lib/views/connections-view";

export async function generateMetadata(): Promise<Metadata> {
  const { title, description, href } = connectionsHead(await getWiki());
  return { title, description, alternates: { canonical: href } };
}

export default async function ConnectionsRoute() {
  return <ConnectionsPage view={buildConnections(await getWiki())} />;
}
