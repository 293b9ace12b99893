import { getLine } from "../../lib/kinds/hero-line";
import type { Marked } from "../../lib/search/excerpt";
import type { Jump } from "../../lib/search/quick-jump";
import type { SearchResult, SearchResults } from "../../lib/search/search";
import { element } from "./element";

/** A row of the results: its address and content. */
export type Hit = { href: string; line: string | undefined; parts: HTMLElement[] };

const hitOfJump = ({ href, title, line }: Jump, why: string): Hit => ({
  href,
  line,
  parts: [element("span", "hit-title", title), element("span", "hit-where", why)],
});

/** All rows of an answer, in order. */
export const hitsOf = ({ jump, found, nearest }: SearchResults): Hit[] => [
  ...(jump ? [hitOfJump(jump, "Best match")] : []),
  ...found.map(hitOfResult),
  ...nearest.map((one) => hitOfJump(one, "Did you mean this?")),
];

function hitOfResult({
  href,
  title,
  label,
  line,
  section,
  excerpt,
  misquotation,
}: SearchResult): Hit {
  const parts = [
    marked("hit-title", title),
    element("span", "hit-where", section ? `${label} › ${section}` : label),
  ];
  if (misquotation)
    parts.push(element("span", "hit-wrong", `“${misquotation}” is a misquote. The actual words:`));
  if (excerpt.join("")) parts.push(marked("hit-text", excerpt));
  return { href, line, parts };
}

function marked(className: string, parts: Marked): HTMLElement {
  const nodes = parts.map((part, at) => (at % 2 === 1 ? element("mark", "", part) : part));
  return element("span", className, ...nodes);
}

/** The same row as `components/search/hit-list.tsx`, inside a link or an option. */
export function fillHit(row: HTMLElement, box: HTMLElement, { line, parts }: Hit): void {
  const bullet = element("span", "bullet hit-bullet", line ? letterOf(line) : "");
  bullet.setAttribute("aria-hidden", "true");
  row.className = "hit";
  if (line) bullet.dataset.line = row.dataset.line = line;
  box.classList.add("hit-link");
  const words = parts.flatMap((part) => [part, " "]);
  box.append(bullet, element("span", "", ...words));
}

const letterOf = (line: string) => getLine(line).letter;
