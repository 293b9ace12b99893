import { type HeroLine, INTERCHANGE, MEETING } from "../../kinds/hero-line";
import { settings } from "../../settings/settings";

/** The tokens of the stylesheet, light; a test compares the two. */
export const SIGN = "#15161b";
export const INK = "#14151a";
export const PAPER = "#f6f4ee";
export const MUTE = "#5d5a52";
export const WHITE = "#fff";

const lineById = new Map(settings.lines.map((line) => [line.id, line]));
const colorOf = (line: HeroLine): string => lineById.get(line)?.color ?? SIGN;

/** The color of a line, and of the letters on it. */
export type Scheme = { ground: string; letters: string; disc: string; letter: string };

/** The interchange, and everything without a line, is on sign black. */
export function schemeOf(line: HeroLine | undefined): Scheme {
  const { color: ground, letters } = lineById.get(line ?? "") ?? {};
  if (!ground) return { ground: SIGN, letters: WHITE, disc: WHITE, letter: SIGN };
  // White on a bright line is too faint.
  if (letters) return { ground, letters: INK, disc: INK, letter: WHITE };
  return { ground, letters: WHITE, disc: WHITE, letter: ground };
}

/** The colors of the lines that meet, from the top. */
export const MEETING_COLORS: readonly string[] = MEETING.map(colorOf);

/** The colors of a route: its own, or those of all lines that meet. */
export const routeOf = (line: HeroLine | undefined): readonly string[] =>
  line && line !== INTERCHANGE ? [colorOf(line)] : MEETING_COLORS;
