import { describe, expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "../../content/example";
import type { Edge } from "../../graph-layout/edge-paths";
import { layOut } from "../../graph-layout/grid-layout";
import { boxOf, crosses } from "../../graph-layout/label-positions";
import { distance, MEETING_COSTS, meet, type Point, segments } from "../../graph-layout/segments";
import type { ArticleId } from "../../kinds/article-id";
import { type ConnectionMap, MOST_DRAWN, RADIUS, rowsOf } from "./connection-map";
import { buildConnections } from "./connections-view";

const relation = (to: string, role: string, fields = "") =>
  `  - { to: ${to}, role: ${role}, sources: [report]${fields} }\n`;
const person = (title: string, relations = "") =>
  heroText(title, relations && `relations:\n${relations}`).replace(/line:.*\n/, "");

const spoiler = ', reveals: "jessica-jones/1"';
const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    `relations:\n${relation("characters/hogarth", "hired investigator")}${relation("characters/sister", "sister")}${relation("characters/purple", "killer", spoiler)}`,
  ),
  "content/characters/hogarth.mdx": person("Hogarth", relation("heroes/jessica-jones", "client")),
  "content/characters/sister.mdx": person(
    "Sister",
    relation("heroes/jessica-jones", "sister") + relation("characters/hogarth", "friend"),
  ),
  "content/characters/purple.mdx": person(
    "Purple",
    relation("heroes/jessica-jones", "victim", spoiler),
  ),
  "content/characters/alone.mdx": person("Alone"),
});
const hero = "heroes/jessica-jones" as ArticleId;
const texts = (view: ReturnType<typeof buildConnections>) =>
  view.open.map(({ title, relations }) => [
    title,
    ...relations.map(({ ends }) =>
      ends.map(({ link, roles }) => `${link.text}: ${roles}`).join(" – "),
    ),
  ]);

test("each pair is listed once, with the roles of both", () => {
  expect(diagnostics).toEqual([]);
  expect(texts(buildConnections(wiki))).toEqual([
    [
      "Jessica Jones",
      "Jessica Jones: hired investigator – Hogarth: client",
      "Jessica Jones: sister – Sister: sister",
    ],
    ["Other characters", "Hogarth: friend – Sister: friend"],
  ]);
});

test("a pair with the same role on both sides shows it once", () => {
  const relations = buildConnections(wiki).open[0]?.relations;
  expect(relations?.map(({ same }) => same)).toEqual([undefined, ["sister"]]);
});

test("spoilers are in a hidden group, and neither in the drawing nor in the open list", () => {
  for (const view of [buildConnections(wiki), buildConnections(wiki, hero)]) {
    const { hidden, ...open } = view;
    expect(hidden).toMatchObject([
      {
        spoilers: [{ name: "jessica-jones/1" }],
        items: [{ ends: [{ roles: ["killer"] }, { roles: ["victim"] }] }],
      },
    ]);
    expect(JSON.stringify(open)).not.toMatch(/purple|killer|victim/i);
  }
});

test("a character whose relations are all spoilers is not drawn", () => {
  const names = buildConnections(wiki).map?.dots.map(({ name }) => name);
  expect(names).toEqual(["Jessica Jones", "Hogarth", "Sister"]);
});

test("a wiki without relations has an empty page and no drawing", () => {
  const view = buildConnections(wikiOf(smallWiki).wiki);
  expect(view).toMatchObject({ open: [], hidden: [], map: undefined });
});

test("a name breaks into rows of similar width", () => {
  expect(rowsOf("Alexandra Reid")).toEqual(["Alexandra", "Reid"]);
  expect(rowsOf("Pop")).toEqual(["Pop"]);
  expect(rowsOf("Nobu of the Hand")).toEqual(["Nobu of", "the Hand"]);
});

type Box = { name: string; left: number; top: number; right: number; bottom: number };

/** The boxes of a map: each dot, and each row of a name as wide as its letters can be. */
function boxesOf({ dots }: ConnectionMap): Box[] {
  return dots.flatMap(({ name, line, point: [x, y], rows }) => {
    const r = line ? RADIUS.hero : RADIUS.station;
    const dot = { name: `${name} (dot)`, left: x - r, top: y - r, right: x + r, bottom: y + r };
    const labels = rows.map(({ text, at: [cx, base] }) => {
      const half = text.length * 4;
      return { name: text, left: cx - half, top: base - 11, right: cx + half, bottom: base + 3 };
    });
    return [dot, ...labels];
  });
}

const areSeparate = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const overlaps = (boxes: readonly Box[]) =>
  boxes.flatMap((a, i) =>
    boxes.slice(0, i).flatMap((b) => (areSeparate(a, b) ? [] : [`${a.name} on ${b.name}`])),
  );

