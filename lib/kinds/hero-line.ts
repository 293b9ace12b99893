import { settings } from "../settings/settings";

/** The id of a line of the map, from `wiki.yaml`: `jessica-jones`. */
export type HeroLine = string;

type Line = { name: string; letter: string };

const lineById: ReadonlyMap<HeroLine, Line> = new Map(
  settings.lines.map(({ id, name, letter = "" }) => [id, { name, letter }]),
);

/** The lines in the order of the map. The interchange is the last one. */
export const LINE_NAMES: readonly HeroLine[] = [...lineById.keys()];

const withRole = (wanted: string): readonly HeroLine[] =>
  settings.lines.filter(({ role }) => role === wanted).map(({ id }) => id);

/** The lines that meet at the interchange, from top to bottom. */
export const MEETING = withRole("meets");

/** The lines that begin at the interchange. */
export const BRANCHES = withRole("branch");

/** The line of what is about all of them; undefined if the lines do not meet. */
export const INTERCHANGE: HeroLine | undefined = withRole("interchange")[0];

/** The name and letter of a line; both are empty for a line that no longer exists. */
export const getLine = (line: HeroLine | undefined): Line =>
  lineById.get(line ?? "") ?? { name: "", letter: "" };
