import type { Metadata } from "next";
import { HomePage } from "@/components/site/home-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listChanges } from "@/lib/git/changes";
import { graphOf } from "@/lib/seo/json-ld/graph";
import { websiteNode } from "@/lib/seo/json-ld/website";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { site } from "@/lib/site";
import { buildHomeView } from "@/lib/views/site/home-view";

export const metadata: Metadata = pageMetadata({ description: site.description, href: "/" });

export default async function HomeRoute() {
  const changes = await listChanges(contentFolder(), 8);
  return (
    <>
      <HomePage view={buildHomeView(await getWiki(), changes)} />
      <StructuredData graph={graphOf(websiteNode)} />
    </>
  );
}
