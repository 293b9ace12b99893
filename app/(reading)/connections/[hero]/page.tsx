import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConnectionsPage } from "@/components/connections/connections-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { parseArticleId } from "@/lib/kinds/article-id";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildConnections, connectionsHead } from "@/lib/views/connections/connections-view";

type Props = { params: Promise<{ hero: string }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const id = parseArticleId(`heroes/${(await params).hero}`);
  return { wiki, hero: id && wiki.summaries.has(id) ? id : undefined };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { wiki, hero } = await find(props);
  return hero ? pageMetadata(connectionsHead(wiki, hero)) : {};
}

export default async function HeroConnectionsRoute(props: Props) {
  const { wiki, hero } = await find(props);
  if (!hero) notFound();
  const view = buildConnections(wiki, hero);
  const above = [{ href: "/connections", label: "Connections" }];
  return (
    <>
      <ConnectionsPage view={view} />
      <StructuredData graph={pageGraph(view, { above })} />
    </>
  );
}
