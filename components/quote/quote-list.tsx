import type { QuoteView } from "@/lib/views/quotes/quote-view";
import { QuoteCard } from "./quote-card";

/**
 * Cards one below the other, in rows of two where there is room.
 * `marks` are what a narrowing above the list goes by.
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
