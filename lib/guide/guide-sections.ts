import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { syntaxPlugins } from "../mdx/pipeline";
import { remarkSections, type SectionText } from "../mdx/remark-sections";
import type { Steps } from "../state/slices";
import type { GuidePage } from "./load-guide";
import { remarkGuide } from "./remark-guide";

/**
 * The text of a page of the guide by section, with the ids of its headings, for the search; without its examples, which are
 * about something else. Pure, in one step for each section: the list of all fields takes a fifth of a second.
 * @param slugs of all pages
 * @throws VFileMessage if the page is not valid
 */
export function* guideSections(
  { text }: Pick<GuidePage, "text">,
  slugs: ReadonlySet<string>,
): Steps<readonly SectionText[]> {
  const parser = unified()
    .use(remarkParse)
    .use(syntaxPlugins)
    .use(remarkGuide, slugs)
    .use(remarkSections)
    .freeze();
  const sections: SectionText[] = [];
  for (const part of splitByHeading(text)) {
    const file = new VFile(part);
    parser.runSync(parser.parse(file), file);
    sections.push(...(file.data.sections as SectionText[]));
    yield;
  }
  return sections;
}

/** The text before the first `##`, and from each to the next; a line in an example is no heading. */
function splitByHeading(text: string): string[] {
  const parts = [""];
  let isExample = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isExample = !isExample;
    if (line.startsWith("## ") && !isExample) parts.push("");
    parts[parts.length - 1] += `${line}\n`;
  }
  return parts.filter((part) => part.trim() !== "");
}
