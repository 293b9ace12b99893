import type { Metadata } from "next";
import { StructuredData } from "@/components/site/structured-data";
import { TeamPage } from "@/components/team/team-page";
import { getWiki } from "@/lib/content/get-wiki";
import { namesOfKind } from "@/lib/kinds";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildTeamView } from "@/lib/views/team/team-view";

const { title, description } = namesOfKind("team");

export const metadata: Metadata = pageMetadata({ title, description, href: "/team" });

export default async function TeamRoute() {
  return (
    <>
      <TeamPage view={buildTeamView(await getWiki())} />
      <StructuredData graph={pageGraph({ title, description, href: "/team" })} />
    </>
  );
}
