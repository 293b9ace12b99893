import type { ReactNode } from "react";
import type { CoverView } from "@/lib/views/cover";

/** A fact that gives a season away, covered until the reader lifts the cover; any other as it is. */
export function FactCover({
  cover,
  children,
}: {
  cover: CoverView | undefined;
  children: ReactNode;
}) {
  if (!cover) return children;
  return (
    <details className="fact-cover" data-reveals={cover.name}>
      <summary className="hatch">
        Reveals <i>{cover.series.text}</i> season&nbsp;{cover.season}
      </summary>
      {children}
    </details>
  );
}
