import type { Link, Nodes, Paragraph, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { VFile } from "vfile";
import { COMPONENT_RULES, type ComponentRule, PLAIN_TAGS } from "./component-rules";
import { correctTag } from "./correct-tag";
import { listDifferentBadCharacters } from "./find-bad-characters";
import { report } from "./report";
import { isSafeUrl } from "./safe-url";
import { textOf } from "./text-of";
import { unknownComponent } from "./unknown-component";

type Element = MdxJsxFlowElement | MdxJsxTextElement;

type Explanation = readonly [problem: string, fix: string];

const IMAGE: Explanation = [
  "An image in an article is a record with credit and license, not a Markdown image.",
  'Add it to content/images and place it with <Figure image="…"/>.',
];

/** The error for each type of node that articles cannot have: the problem, then the fix. */
const FORBIDDEN: ReadonlyMap<string, Explanation> = new Map<string, Explanation>([
  [
    "mdxFlowExpression",
    ["Braces start code, but articles cannot contain code.", "Write \\{ for a brace in the text."],
  ],
  [
    "mdxTextExpression",
    ["Braces start code, but articles cannot contain code.", "Write \\{ for a brace in the text."],
  ],
  ["html", ["HTML is not allowed in articles.", "Use Markdown."]],
  [
    "blockquote",
    [
      "A quote in an article is a record with its source, not a block quote.",
      'Add it to content/quotes and place it with <Quote id="…"/>.',
    ],
  ],
  ["image", IMAGE],
  ["imageReference", IMAGE],
  ["definition", ["Link definitions are not used here.", "Write the address in the link itself."]],
  ["linkReference", ["Link definitions are not used here.", "Write [text](address) or [[Title]]."]],
  [
    "footnoteReference",
    ["Footnotes are made with citations.", 'Write <Cite source="…"/> instead of the note.'],
  ],
  [
    "footnoteDefinition",
    ["Footnotes are made with citations.", 'Write <Cite source="…"/> instead of the note.'],
  ],
]);

const CODE: Explanation = ["An article cannot import or export code.", "Delete the line."];

const ALLOWED: ReadonlySet<string> = new Set(
  `root paragraph heading text emphasis strong delete inlineCode code list listItem table tableRow
   tableCell link break thematicBreak mdxJsxFlowElement mdxJsxTextElement`.split(/\s+/),
);

/**
 * Reports, with line, column and fix, everything that an article may not contain: code of any kind, components and
 * props that are not in `COMPONENT_RULES`, HTML, unsafe addresses, a title as a heading. It strips nothing: an author's
 * text is either shown whole or not at all. Walks with a stack, because a hostile file may nest deeper than the call
 * stack.
 */
export function remarkAllowList() {
  return (tree: Root, file: VFile): void => {
    const waiting: Nodes[] = [tree];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      checkNode(node, file);
      if ("children" in node) waiting.push(...(node.children as Nodes[]).toReversed());
    }
  };
}

function checkNode(node: Nodes, file: VFile): void {
  checkCharacters(node, file);
  const forbidden = FORBIDDEN.get(node.type);
  if (forbidden) report(file, node, "not-allowed", ...forbidden);
  else if (!ALLOWED.has(node.type))
    report(file, node, "not-allowed", `“${node.type}” is not allowed in articles.`, "Delete it.");
  else if (node.type === "link") checkLink(node, file);
  else if (node.type === "paragraph" && startsCode(node))
    report(file, node, "not-allowed", ...CODE);
  else if (node.type === "table" && node.align?.some(Boolean))
    report(
      file,
      node,
      "table-align",
      "Columns cannot be aligned individually here.",
      "Write the line below the header row without colons: | - | - |.",
    );
  else if (node.type === "listItem" && typeof node.checked === "boolean")
    report(
      file,
      node,
      "task-list",
      "An article cannot have checkboxes.",
      "Write the item without [ ] or [x].",
    );
  else if (
    node.type === "heading" &&
    !isUnderlined(node, file) &&
    (node.depth === 1 || node.depth > 4)
  )
    report(
      file,
      node,
      "heading-level",
      `A heading of level ${node.depth} does not fit: the title is the first level, and the contents list shows two.`,
      "Use ## for a section, ### and #### below it.",
    );
  else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
    checkElement(node, file);
}

/** `remarkDataLoss` reports these. */
const isUnderlined = ({ position }: Nodes, file: VFile) =>
  String(file)[position?.start.offset ?? 0] !== "#";

/** Those in the file itself were already reported; these come from character references such as `&#x202e;`. */
function checkCharacters(node: Nodes, file: VFile): void {
  for (const bad of textsOf(node).flatMap(listDifferentBadCharacters))
    report(file, node, "character", bad.problem, "Delete it: it is written as a reference here.");
}

