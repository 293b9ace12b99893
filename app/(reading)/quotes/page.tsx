import type { Metadata } from "next";
import { QuoteCard } from "@/components/quote/quote-card";
import { Masthead } from "@/components/site/masthead";
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
    <main id="content">
      <Masthead
        title={title}
        description={description}
        crumbs={[{ href: "/", label: "Midland Circle" }]}
      />
      <div className="page grid max-w-3xl gap-6 py-8">
        {quotes.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} />
        ))}
      </div>
    </main>
  );
}
