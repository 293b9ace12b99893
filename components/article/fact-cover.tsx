import type { ReactNode } from "react";
import type { CoverView } from "@/lib/views/cover";
import type { Part } from "@/lib/views/covered";

/**
 * A fact that seasons give away, under a cover for each of them, one in the other, until the reader lifts
 * them; any other as it is.
 * @param label what the last cover says in place of “Reveals …”, from the name of the season
 */
export function FactCover({
  covers: [cover, ...further],
  label,
  children,
}: {
  covers: readonly CoverView[];
  label?: ((season: ReactNode) => ReactNode) | undefined;
  children: ReactNode;
}) {
  if (!cover) return children;
  const season = (
    <>
      <i>{cover.series.text}</i> season&nbsp;{cover.season}
    </>
  );
  return (
    <details className="fact-cover" data-reveals={cover.name}>
      <summary className="hatch">
        {label && further.length === 0 ? label(season) : <>Reveals {season}</>}
      </summary>
      <div>
        <FactCover covers={further} label={label}>
          {children}
        </FactCover>
      </div>
    </details>
  );
}

/** The parts of a list: what is open, then what seasons give away, each under its covers. */
export function CoveredParts<T>({
  parts,
  children,
}: {
  parts: readonly Part<T>[];
  children: (items: readonly T[], part: Part<T>) => ReactNode;
}) {
  return parts.map((part) => (
    <FactCover key={part.key} covers={part.covers}>
      {children(part.items, part)}
    </FactCover>
  ));
}
