import type { Neighbor } from "@/lib/views/quote-page-view";

type Neighbors = { previous: Neighbor | undefined; next: Neighbor | undefined };

/** The ways to the quotations before and behind, in the order of their dates. */
export function QuoteNeighbors({ previous, next }: Neighbors) {
  return (
    <nav
      aria-label="More quotes"
      className="print:hidden mt-12 grid gap-x-8 gap-y-4 border-rule border-t pt-2 sm:grid-cols-2"
    >
      {previous && <Way rel="prev" label="Previous quote" to={previous} />}
      {next && <Way rel="next" label="Next quote" to={next} />}
    </nav>
  );
}

function Way({ rel, label, to }: { rel: "prev" | "next"; label: string; to: Neighbor }) {
  return (
    <a
      rel={rel}
      href={to.href}
      className={`group block py-2 no-underline ${rel === "next" ? "sm:col-start-2 sm:text-end" : ""}`}
    >
      <span className="block font-[680] font-sign text-[0.82rem] text-mute">{label}</span>
      <span className="block font-serif leading-snug group-hover:underline">{to.title}</span>
      <span className="block text-[0.9rem] text-mute">{to.speaker}</span>
    </a>
  );
}
