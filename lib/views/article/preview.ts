import { fullTitle, type Summary } from "../../content/summary";
import { getLine } from "../../kinds/hero-line";

/** The preview of a link's article; of a spoiler article, only that it is one. */
export function previewOf(summary: Summary) {
  if (summary.reveals.length > 0) return SPOILER;
  const { description, line } = summary;
  return {
    title: fullTitle(summary),
    description,
    ...(line && { line, letter: getLine(line).letter }),
  };
}

const SPOILER = { title: "Spoiler", description: "This link goes to a spoiler." };
