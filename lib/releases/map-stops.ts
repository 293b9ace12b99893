import type { Line } from "../content/line";

/** A season on the map, as the geometry needs it. */
export type MapStop = {
  line: Line;
  /** Whether it was out; the track to one that was not is planned. */
  out: boolean;
  /** The year under which it stands; undefined where none is known. */
  year: string | undefined;
  /** How wide its label is, in the map's units. */
  labelWidth: number;
};

/** The lines that meet in The Defenders, from top to bottom. */
export const MEETING: readonly Line[] = ["daredevil", "jessica-jones", "luke-cage", "iron-fist"];

export const isHub = ({ line }: { line: Line }) => line === "defenders";

export type Point = readonly [x: number, y: number];

/** A piece of a line: built as far as its seasons are out, planned beyond. */
export type Track = { line: Line; planned: boolean; points: Point[] };

/**
 * Joins the pieces between stops, so that each line has at most one built track and one planned one.
 * @param pieces from stop to stop, in order; each starts where the one before it ends
 */
export function joinPieces(line: Line, pieces: readonly Omit<Track, "line">[]): Track[] {
  const tracks: Track[] = [];
  for (const { planned, points } of pieces) {
    const last = tracks.at(-1);
    if (last?.planned === planned) last.points.push(...points.slice(1));
    else tracks.push({ line, planned, points: [...points] });
  }
  return tracks;
}
