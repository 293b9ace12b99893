/** A piece of text with one look. */
export type Run = {
  /** A line break is `\n`; other white space is a space. */
  text: string;
  bold: boolean;
  italic: boolean;
  /** The address of a link, or the id of an article of this wiki. */
  href: string | undefined;
  script: "sub" | "sup" | undefined;
};

/** What pasted pages are made of, as far as an article can have it. */
export type Block =
  | { type: "paragraph"; runs: Run[] }
  /** `level` as in the pasted page, from 1. */
  | { type: "heading"; level: number; runs: Run[] }
  /** `level` is how deep it is, from 1. */
  | { type: "item"; level: number; ordered: boolean; runs: Run[] }
  /** Rows of cells; the first row is the head. */
  | { type: "table"; rows: Run[][][] };

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
