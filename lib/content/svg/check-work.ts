import type { XmlElement } from "@rgrove/parse-xml";
import { indexIds } from "./check-references";
import { printTag } from "./print-svg";
import type { DrawingProblem } from "./read-xml";
import { numbersOf } from "./svg-numbers";
import { isShape } from "./svg-rules";
import { containerOf, inherited, isContainer, listElements, listUses } from "./svg-tree";

/**
 * The work of painting a drawing, in counts that a browser's time grows with. Measurements of the maximum of each:
 * docs/decisions/0019-drawings.md.
 */
type Work = {
  /** Characters, with each reference replaced by its target. */
  characters: number;
  /** Layers that are painted separately, as large as the drawing, and then composited; gradients take as long. */
  layers: number;
  dashes: number;
};

const MAX_WORK: Work = { characters: 40_000, layers: 50, dashes: 20_000 };

/** On screen, a mask is a layer like others; when a browser prints, it rasterizes masks, which takes many times as long. */
const MASK_LAYERS = 25;

const TOO_MUCH: Record<keyof Work, { what: string; fix: string }> = {
  characters: {
    what: "characters with every mask, clip path and pattern written out where it is used",
    fix: "Use them on fewer elements, or simplify them: a mask on a group of shapes counts once.",
  },
  layers: {
    what: "layers, one for every opacity, gradient, clip path and pattern where it is used, and 25 for a mask",
    fix: "Put shapes that share one into a group (<g>), and write fill-opacity or stroke-opacity instead of opacity.",
  },
  dashes: {
    what: "dashes, as their lines are long and their lengths short",
    fix: "Make the lengths in stroke-dasharray longer, or the lines shorter.",
  },
};

/** Reports work that would keep a browser busy. Expects a drawing that passed the size and reference checks. */
export function checkWork(root: XmlElement, text: string): DrawingProblem[] {
  const elements = listElements(root);
  const work = measure(root, text);
  return [
    ...elements.filter(isUnmeasurable).map(({ start }) => ({
      offset: start,
      problem:
        "A dashed line cannot have arcs (A) or smooth curves (S, T): their numbers do not limit their length.",
      fix: "Write it with M, L, H, V, C, Q and Z, or as a <circle>.",
    })),
    ...(Object.keys(MAX_WORK) as (keyof Work)[])
      .filter((kind) => work[kind] > MAX_WORK[kind])
      .map((kind) => ({
        offset: root.start,
        problem: `Painting this drawing takes ${grouped(work[kind])} ${TOO_MUCH[kind].what}; at most ${grouped(MAX_WORK[kind])} are allowed, so that browsers stay fast.`,
        fix: TOO_MUCH[kind].fix,
      })),
  ];
}

const grouped = (count: number) => Math.ceil(count).toLocaleString("en-US");

const sum = (works: readonly Work[]): Work => ({
  characters: works.reduce((all, { characters }) => all + characters, 0),
  layers: works.reduce((all, { layers }) => all + layers, 0),
  dashes: works.reduce((all, { dashes }) => all + dashes, 0),
});

function measure(root: XmlElement, text: string): Work {
  const { elementById } = indexIds(listElements(root), text);
  const workById = new Map<string, Work>();
  /** The work that is repeated at every reference to an id. */
  const referredWork = (id: string): Work => {
    const target = elementById.get(id);
    const parts = target && isContainer(target) ? listElements(target) : [];
    const work = workById.get(id) ?? sum(parts.map(ownWork));
    workById.set(id, work);
    return work;
  };
  const paint = (element: XmlElement): Work => {
    const work = ownWork(element);
    // Without a reference it is not painted.
    if (containerOf(element)) return { ...work, layers: 0, dashes: 0 };
    return sum([work, ...listUses(element).map(({ id }) => referredWork(id))]);
  };
  return sum(listElements(root).map(paint));
}

/** An element's own work, without its references and children. */
const ownWork = (element: XmlElement): Work => ({
  characters: printTag(element).length,
  layers: listUses(element).reduce(
    (all, { attribute }) => all + (attribute === "mask" ? MASK_LAYERS : 1),
    element.attributes.opacity === undefined ? 0 : 1,
  ),
  dashes: countDashes(element),
});

const GEOMETRY = "d points x y width height rx ry cx cy r x1 y1 x2 y2".split(" ");

/** A circle is 2π times its radius long; a curve is no longer than three times the way to its points and back. */
const LONGEST = 7;

/**
 * An upper bound for the length of the element's lines, in its own units. No point is farther out than the sum of all
 * numbers; a Z returns to the start, from where another subpath may begin.
 */
export function longestLine({ attributes }: XmlElement): number {
  const numbers = GEOMETRY.flatMap((name) => numbersOf(attributes[name] ?? ""));
  const closed = attributes.d?.match(/z/gi)?.length ?? 0;
  return LONGEST * (1 + closed) * numbers.reduce((all, one) => all + one, 0);
}

const dashesOf = (element: XmlElement) =>
  isShape(element.name) ? numbersOf(inherited(element, "stroke-dasharray") ?? "") : [];

/** An upper bound for the number of dashes; 0 for a solid line. */
function countDashes(element: XmlElement): number {
  const lengths = dashesOf(element);
  const period = lengths.reduce((all, one) => all + one, 0);
  if (period === 0) return 0;
  return (longestLine(element) / period) * lengths.length;
}

const isUnmeasurable = (element: XmlElement) =>
  /[AaSsTt]/.test(element.attributes.d ?? "") && dashesOf(element).some((length) => length > 0);
