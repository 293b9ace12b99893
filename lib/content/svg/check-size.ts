import type { XmlElement } from "@rgrove/parse-xml";
import type { DrawingProblem } from "./read-xml";
import { listChildren } from "./svg-tree";

const MAX_DEPTH = 16;
const MAX_ELEMENTS = 300;

/** Reports a drawing with too many elements or too deep nesting. Visits each element once, so it can run first. */
export function checkSize(root: XmlElement): DrawingProblem[] {
  const problems: DrawingProblem[] = [];
  const waiting = [{ element: root, depth: 1 }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next;
    count += 1;
    if (depth === MAX_DEPTH + 1)
      problems.push({
        offset: element.start,
        problem: `<${element.name}> is nested in ${MAX_DEPTH} other elements; at most ${MAX_DEPTH - 1} are allowed.`,
        fix: "Remove groups that change nothing.",
      });
    waiting.push(...listChildren(element).map((child) => ({ element: child, depth: depth + 1 })));
  }
  if (count > MAX_ELEMENTS)
    problems.push({
      offset: root.start,
      problem: `The drawing has ${count} elements; at most ${MAX_ELEMENTS} are allowed.`,
      fix: "Join shapes of one color into one path.",
    });
  return problems;
}
