import { site } from "../../site";
import { SIGN, WHITE } from "./palette";
import { picture, print, rectangle } from "./parts";
import { HEIGHT, WIDTH } from "./picture";
import type { Typeface } from "./typeface";

const CENTER = { x: WIDTH / 2, y: 226, radius: 84 };
/** The distance of the lines from the middle, their corners, and their ends in the ring. */
const [RISE, TURN, END] = [118, 118, 60];

/** The picture of the wiki itself: the mark as large as the sign is wide, and the name below. */
export function drawSite(typeface: Typeface): string {
  const { x, y, radius } = CENTER;
  const arms = [
    { stroke: "#e0474e", side: -1, up: -1 },
    { stroke: "#9a82df", side: 1, up: -1 },
    { stroke: "#d99a00", side: -1, up: 1 },
    { stroke: "#2fa862", side: 1, up: 1 },
  ].map(({ stroke, side, up }) => {
    const edge = x + side * (WIDTH / 2 + 10);
    return `<path d="M${edge} ${y + up * RISE}H${x + side * TURN}L${x + side * END} ${y + up * END}" stroke="${stroke}"/>`;
  });
  const circle = `<circle cx="${x}" cy="${y}" r="${radius}" fill="${SIGN}" stroke="${WHITE}" stroke-width="36"/>`;
  const middle = { x, fill: WHITE, anchor: "middle" } as const;
  return picture(
    rectangle(0, 0, WIDTH, HEIGHT, SIGN),
    rectangle(0, 12, WIDTH, 3, WHITE),
    `<g fill="none" stroke-width="38">${arms.join("")}${circle}</g>`,
    print(typeface, site.name, { ...middle, y: 492, size: 118, weight: 800 }),
    print(typeface, site.tagline, { ...middle, y: 560, size: 37, weight: 600 }),
  );
}
