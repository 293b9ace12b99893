import { getLine, type HeroLine, INTERCHANGE } from "@/lib/kinds/hero-line";
import type { MapPoint, MapPosition, Reach, Track } from "@/lib/releases/map-stops";
import type { StationView } from "@/lib/views/releases/release-map-view";

/** The lines as drawn. The stations say the same in words. */
export function Tracks({
  tracks,
  subject,
}: {
  tracks: readonly Track[];
  subject?: HeroLine | undefined;
}) {
  return tracks.map(({ line, planned, points }) => (
    <path
      key={`${line}${planned}`}
      data-line={line}
      className={names(planned && "planned", subject && subject !== line && "dimmed")}
      d={`M${points.map((point) => point.join(" ")).join("L")}`}
    />
  ));
}

/** A line's letter on its disc. */
export function Terminus({ line, point: [x, y] }: { line: HeroLine; point: MapPoint }) {
  return (
    <g className="terminus" data-line={line}>
      <circle cx={x} cy={y} r="14" />
      <text x={x} y={y + 5}>
        {getLine(line).letter}
      </text>
    </g>
  );
}

/** A season: its dot, its name and its date, all one link. */
export function Station({
  station: { line, href, name, date, out, dimmed, here },
  point: [x, y],
  label,
  reach,
  pill,
}: MapPosition & {
  station: StationView;
  /** How wide and high The Defenders is drawn. */
  pill: readonly [width: number, height: number];
}) {
  const [width, height] = pill;
  return (
    <g role="listitem" className={names(!out && "planned", dimmed && "dimmed")}>
      <a href={href} aria-label={here?.label} data-progress={here?.progress}>
        <ReachBox reach={reach} />
        {line === INTERCHANGE ? (
          <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="17" />
        ) : (
          <circle cx={x} cy={y} r="9" />
        )}
        <text x={label[0]} y={label[1]} className={line === INTERCHANGE ? "hub" : undefined}>
          {name}{" "}
          <tspan x={label[0]} dy="17">
            {date}
          </tspan>
        </text>
      </a>
    </g>
  );
}

/** The touch target of a station; nothing is drawn. */
export function ReachBox({ reach }: { reach: Reach }) {
  const [left, top, width, height] = reach.map(Math.round);
  return <path d={`M${left} ${top}h${width}v${height}H${left}z`} />;
}

const names = (...all: (string | false | undefined)[]) =>
  all.filter(Boolean).join(" ") || undefined;
