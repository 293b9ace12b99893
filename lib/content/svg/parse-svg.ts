import type { XmlElement } from "@rgrove/parse-xml";
import { positionAt } from "../../mdx/position-at";
import type { Diagnostic } from "../diagnostic";
import { checkElement, offsetOf, shortened } from "./check-element";
import { checkReferences } from "./check-references";
import { checkSize } from "./check-size";
import { checkWork } from "./check-work";
import { printSvg } from "./print-svg";
import { type DrawingProblem, readXml } from "./read-xml";
import { SVG_NAMESPACE } from "./svg-rules";

/** A drawing as it is served: serialized from the checked tree, with the size of its viewBox in pixels. */
export type Drawing = { width: number; height: number; content: string };

/**
 * Parses a drawing. It may only contain shapes: readers can open it as a page of its own, where anything else could run
 * code, load something, link elsewhere or keep the browser busy. The result is serialized from the checked tree, so
 * nothing that a browser might parse differently is ever served. Pure.
 * @param text its file, decoded
 * @returns the drawing, or every problem
 */
export function parseSvg(
  file: string,
  text: string,
): { drawing: Drawing | undefined; diagnostics: Diagnostic[] } {
  const { drawing, problems } = readDrawing(text);
  const diagnostics = joinSame(problems).map(({ offset, problem, fix }) => ({
    file,
    ...positionAt(text, offset),
    problem,
    fix,
  }));
  return { drawing, diagnostics };
}

type DrawingResult = { drawing: Drawing | undefined; problems: readonly DrawingProblem[] };

function readDrawing(text: string): DrawingResult {
  const { root, problems = [] } = readXml(text);
  if (!root) return { drawing: undefined, problems };
  const size = sizeOf(root);
  if (!size) return { drawing: undefined, problems: [{ offset: root.start, ...NOT_SVG }] };
  // Each check relies on the ones before.
  const found = [
    // The later checks are recursive.
    () => checkSize(root),
    () => [...checkElement(root, text), ...checkSides(root, size, text)],
    () => checkReferences(root, text),
    () => checkWork(root, text),
  ].reduce<DrawingProblem[]>((before, check) => (before.length > 0 ? before : check()), []);
  if (found.length > 0) return { drawing: undefined, problems: found };
  return { drawing: { ...size, content: printSvg(root) }, problems: [] };
}

/** Joins equal problems of several elements into one, at the first of them. */
function joinSame(problems: readonly DrawingProblem[]): DrawingProblem[] {
  const byText = new Map<string, { first: DrawingProblem; count: number }>();
  for (const one of problems) {
    const key = `${one.problem}\n${one.fix}`;
    const { first = one, count = 0 } = byText.get(key) ?? {};
    byText.set(key, { first, count: count + 1 });
  }
  return [...byText.values()].map(({ first, count }) =>
    count === 1
      ? first
      : { ...first, problem: `${first.problem} This is the first of ${count} such places.` },
  );
}

const NOT_SVG = {
  problem: "The drawing is not a single <svg> with a viewBox.",
  fix: `Write all of it between <svg xmlns="${SVG_NAMESPACE}" viewBox="0 0 480 320"> (width and height in pixels) and </svg>.`,
};

type Size = Pick<Drawing, "width" | "height">;

function sizeOf({ name, attributes }: XmlElement): Size | undefined {
  const box = /^0 0 ([1-9]\d{0,3}) ([1-9]\d{0,3})$/.exec(attributes.viewBox ?? "");
  if (!box || name !== "svg" || attributes.xmlns !== SVG_NAMESPACE) return undefined;
  return { width: Number(box[1]), height: Number(box[2]) };
}

/** The page reserves space by the viewBox; a different width or height would not fill it. */
function checkSides(root: XmlElement, size: Size, text: string): DrawingProblem[] {
  return (["width", "height"] as const)
    .filter((side) => Number(root.attributes[side] ?? size[side]) !== size[side])
    .map((side) => ({
      offset: offsetOf(root, side, text),
      problem: `The drawing has ${side}="${shortened(root.attributes[side] ?? "")}", but its viewBox says ${size[side]}.`,
      fix: `Delete ${side}: the viewBox sets it.`,
    }));
}