/** Heroes and relations as in this wiki in 2026: an enemy of all four, hubs of up to ten lines. */
const HEROES = ["Matt Murdock", "Jessica Jones", "Luke Cage", "Danny Rand"];
const RELATED: Record<string, string[]> = {
  "Matt Murdock": [
    "Jessica Jones",
    "Luke Cage",
    "Danny Rand",
    "Alexandra Reid",
    "Claire Temple",
    "Elektra Natchios",
    "Foggy Nelson",
    "Karen Page",
    "Stick",
    "Wilson Fisk",
  ],
  "Jessica Jones": [
    "Luke Cage",
    "Danny Rand",
    "Alexandra Reid",
    "Jeri Hogarth",
    "Kilgrave",
    "Trish Walker",
  ],
  "Luke Cage": ["Danny Rand", "Alexandra Reid", "Pop"],
  "Danny Rand": [
    "Alexandra Reid",
    "Claire Temple",
    "Davos",
    "Jeri Hogarth",
    "Joy Meachum",
    "Ward Meachum",
  ],
  "Colleen Wing": ["Bakuto", "Claire Temple", "Misty Knight"],
  "Frank Castle": ["David Lieberman", "Karen Page"],
  "Harold Meachum": ["Joy Meachum", "Ward Meachum"],
  "Cornell Stokes": ["Mariah Dillard"],
  "Joy Meachum": ["Ward Meachum"],
};

/** A wiki with these relations, each stated in one of its two articles. */
function wikiWith(related: Readonly<Record<string, readonly string[]>>) {
  const slug = (name: string) => name.toLowerCase().replaceAll(" ", "-");
  const kind = (name: string) => (HEROES.includes(name) ? "heroes" : "characters");
  const names = new Set([...HEROES, ...Object.entries(related).flat(2)]);
  const files = [...names].map((name) => {
    const relations = (related[name] ?? [])
      .map((to) => relation(`${kind(to)}/${slug(to)}`, "ally"))
      .join("");
    const line = ["daredevil", "jessica-jones", "luke-cage", "iron-fist"][HEROES.indexOf(name)];
    const text = line
      ? heroText(name, relations && `relations:\n${relations}`).replace(/line: .*/, `line: ${line}`)
      : person(name, relations);
    return [`content/${kind(name)}/${slug(name)}.mdx`, text];
  });
  const { wiki, diagnostics } = wikiOf({ ...smallWiki, ...Object.fromEntries(files) });
  expect(diagnostics).toEqual([]);
  return wiki;
}

/** The same with more people, each related to one who was there before; deterministic. */
function grownBy(count: number): Record<string, string[]> {
  const related = Object.fromEntries(Object.entries(RELATED).map(([name, to]) => [name, [...to]]));
  const names = [...new Set(Object.entries(RELATED).flat(2))];
  for (let index = 0; index < count; index++) {
    const name = `Somebody New${String(index).padStart(3, "x")}`.replace(
      /\d/g,
      (digit) => "abcdefghij"[Number(digit)] ?? "",
    );
    const known = names[(index * 7) % names.length] ?? "";
    related[known] = [...(related[known] ?? []), name];
    names.push(name);
  }
  return related;
}

/** Of a line as drawn. */
const WIDTH = 7;

const pairsOf = (spans: ConnectionMap["spans"]) =>
  spans.flatMap((one, i) => spans.slice(0, i).map((other) => [one.points, other.points] as const));

const isSame = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.01;

const isInDot = (dots: ConnectionMap["dots"], point: Point) =>
  dots.some((dot) => {
    const radius = dot.line ? RADIUS.hero : RADIUS.station;
    return Math.hypot(point[0] - dot.point[0], point[1] - dot.point[1]) < radius;
  });

/** Whether two lines overlap for more than a pixel. */
const shareTrack = (a: readonly Point[], b: readonly Point[]) =>
  segments(a).some((one) =>
    segments(b).some(
      (other) => meet(...one, ...other) === MEETING_COSTS.hidden || areTight(one, other),
    ),
  );

