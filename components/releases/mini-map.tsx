import { plural } from "@/lib/kinds/plural";
import { isHub } from "@/lib/releases/map-stops";
import { PILL } from "@/lib/releases/wide-map";
import type { ReleaseMapView } from "@/lib/views/releases/release-map-view";
import { Terminus, Tracks } from "./map-parts";

/** A small release map without words: a picture that links to the timeline. */
export function MiniMap({ map: { wide, stations } }: { map: ReleaseMapView }) {
  if (stations.length === 0) return null;
  return (
    <a href="/timeline" className="group grid gap-3 no-underline">
      <svg
        viewBox={`30 100 ${wide.width - 60} ${wide.height - 140}`}
        className="map map-mini"
        aria-hidden="true"
      >
        <Tracks tracks={wide.tracks} />
        {wide.termini.map((terminus) => (
          <Terminus key={terminus.line} {...terminus} />
        ))}
        {wide.stations.map(({ point: [x, y] }, index) => {
          const station = stations[index];
          return station && isHub(station) ? (
            <rect key={station.name} x={x - 17} y={y - PILL / 2} width="34" height={PILL} rx="17" />
          ) : (
            <circle key={station?.name} cx={x} cy={y} r="9" />
          );
        })}
      </svg>
      <span className="font-[650] font-sign group-hover:underline">
        {plural(stations.length, "season")} on the release map →
      </span>
    </a>
  );
}