function textsOf(node: Nodes): readonly string[] {
  if (node.type === "text") return [node.value];
  if (node.type === "link") return [node.url, node.title ?? ""];
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return [];
  return node.attributes.flatMap(({ value }) => (typeof value === "string" ? value : []));
}

/** A line that standard MDX would run as code. */
const startsCode = ({ children: [first], position }: Paragraph) =>
  position?.start.column === 1 && first?.type === "text" && /^(?:import|export) /.test(first.value);

/** `www.example.com/y`, or `example.com`. */
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/;

function checkLink(node: Link, file: VFile): void {
  if (textOf(node) === "")
    report(
      file,
      node,
      "empty-link",
      "This link has no words, so it is invisible.",
      `Write [words](${node.url}).`,
    );
  if (isSafeUrl(node.url)) return;
  report(
    file,
    node,
    "unsafe-url",
    `A link cannot have the address “${node.url}”.`,
    WITHOUT_SCHEME.test(node.url)
      ? `Begin it with https://: https://${node.url}`
      : "Use https://…, mailto:name@example.org, a path of this wiki like /series/daredevil, or [[Title]].",
  );
}

function checkElement(node: Element, file: VFile): void {
  const name = node.name ?? "";
  const rule = COMPONENT_RULES.get(name);
  if (rule) checkProps(node, name, rule, file);
  else if (PLAIN_TAGS.has(name)) checkPlainTag(node, name, file);
  else {
    const { problem, fix } = unknownComponent(name, propsOf(node));
    report(file, node, "unknown-component", problem, fix);
  }
}

/** The props of an element that are texts. */
const propsOf = ({ attributes }: Element) =>
  attributes.flatMap((one): [string, string][] =>
    one.type === "mdxJsxAttribute" && typeof one.value === "string" ? [[one.name, one.value]] : [],
  );

function checkPlainTag(node: Element, name: string, file: VFile): void {
  if (node.attributes.length > 0)
    report(file, node, "unknown-prop", `<${name}> takes no attributes.`, `Write <${name}> alone.`);
  if (name === "br" && node.children.length > 0)
    report(file, node, "children", "<br> cannot contain anything.", "Write <br/>.");
}

function checkProps(node: Element, name: string, rule: ComponentRule, file: VFile): void {
  const seen = new Set<string>();
  const right = correctTag(name, rule, propsOf(node));
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute" || typeof attribute.value !== "string") {
      report(
        file,
        attribute,
        "prop-is-code",
        `A prop of <${name}> is code, or it has no value.`,
        `Write the value in straight quotes: ${rule.example}.`,
      );
      if (attribute.type === "mdxJsxAttribute") seen.add(attribute.name);
      continue;
    }
    const prop = rule.props.get(attribute.name);
    if (!prop)
      report(
        file,
        attribute,
        "unknown-prop",
        `<${name}> has no prop “${attribute.name}”.`,
        `Write ${right}.`,
      );
    else if (seen.has(attribute.name))
      report(file, attribute, "unknown-prop", `“${attribute.name}” appears twice.`, "Keep one.");
    else if (!prop.pattern.test(attribute.value))
      report(
        file,
        attribute,
        "prop-value",
        `“${attribute.name}” of <${name}> must be ${prop.describe}; found “${attribute.value}”.`,
        `Write ${right}.`,
      );
    seen.add(attribute.name);
  }
  // An author who writes text into it takes it for something else, so its other problems follow from that.
  if (!rule.children && node.children.length > 0) {
    report(file, node, "children", `<${name}> cannot contain text.`, emptyForm(name, rule, right));
    return;
  }
  for (const [missing, { optional }] of rule.props)
    if (!optional && !seen.has(missing))
      report(file, node, "missing-prop", `<${name}> needs “${missing}”.`, `Write ${right}.`);
  if (rule.alone && node.type === "mdxJsxTextElement")
    report(
      file,
      node,
      "alone",
      rule.children
        ? `<${name}> is on a line with text, which makes both a paragraph.`
        : `<${name}> is inside a paragraph.`,
      rule.children
        ? `Put <${name} …> and </${name}> each alone on a line, with an empty line before and after it.`
        : `Put it alone on a line, with empty lines around it: ${right}.`,
    );
  if (rule.children && node.children.length === 0)
    report(file, node, "children", `<${name}> is empty.`, `Write ${right}.`);
}

/** The correct form of a component that places a record. */
const emptyForm = (name: string, { example }: ComponentRule, right: string) =>
  name === "Quote"
    ? `Record the words first, with npm run wiki -- quote, and place them by the name of their file: ${example}.`
    : `Write ${right}.`;
