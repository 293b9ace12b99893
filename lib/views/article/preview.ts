import { LINES } from "../../content/hero-line";
import { fullTitle, type Summary } from "../../content/summary";

/** What a link shows of the article it leads to; of one that a season gives away, that it is covered. */
export function previewOf(summary: Summary) {
  if (summary.reveals.length > 0) return COVERED;
  const { description, line } = summary;
  return {
    title: fullTitle(summary),
    description,
    ...(line && { line, letter: LINES[line].letter }),
  };
}

const COVERED = { title: "Spoiler", description: "This link leads to a spoiler." };
