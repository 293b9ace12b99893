import type { HeroLine } from "@/lib/kinds/hero-line";
import type { SeasonDot } from "@/lib/views/article/info-rows";

/** Seasons as stations of their line; hollow where only the series is recorded. */
export function SeasonDots({
  seasons,
  line,
}: {
  seasons: readonly SeasonDot[];
  line: HeroLine | undefined;
}) {
  const unsure = seasons.some(({ hollow }) => hollow);
  return (
    <span className="dots" data-line={line}>
      <span className="sr-only">: season </span>
      {seasons.map(({ number, hollow }) => (
        <span key={number} className={hollow ? "hollow" : undefined}>
          {number}
        </span>
      ))}
      {unsure && <span className="sr-only"> (exact seasons unknown)</span>}
    </span>
  );
}
