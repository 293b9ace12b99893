import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StructuredData } from "@/components/site/structured-data";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import type { QuotesView } from "@/lib/views/quotes/quotes-view";
import { QuotesPage } from "./quotes-page";

export const quotesMetadata = (view: QuotesView | undefined): Metadata =>
  view ? pageMetadata(view) : {};

/** The page of a list of quotes with its structured data; the 404 page if there is no such list. */
export function QuotesRoute({ view }: { view: QuotesView | undefined }) {
  if (!view) notFound();
  return (
    <>
      <QuotesPage view={view} />
      <StructuredData graph={pageGraph(view, { above: view.above })} />
    </>
  );
}
