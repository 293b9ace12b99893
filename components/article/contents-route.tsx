import { hrefOfPart } from "@/lib/kinds/article-id";
import { plural } from "@/lib/kinds/plural";
import type { Heading } from "@/lib/mdx/remark-headings";

/** The contents list, drawn as a route: one station a section. On a phone it folds above the text. */
export function ContentsRoute({ stations }: { stations: readonly Heading[] }) {
  return (
    <nav aria-label="Contents" data-contents="" className="print:hidden">
      <details className="fold">
        <summary className="min-h-11 cursor-pointer py-2 font-[700] font-sign">
          Contents ({plural(stations.length, "stop")})
        </summary>
        <ol className="route">
          {stations.map(({ id, text, depth }) => (
            <li key={id}>
              <a href={hrefOfPart("", id)} className={depth > 2 ? "branch" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
