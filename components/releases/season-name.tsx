import { LineBullet } from "@/components/site/line-bullet";
import { INTERCHANGE } from "@/lib/kinds/hero-line";
import type { SeasonView } from "@/lib/views/releases/timeline-view";

/** A season by its bullet, its series (linked) and its number, where the series has more than one. */
export function SeasonName({ season }: { season: SeasonView }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LineBullet line={season.line ?? INTERCHANGE} decorative className="text-[1.05rem]" />
      <span data-line={season.line}>
        <a className="link tap font-[680] font-sign" href={season.series.href}>
          {season.series.text}
        </a>
        {!season.only && <span className="font-[680] font-sign"> {season.season}</span>}
      </span>
    </span>
  );
}