/** Whether two segments are parallel, side by side, and closer than their width. */
function areTight([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = Math.hypot(dx, dy);
  const along = ([x, y]: Point) => ((x - a[0]) * dx + (y - a[1]) * dy) / long;
  const away = ([x, y]: Point) => ((x - a[0]) * dy - (y - a[1]) * dx) / long;
  if (Math.abs(away(c) - away(d)) > 0.1 || Math.abs(away(c)) > WIDTH) return false;
  const [from, to] = [along(c), along(d)].sort((x, y) => x - y) as [number, number];
  return Math.min(to, long) - Math.max(from, 0) > 1;
}

test("lines cross at right angles in a drawing of this wiki's size", () => {
  const map = buildConnections(wikiWith(RELATED)).map as ConnectionMap;
  const met = pairsOf(map.spans).flatMap(([a, b]) =>
    segments(a).flatMap((one) =>
      segments(b).flatMap((other) =>
        meet(...one, ...other) === MEETING_COSTS.oblique ? [crossingOf(one, other)] : [],
      ),
    ),
  );
  // Lines that leave a dot side by side may cross others under the dot.
  expect(met.filter((point) => !isInDot(map.dots, point))).toEqual([]);
});

function crossingOf([a, b]: [Point, Point], [c, d]: [Point, Point]): Point {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const along = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / (dx * ey - dy * ex);
  return [a[0] + dx * along, a[1] + dy * along];
}

describe.each([
  ["of this wiki's size", 0],
  ["with as many people as are drawn at most", MOST_DRAWN.people - 26],
])("the drawings of a wiki %s", (_, more) => {
  const whole = wikiWith(grownBy(more));
  const heroes = [...whole.articles.values()].filter(({ kind }) => kind === "heroes");
  const views = [undefined, ...heroes.map(({ id }) => id)].map((id) => buildConnections(whole, id));
  const maps = views.flatMap(({ map }) => map ?? []);

  test("there is one of all characters and one of each hero", () => {
    expect(maps).toHaveLength(1 + heroes.length);
    expect(maps[0]?.dots).toHaveLength(26 + more);
  });

  test("no name touches a dot or another name, and all are inside the box", () => {
    for (const map of maps) {
      const boxes = boxesOf(map);
      expect(overlaps(boxes)).toEqual([]);
      const { box } = map;
      for (const { left, top, right, bottom } of boxes) {
        expect(Math.min(left - box.left, top - box.top)).toBeGreaterThan(10);
        expect(right - box.left).toBeLessThan(box.width - 10);
        expect(bottom - box.top).toBeLessThan(box.height - 10);
      }
    }
  });

  test("no line runs through a name", () => {
    for (const { dots, spans } of maps)
      expect(
        dots.flatMap(({ name, rows }) =>
          spans.some(({ points }) => crosses(points, boxOf(rows))) ? [name] : [],
        ),
      ).toEqual([]);
  });

  test("lines are horizontal, vertical or at about 45°", () => {
    for (const { spans } of maps)
      for (const { points } of spans)
        for (const [i, [x, y]] of points.slice(1).entries()) {
          const [dx, dy] = [
            Math.abs(x - (points[i]?.[0] ?? 0)),
            Math.abs(y - (points[i]?.[1] ?? 0)),
          ];
          const steep = Math.abs(dx - dy) / Math.max(dx, dy);
          expect(Math.min(dx, dy) < 0.01 || steep < 0.12).toBe(true);
        }
  });

  test("no line crosses the dot of a character that it does not connect", () => {
    for (const { dots, spans } of maps)
      for (const { points } of spans) {
        const passed = dots.filter((dot) => {
          const ends = [points[0], points.at(-1)] as Point[];
          const radius = dot.line ? RADIUS.hero : RADIUS.station;
          return !ends.some((end) => isInDot([dot], end)) && distance(points, dot.point) < radius;
        });
        expect(passed.map(({ name }) => name)).toEqual([]);
      }
  });

  test("no line shares a stretch of track with another", () => {
    for (const { spans } of maps)
      expect(pairsOf(spans).filter(([a, b]) => shareTrack(a, b))).toEqual([]);
  });

  test("no line has a corner or changes its color on another line", () => {
    for (const { dots, spans } of maps)
      for (const { points } of spans)
        for (const point of points.filter((one) => !isInDot(dots, one))) {
          const others = spans.filter((other) => !other.points.some((one) => isSame(one, point)));
          for (const other of others) expect(distance(other.points, point)).toBeGreaterThan(WIDTH);
        }
  });

  test("the layout is deterministic", () => {
    expect(buildConnections(whole, heroes[0]?.id)).toEqual(views[1]);
  });
});

describe("more people than one drawing can show", () => {
  const view = buildConnections(wikiWith(grownBy(500)));

  test("are listed and not drawn", () => {
    expect(view.map).toBeUndefined();
    expect(view.open.flatMap(({ relations }) => relations)).toHaveLength(34 + 500);
  });
});

describe("the work of a layout", () => {
  const edges = Array.from(
    { length: 400 },
    (_, i): Edge => ({
      ends: [i % 300, (i * 7 + 1) % 300],
      hubs: [false, false],
    }),
  );
  const grid = { columns: 20, rows: 20, width: 132, height: 132 };

  test("stays within its bound, however large the problem is", () => {
    const few = {
      grid,
      nodes: 10,
      fixed: [],
      edges: edges.slice(0, 9).map((edge, i) => ({ ...edge, ends: [i, i + 1] as const })),
    };
    for (const problem of [few, { grid, nodes: 300, fixed: [], edges }]) {
      const first = problem.edges.length ** 2;
      const { work } = layOut(problem, 20_000);
      // The first drawing compares every pair once, and the last change may exceed the bound.
      expect(work).toBeLessThan(20_000 + 2 * first);
    }
  });
});
