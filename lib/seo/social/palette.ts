import type { HeroLine } from "../../kinds/hero-line";

/** The tokens of the stylesheet, light; a test compares the two. */
export const SIGN = "#15161b";
export const INK = "#14151a";
export const PAPER = "#f6f4ee";
export const MUTE = "#5d5a52";
export const WHITE = "#fff";

const COLORS: Record<Exclude<HeroLine, "defenders">, string> = {
  daredevil: "#c4262e",
  "jessica-jones": "#6b4fbb",
  "luke-cage": "#d99a00",
  "iron-fist": "#1b7e45",
  punisher: "#666870",
};

/** The color of a line, and of the letters on it. */
export type Scheme = { ground: string; letters: string; disc: string; letter: string };

/** The interchange, and everything without a line, is on sign black. */
export function schemeOf(line: HeroLine | undefined): Scheme {
  if (!line || line === "defenders")
    return { ground: SIGN, letters: WHITE, disc: WHITE, letter: SIGN };
  const ground = COLORS[line];
  // White on amber is too faint.
  if (line === "luke-cage") return { ground, letters: INK, disc: INK, letter: WHITE };
  return { ground, letters: WHITE, disc: WHITE, letter: ground };
}

/** The four lines that meet, from the top. */
export const FOUR = [
  COLORS.daredevil,
  COLORS["jessica-jones"],
  COLORS["luke-cage"],
  COLORS["iron-fist"],
];

/** The lines of a route: its own, or all four. */
export const routeOf = (line: HeroLine | undefined): readonly string[] =>
  line && line !== "defenders" ? [COLORS[line]] : FOUR;
