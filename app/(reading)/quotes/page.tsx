import type { Metadata } from "next";
import { QuoteCard } from "@/components/quote/quote-card";
import { IndexPage } from "@/components/site/index-page";
import { getWiki } from "@/lib/content/get-wiki";
import { listArticles } from "@/lib/content/wiki";
import { kindNames } from "@/lib/site";
import { quoteViews } from "@/lib/views/quote-view";

const { title, description } = kindNames.quotes;

export const metadata: Metadata = { title, description, alternates: { canonical: "/quotes" } };

export default async function QuotesPage() {
  const wiki = await getWiki();
  const quotes = quoteViews(
    wiki,
    listArticles(wiki, "quotes").map(({ id }) => id),
  );
  return (
    <IndexPage title={title} description={description}>
      <div className="grid gap-6">
        {quotes.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </div>
    </IndexPage>
  );
}
