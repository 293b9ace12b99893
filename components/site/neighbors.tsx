import type { NeighborsView as Both, Neighbor } from "@/lib/views/site/neighbor";

/**
 * Links to the previous and the next page.
 * @param many the name of the whole series, such as “More quotes”
 * @param one what each of them is, such as “quote”
 */
export function Neighbors({ many, one, previous, next }: Both & { many: string; one: string }) {
  return (
    <nav
      aria-label={many}
      className="print:hidden mt-12 grid gap-x-8 gap-y-4 border-rule border-t pt-2 sm:grid-cols-2"
    >
      {previous && <NeighborLink rel="prev" label={`Previous ${one}`} to={previous} />}
      {next && <NeighborLink rel="next" label={`Next ${one}`} to={next} />}
    </nav>
  );
}

const FONTS = { quote: " font-serif", work: "", name: " font-[680] font-sign" };

function NeighborLink({ rel, label, to }: { rel: "prev" | "next"; label: string; to: Neighbor }) {
  return (
    <a
      rel={rel}
      href={to.href}
      className={`group block py-2 no-underline ${rel === "next" ? "sm:col-start-2 sm:text-end" : ""}`}
    >
      <span className="block font-[680] font-sign text-[0.82rem] text-mute">{label}</span>
      <span className={`block leading-snug group-hover:underline${FONTS[to.titleStyle]}`}>
        {to.titleStyle === "work" ? <i>{to.title}</i> : to.title}
      </span>
      <span className="block text-[0.9rem] text-mute">{to.note}</span>
    </a>
  );
}
