/**
 * The lines of the map: each hero's color and letter. The Defenders is the interchange of four lines and has no
 * color of its own.
 */
export const LINES = {
  daredevil: { letter: "D", name: "Daredevil" },
  "jessica-jones": { letter: "J", name: "Jessica Jones" },
  "luke-cage": { letter: "L", name: "Luke Cage" },
  "iron-fist": { letter: "I", name: "Iron Fist" },
  punisher: { letter: "P", name: "The Punisher" },
  defenders: { letter: "", name: "The Defenders" },
} as const;

export type HeroLine = keyof typeof LINES;

export const LINE_NAMES = Object.keys(LINES) as [HeroLine, ...HeroLine[]];
