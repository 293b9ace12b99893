import type { Heading } from "@/lib/mdx/remark-headings";

/** The contents list, drawn as a route: one station a section. On a phone it folds above the text. */
export function ContentsRoute({ stations }: { stations: readonly Heading[] }) {
  const list = (
    <ol className="relative ms-[7px] border-route border-s-4 py-0.5">
      {stations.map(({ id, text, depth }) => (
        <li key={id} className="relative ps-5">
          <span
            aria-hidden="true"
            className="station absolute -start-[8.5px] top-1/2 size-[13px] -translate-y-1/2 rounded-full border-[3px] border-ink bg-paper"
          />
          <a
            href={`#${id}`}
            className={`flex min-h-11 items-center py-1 text-[0.9rem] leading-tight no-underline hover:underline lg:min-h-9 ${depth > 2 ? "ps-3 text-mute" : ""}`}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav aria-label="Contents" data-contents="" className="print:hidden">
      <details className="lg:hidden">
        <summary className="min-h-11 cursor-pointer py-2 font-[700] font-sign">
          Contents ({stations.length} stops)
        </summary>
        <div className="pt-2 pb-1">{list}</div>
      </details>
      <div className="hidden lg:block">{list}</div>
    </nav>
  );
}
