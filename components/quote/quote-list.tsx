import type { QuoteView } from "@/lib/views/quotes/quote-view";
import { QuoteCard } from "./quote-card";

/**
 * Cards below each other, in rows of two where there is room. The controls above the list filter by `marks`.
 */
export function QuoteList({
  cards,
  size = "full",
}: {
  cards: readonly { quote: QuoteView; marks?: readonly string[] }[];
  size?: "full" | "compact";
}) {
  return (
    <ul className="cards">
      {cards.map(({ quote, marks }) => (
        <li key={quote.id} data-is={marks?.join(" ")}>
          <QuoteCard quote={quote} size={size} />
        </li>
      ))}
    </ul>
  );
}
