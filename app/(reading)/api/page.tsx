import type { Metadata } from "next";
import { ApiPage } from "@/components/api/api-page";
import { StructuredData } from "@/components/site/structured-data";
import { buildReferenceView } from "@/lib/api/reference-view";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";

const title = "API";
const description =
  "All content is available through an API: articles, quotes, releases and sources as JSON, with examples, and quotes to embed.";

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
