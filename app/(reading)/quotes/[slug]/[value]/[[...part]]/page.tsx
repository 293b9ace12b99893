import type { Metadata } from "next";
import { QuotesRoute, quotesMetadata } from "@/components/quote/quotes-route";
import { getWiki } from "@/lib/content/get-wiki";
import { getQuoteFilter } from "@/lib/views/quotes/quote-filters";
import { buildQuotesView } from "@/lib/views/quotes/quotes-view";

// Next wants one name for a segment of an address: here `slug` is the facet, elsewhere a quote.
type Props = { params: Promise<{ slug: string; value: string; part?: string[] }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const { slug, value, part = [] } = await params;
  const filter = getQuoteFilter(wiki, slug, value);
  return filter && buildQuotesView(wiki, filter, part.join("/"));
}

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  quotesMetadata(await find(props));

export default async function SomeQuotesRoute(props: Props) {
  return <QuotesRoute view={await find(props)} />;
}
