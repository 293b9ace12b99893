import { expect, test } from "vitest";
import { heroText, seasonText, seriesText, smallWiki, wikiOf } from "../../content/example";
import type { MapPoint, Track } from "../../releases/map-stops";
import { mapAsOf, mapOfReleases, type ReleaseMapView } from "./release-map-view";
import { buildTimeline } from "./timeline-view";

type Expected = [asOf: string, season: number, expected?: string];

/** A series of a line: the days of its seasons, and what was announced when. */
function series(slug: string, title: string, days: string[], announced: Expected[]) {
  const seasons = days.map((day, at) => seasonText(at + 1, day)).join("");
  const statements = announced.map(
    ([day, season, expected]) =>
      `  - { as_of: ${day}, season: ${season}, standing: ${expected ? `expected, expected: ${expected}` : "undated"}, statement: It comes, sources: [report] }\n`,
  );
  return {
    [`content/series/${slug}.mdx`]: seriesText(title, `announcements:\n${statements.join("")}`)
      .replace(seasonText(1, "2015-11-20"), seasons)
      .replace("line: jessica-jones", `line: ${slug.replace("the-", "")}`),
  };
}

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText("Jessica Jones"),
  ...series(
    "daredevil",
    "Daredevil",
    ["2015-04-10", "2016-03-18", "2018-10-19"],
    [
      ["2014-10-21", 1, "2015-05"],
      ["2016-07-21", 3],
    ],
  ),
  ...series(
    "jessica-jones",
    "Jessica Jones",
    ["2015-11-20", "2018-03-08", "2019-06-14"],
    [
      ["2015-07-28", 1, "2015-36"],
      ["2016-01-16", 2],
      ["2017-06-05", 2, "2018"],
      ["2019-05-28", 3, "2019-06-14"],
    ],
  ),
  ...series(
    "luke-cage",
    "Luke Cage",
    ["2016-09-30", "2018-06-22"],
    [
      ["2016-03-10", 1, "2016-09-30"],
      ["2016-12-05", 2],
    ],
  ),
  ...series(
    "iron-fist",
    "Iron Fist",
    ["2017-03-17", "2018-09-07"],
    [["2016-10-04", 1, "2017-03-17"]],
  ),
  ...series(
    "the-defenders",
    "The Defenders",
    ["2017-08-18"],
    [
      ["2016-10-09", 1],
      ["2017-01-12", 1, "2017-22"],
    ],
  ),
  ...series(
    "the-punisher",
    "The Punisher",
    ["2017-11-17", "2019-01-18"],
    [
      ["2016-04-29", 1],
      ["2017-10-01", 1, "2017-10-13"],
    ],
  ),
});
const timeline = buildTimeline(wiki);
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
function pointsOn({ points }: Track): MapPoint[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 2);
    return Array.from(
      { length: steps + 1 },
      (_, step): MapPoint => [
        fromX + ((x - fromX) * step) / steps,
        fromY + ((y - fromY) * step) / steps,
      ],
    );
  });
}

const reaches = ({ left, right, top, bottom }: Box, [x, y]: MapPoint, radius: number) =>
  x > left - radius && x < right + radius && y > top - radius && y < bottom + radius;

test("the wiki is valid", () => {
  expect(diagnostics).toEqual([]);
});

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
