import { site } from "../../site";
import { INK, SIGN, WHITE } from "./palette";
import { HEIGHT, WIDTH } from "./picture";
import type { Setting, Typeface } from "./typeface";

/** The margin left and right. */
export const MARGIN = 64;
/** The height of the black bar. */
export const BAR = 108;

export const rectangle = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

export const disc = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const ring = (x: number, y: number, radius: number, stroke: string, width: number) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;

type Set = Setting & { x: number; y: number; fill: string; anchor?: "start" | "middle" | "end" };

/** A line of text; it is drawn as shapes, so that nothing in it can be markup. */
export function print(typeface: Typeface, text: string, { x, y, fill, anchor, ...setting }: Set) {
  const width = anchor === "start" || !anchor ? 0 : typeface.width(text, setting);
  const start = anchor === "middle" ? x - width / 2 : x - width;
  return `<path fill="${fill}" d="${typeface.outline(text, setting, start, y)}"/>`;
}

/** A letter in its disc, centered by cap height. */
export const bullet = (
  typeface: Typeface,
  letter: string,
  at: { x: number; y: number; radius: number; fill: string; letters: string },
) => {
  const size = at.radius * 1.28;
  const baseline = at.y + size * 0.343;
  const set = {
    x: at.x,
    y: baseline,
    size,
    weight: 750,
    fill: at.letters,
    anchor: "middle",
  } as const;
  return disc(at.x, at.y, at.radius, at.fill) + print(typeface, letter, set);
};

/** A stop on a route; if several lines run side by side, one across all of them. */
export function station(x: number, y: number, across: number): string {
  const half = Math.max(15, across / 2 + 8);
  return `<rect x="${x - 15}" y="${y - half}" width="30" height="${2 * half}" rx="15" fill="${WHITE}" stroke="${INK}" stroke-width="7"/>`;
}

/** The wiki's mark, four lines into a ring; `size` is its width. */
export function drawMark(x: number, y: number, size: number): string {
  const arms = [
    ["M0 2.2h4.6l5.2 5.2", "#e0474e"],
    ["M30 2.2h-4.6l-5.2 5.2", "#9a82df"],
    ["M0 23.8h4.6l5.2-5.2", "#d99a00"],
    ["M30 23.8h-4.6l-5.2-5.2", "#2fa862"],
  ].map(([d, stroke]) => `<path d="${d}" stroke="${stroke}"/>`);
  const circle = `<circle cx="15" cy="13" r="7.4" stroke="${WHITE}" stroke-width="3.2"/>`;
  return `<g transform="translate(${x} ${y}) scale(${size / 30})" fill="none" stroke-width="3.4">${arms.join("")}${circle}</g>`;
}

/** The black bar of every sign: stripe, mark, the wiki's name, and the kind of article. */
export const signBar = (typeface: Typeface, kind: string): string =>
  [
    rectangle(0, 0, WIDTH, BAR, SIGN),
    rectangle(0, 12, WIDTH, 3, WHITE),
    drawMark(MARGIN, 37, 58),
    print(typeface, site.name, { x: MARGIN + 76, y: 76, size: 40, weight: 750, fill: WHITE }),
    print(typeface, kind, {
      x: WIDTH - MARGIN,
      y: 75,
      size: 34,
      weight: 600,
      fill: WHITE,
      anchor: "end",
    }),
  ].join("");

export const picture = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join("")}</svg>`;
