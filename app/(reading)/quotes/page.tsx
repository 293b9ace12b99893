import type { Metadata } from "next";
import { QuotesPage } from "@/components/quote/quotes-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { namesOfKind } from "@/lib/kinds";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildQuotesView } from "@/lib/views/quotes/quotes-view";

const { title, description } = namesOfKind("quotes");

export const metadata: Metadata = pageMetadata({ title, description, href: "/quotes" });

export default async function AllQuotesRoute() {
  const view = buildQuotesView(await getWiki());
  return (
    <>
      <QuotesPage view={view} />
      <StructuredData graph={pageGraph(view)} />
    </>
  );
}
