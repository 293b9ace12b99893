import type { Metadata } from "next";
import { QuotesRoute, quotesMetadata } from "@/components/quote/quotes-route";
import { getWiki } from "@/lib/content/get-wiki";
import { buildQuotesView } from "@/lib/views/quotes/quotes-view";

const find = async () => buildQuotesView(await getWiki());

export const generateMetadata = async (): Promise<Metadata> => quotesMetadata(await find());

export default async function AllQuotesRoute() {
  return <QuotesRoute view={await find()} />;
}
