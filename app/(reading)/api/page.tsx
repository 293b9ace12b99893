import type { Metadata } from "next";
import { ApiPage } from "@/components/api/api-page";
import { buildReferenceView } from "@/lib/api/reference-view";

const title = "For programs";
const description =
  "What this wiki answers to programs: articles, quotations, releases and sources as JSON, with an example of each, and quotations to embed.";

export const metadata: Metadata = { title, description, alternates: { canonical: "/api" } };

export default async function ApiRoute() {
  return <ApiPage title={title} description={description} view={await buildReferenceView()} />;
}
