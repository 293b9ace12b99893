import type { XmlElement } from "@rgrove/parse-xml";
import { didYouMean } from "../suggest-id";
import { offsetOf } from "./check-element";
import type { DrawingProblem } from "./read-xml";
import { REFERABLE } from "./svg-rules";
import { containerOf, isContainer, listElements, listUses, referredId } from "./svg-tree";

/**
 * Lists duplicate ids, references to nothing, and references from inside a mask, a clip path or a pattern, whose
 * painting work multiplies: six masks of six rectangles each kept a browser busy for 7 seconds.
 */
export function checkReferences(root: XmlElement, text: string): DrawingProblem[] {
  const elements = listElements(root);
  const { elementById, problems } = indexIds(elements, text);
  return [
    ...problems,
    ...elements.flatMap((element) => listDangling(element, elementById, text)),
    ...elements.flatMap((element) => listNested(element, elementById)),
  ];
}

type ById = ReadonlyMap<string, XmlElement>;

export function indexIds(elements: readonly XmlElement[], text: string) {
  const elementById = new Map<string, XmlElement>();
  const problems: DrawingProblem[] = [];
  for (const element of elements) {
    const { id } = element.attributes;
    if (id === undefined) continue;
    if (elementById.has(id))
      problems.push({
        offset: offsetOf(element, "id", text),
        problem: `Two elements of this drawing have the id “${id}”.`,
        fix: "Give each an id of its own.",
      });
    else elementById.set(id, element);
  }
  return { elementById, problems };
}

function listDangling(element: XmlElement, elementById: ById, text: string): DrawingProblem[] {
  return [...REFERABLE].flatMap(([attribute, kinds]) => {
    const id = referredId(element.attributes[attribute]);
    if (id === undefined || kinds.includes(elementById.get(id)?.name ?? "")) return [];
    const candidates = [...elementById].filter(([, { name }]) => kinds.includes(name));
    const nearest = didYouMean(
      id,
      candidates.map(([one]) => one),
    );
    return {
      offset: offsetOf(element, attribute, text),
      problem: `The drawing has no ${kinds.join(" or ")} with the id “${id}”.${nearest}`,
      fix: `Write the id of one that it has, or delete ${attribute}.`,
    };
  });
}

function listNested(element: XmlElement, elementById: ById): DrawingProblem[] {
  const container = containerOf(element);
  if (!container) return [];
  return listUses(element).flatMap(({ attribute, id }) => {
    const target = elementById.get(id);
    if (!target || !isContainer(target)) return [];
    return {
      offset: element.start,
      problem: `<${element.name}> is inside a <${container.name}> and is painted with ${attribute}="url(#${id})", another <${target.name}>: such work multiplies, and can keep a browser busy for minutes.`,
      fix: "Inside a mask, a clip path or a pattern, only use colors and gradients.",
    };
  });
}
