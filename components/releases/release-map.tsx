import { LABEL_X } from "@/lib/releases/strip-map";
import { PILL } from "@/lib/releases/wide-map";
import type { ReleaseMapView } from "@/lib/views/releases/release-map-view";
import { Station, Terminus, Tracks } from "./map-parts";

/** All seasons as a route map: left to right where there is room, otherwise top to bottom. */
export function ReleaseMap({ map, now }: { map: ReleaseMapView; now?: string | undefined }) {
  return (
    <>
      <WideMap map={map} now={now} />
      <StripMap map={map} now={now} className="lg:hidden" />
    </>
  );
}

const label = "Seasons in release order";

function WideMap({ map, now }: { map: ReleaseMapView; now: string | undefined }) {
  const { wide, stations, subject } = map;
  if (stations.length === 0) return null;
  return (
    <svg
      viewBox={`0 0 ${wide.width} ${wide.height}`}
      width={wide.width}
      className="map map-wide max-lg:hidden"
      role="list"
      aria-label={label}
    >
      <g aria-hidden="true">
        {wide.years.map(({ year, from, to }, index) => (
          <g key={year ?? "undated"} className="year">
            {index % 2 === 0 && <rect x={from} width={to - from} height={wide.height} />}
            <text x={from + 14} y="60">
              {year ?? "No date yet"}
            </text>
          </g>
        ))}
        {now && wide.now && <Now x={wide.now} y={18} text={now} pointer />}
        <Tracks tracks={wide.tracks} subject={subject} />
        {wide.termini.map((terminus) => (
          <Terminus key={terminus.line} {...terminus} />
        ))}
      </g>
      {wide.stations.map((place, index) => {
        const station = stations[index];
        return (
          station && <Station key={station.name} station={station} {...place} pill={[34, PILL]} />
        );
      })}
    </svg>
  );
}

/** The day that the map shows, as a flag; a `pointer` marks its position. */
function Now({ x, y, text, pointer }: { x: number; y: number; text: string; pointer?: boolean }) {
  const half = halfOf(text);
  return (
    <g className="now">
      <rect x={x - half} y={y - 14} width={half * 2} height="28" />
      {pointer && <path d={`M${x - 8} ${y + 14}l8 8 8-8z`} />}
      <text x={x} y={y + 5}>
        {text}
      </text>
    </g>
  );
}

/** Half the width of a flag. */
const halfOf = (text: string) => text.length * 4 + 12;

/** The map from top to bottom, like the strip above a subway car's door. */
export function StripMap({
  map,
  now,
  className = "",
}: {
  map: ReleaseMapView;
  now?: string | undefined;
  className?: string;
}) {
  const { strip, stations, subject } = map;
  if (stations.length === 0) return null;
  return (
    <svg
      viewBox={`0 0 ${strip.width} ${strip.height}`}
      className={`map map-strip ${className}`}
      role="list"
      aria-label={label}
    >
      <g aria-hidden="true">
        <Tracks tracks={strip.tracks} subject={subject} />
        {now && strip.now && <Now x={LABEL_X + halfOf(now)} y={strip.now} text={now} />}
        {strip.termini.map((terminus) => (
          <Terminus key={terminus.line} {...terminus} />
        ))}
      </g>
      {strip.stations.map((place, index) => {
        const station = stations[index];
        return (
          station && <Station key={station.name} station={station} {...place} pill={[96, 34]} />
        );
      })}
    </svg>
  );
}
