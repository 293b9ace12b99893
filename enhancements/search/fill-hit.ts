import { getLine } from "../../lib/kinds/hero-line";
import type { Hit } from "../../lib/search/hits";
import { element } from "./element";

/** The same row as `components/search/hit-list.tsx`, inside a link or an option. */
export function fillHit(row: HTMLElement, box: HTMLElement, { line, texts }: Hit): void {
  const bullet = element("span", "bullet hit-bullet", line ? getLine(line).letter : "");
  bullet.setAttribute("aria-hidden", "true");
  row.className = "hit";
  if (line) bullet.dataset.line = row.dataset.line = line;
  box.classList.add("hit-link");
  const words = texts.flatMap(({ className, parts }) => {
    const nodes = parts.map((part, at) => (at % 2 === 1 ? element("mark", "", part) : part));
    return [element("span", className, ...nodes), " "];
  });
  box.append(bullet, element("span", "", ...words));
}
