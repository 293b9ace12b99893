import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuotesPage } from "@/components/quote/quotes-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { namesOfKind } from "@/lib/kinds";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { getQuoteFilter } from "@/lib/views/quotes/quote-filters";
import { buildQuotesView } from "@/lib/views/quotes/quotes-view";

// Next wants one name for a segment of an address: here `slug` is the facet, elsewhere a quote.
type Props = { params: Promise<{ slug: string; value: string }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const { slug, value } = await params;
  const filter = getQuoteFilter(wiki, slug, value);
  return filter && buildQuotesView(wiki, filter);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await find(props);
  return view ? pageMetadata(view) : {};
}

export default async function SomeQuotesRoute(props: Props) {
  const view = await find(props);
  if (!view) notFound();
  const above = [{ href: "/quotes", label: namesOfKind("quotes").title }];
  return (
    <>
      <QuotesPage view={view} />
      <StructuredData graph={pageGraph(view, { above })} />
    </>
  );
}
