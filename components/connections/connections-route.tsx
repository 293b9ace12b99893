import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { parseArticleId } from "@/lib/kinds/article-id";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { connectionsPage } from "@/lib/views/connections/connections-view";
import { ConnectionsPage } from "./connections-page";

/** @param hero the slug of a hero, for their connections alone */
async function find(hero: string | undefined, path: string) {
  const wiki = await getWiki();
  if (hero === undefined) return connectionsPage(wiki, undefined, path);
  const id = parseArticleId(`heroes/${hero}`);
  return id && wiki.summaries.has(id) ? connectionsPage(wiki, id, path) : undefined;
}

export async function connectionsMetadata(
  hero: string | undefined,
  path: string,
): Promise<Metadata> {
  const view = await find(hero, path);
  return view ? pageMetadata(view) : {};
}

/** A page of the connections with its structured data; the 404 page if there is no such page. */
export async function ConnectionsRoute({ hero, path }: { hero: string | undefined; path: string }) {
  const view = await find(hero, path);
  if (!view) notFound();
  return (
    <>
      <ConnectionsPage view={view} />
      <StructuredData graph={pageGraph(view, { above: view.page.above })} />
    </>
  );
}
