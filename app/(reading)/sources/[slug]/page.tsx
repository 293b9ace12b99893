import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourcePage } from "@/components/article/source-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import type { SourceId } from "@/lib/kinds/article-id";
import { sourceGraph } from "@/lib/seo/json-ld/source-graph";
import { sourceMetadata } from "@/lib/seo/source-metadata";
import { buildSourcePageView } from "@/lib/views/sources/source-page-view";

type Props = { params: Promise<{ slug: string }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const source = wiki.sources.get((await params).slug as SourceId);
  return source && { source, view: buildSourcePageView(wiki, source) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  return found ? sourceMetadata(found.view) : {};
}

export default async function SourceRoute(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  return (
    <>
      <SourcePage view={found.view} />
      <StructuredData graph={sourceGraph(found.source)} />
    </>
  );
}
