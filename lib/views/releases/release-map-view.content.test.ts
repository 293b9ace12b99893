import { expect, test } from "vitest";
import { loadWiki } from "../../content/load";
import type { Point, Track } from "../../releases/map-stops";
import { mapAsOf, mapOfReleases, type ReleaseMapView } from "./release-map-view";
import { buildTimeline } from "./timeline-view";

const timeline = buildTimeline(await loadWiki());
const maps: [string, ReleaseMapView][] = [
  ["all releases", mapOfReleases(timeline.releases)],
  ...timeline.days.map((day): [string, ReleaseMapView] => [day, mapAsOf(timeline.asOf(day))]),
];

type Box = { name: string; left: number; right: number; top: number; bottom: number };

/** The boxes of labels, with the widths that the layout assumes. */
function labelBoxes({ stations, wide }: ReleaseMapView): Box[] {
  return stations.map(({ name, date }, index) => {
    const [x, y] = wide.stations[index]?.label ?? [0, 0];
    const half = Math.max(name.length * 7.8, date.length * 7.5) / 2;
    return { name, left: x - half, right: x + half, top: y - 12, bottom: y + 22 };
  });
}

/** Points along a line, close enough together to miss nothing. */
function pointsOn({ points }: Track): Point[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 2);
    return Array.from(
      { length: steps + 1 },
      (_, step): Point => [
        fromX + ((x - fromX) * step) / steps,
        fromY + ((y - fromY) * step) / steps,
      ],
    );
  });
}

const reaches = ({ left, right, top, bottom }: Box, [x, y]: Point, radius: number) =>
  x > left - radius && x < right + radius && y > top - radius && y < bottom + radius;

test.each(maps)(
  "on the map of %s no label lies over a line, a bullet or another label",
  (_, map) => {
    const boxes = labelBoxes(map);
    const clashes = boxes.flatMap((box, index) => [
      ...map.wide.tracks
        .filter((track) => pointsOn(track).some((point) => reaches(box, point, 5.5)))
        .map(({ line }) => `${box.name} over ${line}`),
      ...map.wide.termini
        .filter(({ point }) => reaches(box, point, 13))
        .map(({ line }) => `${box.name} over the bullet of ${line}`),
      ...boxes
        .slice(index + 1)
        .filter((other) => box.left < other.right && other.left < box.right)
        .filter((other) => box.top < other.bottom && other.top < box.bottom)
        .map((other) => `${box.name} over ${other.name}`),
    ]);
    expect(clashes).toEqual([]);
  },
);

test.each(maps)("on the map of %s everything is inside", (_, { wide, strip, stations }) => {
  for (const [x, y] of [
    ...wide.tracks.flatMap(({ points }) => points),
    ...wide.stations.map(({ label }) => label),
  ]) {
    expect(x).toBeGreaterThan(40);
    expect(x).toBeLessThan(wide.width - 40);
    expect(y).toBeGreaterThan(66);
    expect(y).toBeLessThan(wide.height - 20);
  }
  expect(strip.stations).toHaveLength(stations.length);
  expect(strip.height).toBeGreaterThan(strip.stations.at(-1)?.point[1] ?? 0);
});

test("all four lines run through the interchange at 45°, and The Punisher branches off", () => {
  const { wide } = mapOfReleases(timeline.releases);
  expect(wide.tracks.map(({ line }) => line)).toEqual([
    "daredevil",
    "jessica-jones",
    "luke-cage",
    "iron-fist",
    "punisher",
  ]);
  for (const { points } of wide.tracks)
    for (const [index, [x, y]] of points.slice(1).entries()) {
      const [fromX, fromY] = points[index] ?? [0, 0];
      const [dx, dy] = [Math.abs(x - fromX), Math.abs(y - fromY)];
      expect(dx === 0 || dy === 0 || dx === dy).toBe(true);
    }
});

test("on January 12, 2017 the track is built as far as Luke Cage, and planned beyond", () => {
  const map = mapAsOf(
    timeline.asOf(timeline.days.find((day) => day === "2017-01-12") ?? ("" as never)),
  );
  expect(
    map.wide.tracks.map(({ line, planned }) => `${line} ${planned ? "planned" : "built"}`),
  ).toEqual([
    "daredevil built",
    "daredevil planned",
    "jessica-jones planned",
    "luke-cage planned",
    "iron-fist planned",
    "punisher planned",
  ]);
  expect(
    map.stations.filter(({ out }) => !out).map(({ name, date }) => `${name}: ${date}`),
  ).toContain("Iron Fist 1: expected Mar 17, 2017");
  expect(map.wide.years.map(({ year }) => year)).toEqual(["2015", "2016", "2017", undefined]);
});

test("the page's line stands out, and on the page of The Defenders every line does", () => {
  const countDimmed = (map: ReleaseMapView) => map.stations.filter((one) => one.dimmed).length;
  expect(countDimmed(mapOfReleases(timeline.releases, "jessica-jones"))).toBe(9);
  expect(countDimmed(mapOfReleases(timeline.releases, "defenders"))).toBe(0);
});
