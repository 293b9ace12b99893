import { LINES } from "../content/line";
import type { Summary } from "../content/summary";

/** What a link shows of the article it leads to. */
export function previewOf({ title, qualifier, description, line }: Summary) {
  return {
    title: qualifier ? `${title} (${qualifier})` : title,
    description,
    ...(line && { line, letter: LINES[line].letter }),
  };
}
