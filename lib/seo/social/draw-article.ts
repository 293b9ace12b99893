import { MOST_STATIONS } from "../../content/check-picture-letters";
import { type ArticleCard, cardLetter } from "./card-view";
import { INK, PAPER, routeOf, schemeOf, WHITE } from "./palette";
import { BAR, bullet, MARGIN, picture, print, rectangle, ring, signBar, station } from "./parts";
import { HEIGHT, WIDTH } from "./picture";
import { LEADING, setLines } from "./set-lines";
import type { Typeface } from "./typeface";

/** Where the color ends and the strip with the route begins. */
const STRIP = 462;
const ROUTE = 532;
const LABEL = { size: 27, weight: 620 };
export const TITLE = {
  weight: 800,
  sizes: [176, 152, 132, 116, 104, 92, 82, 72, 64, 56, 50, 44, 36],
};
const BULLET = { x: 176, radius: 112 };

/** The picture of an article: a sign in its line's color, and the route below with its stations. */
export function drawArticle(
  typeface: Typeface,
  { kind, title, line, stations }: ArticleCard,
): string {
  const { ground } = schemeOf(line);
  return picture(
    rectangle(0, 0, WIDTH, HEIGHT, PAPER),
    rectangle(0, 0, WIDTH, STRIP, ground),
    signBar(typeface, kind),
    line ? drawBullet(typeface, line) : "",
    drawTitle(typeface, title, line),
    drawRoute(typeface, stations, routeOf(line)),
  );
}

const middle = (BAR + STRIP) / 2;

function drawBullet(typeface: Typeface, line: NonNullable<ArticleCard["line"]>): string {
  const { disc, letter } = schemeOf(line);
  const at = { x: BULLET.x, y: middle, radius: BULLET.radius };
  if (line === "defenders") return ring(at.x, at.y, at.radius - 13, WHITE, 26);
  return bullet(typeface, cardLetter(line), { ...at, fill: disc, letters: letter });
}

function drawTitle(typeface: Typeface, title: string, line: ArticleCard["line"]): string {
  const x = line ? BULLET.x + BULLET.radius + 44 : MARGIN;
  const box = { width: WIDTH - MARGIN - x, height: STRIP - BAR - 44, ...TITLE };
  const { lines, size } = setLines(typeface, title, box);
  // Lines are centered by their letters without descenders.
  const first = middle - ((lines.length - 1) * size * LEADING) / 2 + size * 0.34;
  return lines
    .map((text, index) => {
      const y = first + index * size * LEADING;
      return print(typeface, text, {
        x,
        y,
        size,
        weight: TITLE.weight,
        fill: schemeOf(line).letters,
      });
    })
    .join("");
}

/** Room for one name, and between two. */
const REACH = WIDTH - 2 * MARGIN;
const GAP = 44;

/** As many stations as their names have room for, evenly spaced; the line continues at both ends. */
function drawRoute(
  typeface: Typeface,
  stations: readonly string[],
  colors: readonly string[],
): string {
  const widths = stations.map((name) => typeface.width(name, LABEL));
  const sum = (count: number) => widths.slice(0, count).reduce((total, width) => total + width, 0);
  const fits = (count: number) => sum(count) + GAP * (count - 1) <= REACH;
  const count = stations.findLastIndex((_, index) => index < MOST_STATIONS && fits(index + 1)) + 1;
  const gap = count > 1 ? Math.min(150, (REACH - sum(count)) / (count - 1)) : 0;
  const across = colors.length > 1 ? 8 * colors.length : 14;
  const thickness = across / colors.length;
  const lines = colors.map((color, index) =>
    rectangle(0, ROUTE - across / 2 + index * thickness, WIDTH, thickness, color),
  );
  const stops = stations.slice(0, count).map((name, index) => {
    const x = MARGIN + sum(index) + gap * index;
    const label = print(typeface, name, { ...LABEL, x, y: ROUTE + 64, fill: INK });
    return station(x + 15, ROUTE, colors.length > 1 ? across : 0) + label;
  });
  return [...lines, ...stops].join("");
}
