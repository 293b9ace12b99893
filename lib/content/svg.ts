import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Diagnostic } from "./diagnostic";
import { ELEMENTS, isHarmless, SVG_NAMESPACE } from "./svg-rules";

type Place = { startLine: number; startCol: number } | null | undefined;
type Refuse = (place: Place, problem: string, mend: string) => void;

/**
 * Reads a drawing. It may hold shapes and nothing else: what could run, load, style or be read as
 * a second language is refused, since readers can open a drawing as a page of its own. Pure.
 * @returns its size in pixels, as its viewBox says, or every problem
 */
export function parseSvg(
  file: string,
  text: string,
): { size: { width: number; height: number } | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const refuse: Refuse = (place, problem, mend) =>
    diagnostics.push({
      file,
      line: place?.startLine ?? 1,
      column: place?.startCol ?? 1,
      problem,
      mend,
    });
  const waiting: Tree.ChildNode[] = [...parse(text, { sourceCodeLocationInfo: true }).childNodes];
  const elements: Tree.Element[] = [];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if ("tagName" in node && !isImplied(node)) elements.push(node);
    checkNode(node, text, refuse);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  const [root, ...others] = elements.filter(isOutermost);
  const size = sizeOf(root);
  if (root?.tagName !== "svg" || others.length > 0 || !size)
    refuse(
      null,
      "The drawing is not one <svg> with a viewBox.",
      `Write all of it between ${BEGINNING} and </svg>.`,
    );
  return { size: diagnostics.length === 0 ? size : undefined, diagnostics };
}

const BEGINNING = `<svg xmlns="${SVG_NAMESPACE}" viewBox="0 0 480 320"> (width and height in pixels)`;

/** The parser is one for HTML, and puts a document around what it reads. */
const isImplied = (element: Tree.Element) => !element.sourceCodeLocation;
const isOutermost = ({ parentNode }: Tree.Element) =>
  !parentNode || !("tagName" in parentNode) || isImplied(parentNode);

function sizeOf(svg: Tree.Element | undefined) {
  const value = (name: string) => svg?.attrs.find((one) => one.name === name)?.value;
  const box = /^0 0 ([1-9]\d{0,3}) ([1-9]\d{0,3})$/.exec(value("viewBox") ?? "");
  if (!box || value("xmlns") !== SVG_NAMESPACE) return undefined;
  return { width: Number(box[1]), height: Number(box[2]) };
}

function checkNode(node: Tree.ChildNode, text: string, refuse: Refuse): void {
  const place = node.sourceCodeLocation;
  if (node.nodeName === "#documentType" || ("data" in node && node.data.startsWith("?")))
    refuse(place, "A drawing needs no declaration before it.", "Delete the line.");
  if ("value" in node && /&(?!(?:amp|lt|gt|quot|apos);|#\d)/.test(slice(text, place)))
    refuse(place, "A bare & is no part of a drawing's text.", "Write &amp;.");
  if (!("tagName" in node) || isImplied(node)) return;
  if (!ELEMENTS.has(node.tagName))
    refuse(
      place,
      `A drawing cannot hold <${node.tagName}>.`,
      `Delete it. What may stand here: ${[...ELEMENTS].join(", ")}.`,
    );
  else if (!isWellFormed(node, text))
    refuse(
      place,
      `<${node.tagName}> is not written as XML wants it.`,
      'Put every value in double quotes, name each attribute once, and close the tag with "/>" or an end tag.',
    );
  else checkAttributes(node, refuse);
}

function checkAttributes({ tagName, attrs, sourceCodeLocation }: Tree.Element, refuse: Refuse) {
  for (const { name, prefix, value } of attrs) {
    const full = prefix ? `${prefix}:${name}` : name;
    if (isHarmless(tagName, full, value)) continue;
    const place = sourceCodeLocation?.attrs?.[full.toLowerCase()] ?? sourceCodeLocation;
    refuse(
      place,
      `<${tagName}> cannot have ${full}="${value.slice(0, 40)}" in a drawing.`,
      "Delete it: shapes, colors and references within the drawing (url(#name)) are all there is; no style, no script, no address.",
    );
  }
}

const START_TAG = /^<[a-zA-Z]+((?:\s+[\w:-]+="[^"<&]*")*)\s*\/?>$/;

/** The parser forgives what a browser, which reads drawings as XML, does not. */
function isWellFormed({ sourceCodeLocation: place, attrs }: Tree.Element, text: string): boolean {
  const tag = slice(text, place?.startTag ?? place);
  const written = START_TAG.exec(tag)?.[1]?.match(/="/g)?.length ?? 0;
  return START_TAG.test(tag) && written === attrs.length && (!!place?.endTag || tag.endsWith("/>"));
}

const slice = (text: string, place?: { startOffset: number; endOffset: number } | null) =>
  place ? text.slice(place.startOffset, place.endOffset) : "";
