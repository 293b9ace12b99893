import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { kindPages } from "@/lib/views/lists/kind-list";
import { hrefOfPath } from "@/lib/views/lists/list-page";
import { buildTeamView } from "@/lib/views/team/team-view";
import { TeamPage } from "./team-page";

export async function teamMetadata(path: string): Promise<Metadata> {
  const page = kindPages(await getWiki()).get(hrefOfPath("/team", path));
  return page ? pageMetadata(page) : {};
}

/** A page of the team with its structured data; the 404 page if there is no such page. */
export async function TeamRoute({ path }: { path: string }) {
  const view = buildTeamView(await getWiki(), path);
  if (!view) notFound();
  const { page } = view;
  return (
    <>
      <TeamPage view={view} />
      <StructuredData graph={pageGraph(page, { above: page.above })} />
    </>
  );
}
