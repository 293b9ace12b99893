import type { Metadata } from "next";
import { ApiPage } from "@/components/api/api-page";
import { StructuredData } from "@/components/site/structured-data";
import { buildReferenceView } from "@/lib/api/reference-view";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";

const title = "For programs";
const description =
  "What this wiki answers to programs: articles, quotations, releases and sources as JSON, with an example of each, and quotations to embed.";

const page = { title, description, href: "/api" };

export const metadata: Metadata = pageMetadata(page);

export default async function ApiRoute() {
  return (
    <>
      <ApiPage title={title} description={description} view={await buildReferenceView()} />
      <StructuredData graph={pageGraph(page)} />
    </>
  );
}
