import type { Metadata } from "next";
import { QuotesPage } from "@/components/quote/quotes-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { kindNames } from "@/lib/site";
import { buildQuotesView } from "@/lib/views/quotes-view";

const { title, description } = kindNames.quotes;

export const metadata: Metadata = pageMetadata({ title, description, href: "/quotes" });

export default async function AllQuotesRoute() {
  return <QuotesPage view={buildQuotesView(await getWiki())} />;
}
