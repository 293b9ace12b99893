import type { ReleaseMapView } from "@/lib/views/release-map-view";
import { Station, Terminus, Tracks } from "./map-parts";

/** All seasons as a route map: from left to right where there is room, else from top to bottom. */
export function ReleaseMap({ map, now }: { map: ReleaseMapView; now?: string }) {
  return (
    <>
      <WideMap map={map} now={now} />
      <StripMap map={map} className="lg:hidden" />
    </>
  );
}

const label = "Seasons in the order of release";

function WideMap({ map, now }: { map: ReleaseMapView; now: string | undefined }) {
  const { wide, stations, subject } = map;
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
        {now && wide.now && <Now at={wide.now} text={now} />}
        <Tracks tracks={wide.tracks} subject={subject} />
        {wide.termini.map((terminus) => (
          <Terminus key={terminus.line} {...terminus} />
        ))}
      </g>
      {wide.stations.map((place, index) => {
        const station = stations[index];
        return (
          station && <Station key={station.name} station={station} {...place} pill={[34, 112]} />
        );
      })}
    </svg>
  );
}

function Now({ at, text }: { at: number; text: string }) {
  const half = text.length * 4 + 16;
  return (
    <g className="now">
      <rect x={at - half} y="4" width={half * 2} height="28" />
      <path d={`M${at - 8} 32l8 8 8-8z`} />
      <text x={at} y="23">
        {text}
      </text>
    </g>
  );
}

/** The map from top to bottom, as above a carriage door. */
export function StripMap({ map, className = "" }: { map: ReleaseMapView; className?: string }) {
  const { strip, stations, subject } = map;
  return (
    <svg
      viewBox={`0 0 ${strip.width} ${strip.height}`}
      className={`map map-strip ${className}`}
      role="list"
      aria-label={label}
    >
      <g aria-hidden="true">
        <Tracks tracks={strip.tracks} subject={subject} />
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
