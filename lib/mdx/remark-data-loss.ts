import type {
  Code,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Root,
  Table,
  Text,
} from "mdast";
import type { VFile } from "vfile";
import { report } from "./report";
import { textOf } from "./text-of";
import { walk } from "./walk";

type Look<T extends Nodes> = (node: T, file: VFile) => void;

/**
 * Reports what Markdown would silently change or leave out: an accidental heading, a cell after the last column, a
 * number that starts a list, a citation without a statement, a section without text.
 */
export function remarkDataLoss() {
  return (tree: Root, file: VFile): void => {
    lookForEmptySections(tree, file);
    walk(tree, (node) => {
      if (node.type === "heading") lookAtHeading(node, file);
      if (node.type === "table") lookAtTable(node, file);
      if (node.type === "code") lookAtCode(node, file);
      if (node.type === "paragraph") lookAtParagraph(node, file);
      if (node.type === "listItem") lookAtItem(node, file);
      if (node.type === "mdxJsxFlowElement" && CITATIONS.has(node.name)) reportLonely(node, file);
      if (!("children" in node)) return;
      for (const child of node.children)
        if (child.type === "list") lookAtList(child, file, node as Parents);
    });
  };
}

const CITATIONS: ReadonlySet<string | null> = new Set(["Cite", "Uncited"]);

function writtenOf({ position }: Nodes, file: VFile): string {
  const { start, end } = position ?? {};
  return String(file).slice(start?.offset ?? 0, end?.offset ?? 0);
}

const lookAtHeading: Look<Heading> = (node, file) => {
  const written = writtenOf(node, file);
  const [first = ""] = written.split("\n", 1);
  if (!written.startsWith("#"))
    report(
      file,
      node,
      "underlined-heading",
      `The line of ${written.trimEnd().endsWith("=") ? "===" : "---"} directly below turns this text into a heading.`,
      `Put an empty line between the two, or write ${"#".repeat(Math.max(2, node.depth))} before a heading.`,
    );
  else if (textOf(node) === "")
    report(file, node, "empty-heading", "This heading has no words.", "Add them, or delete it.");
  else if (/[^\\]\s#+\s*$/.test(first) && !new RegExp(`\\s#{${node.depth}}\\s*$`).test(first))
    report(
      file,
      node,
      "closing-signs",
      "The # at the end of this heading would not be shown.",
      "Write \\# for a plain #, or delete it.",
    );
};

/** A heading whose section has nothing, not even a section of its own. One inside a spoiler is an error anyway. */
function lookForEmptySections({ children }: Root, file: VFile): void {
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    if (node.type !== "heading" || textOf(node) === "") continue;
    if (next && (next.type !== "heading" || next.depth > node.depth)) continue;
    report(
      file,
      node,
      "empty-section",
      `The section “${textOf(node)}” has no text.`,
      "Write it, or delete the heading.",
    );
  }
}

const lookAtTable: Look<Table> = ({ children: [head, ...rows] }, file) => {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const cells = row.children.length;
    const parts = row.children.flatMap((cell) => cell.children as Nodes[]);
    if (row.children.every((cell) => textOf(cell) === "") && parts.some(isCitation))
      reportLonely(row, file);
    if (!writtenOf(row, file).includes("|") && columns > 1)
      report(
        file,
        row,
        "text-in-table",
        "This line is directly below a table, which makes it a row of the table.",
        "Put an empty line before it.",
      );
    else if (cells > columns)
      report(
        file,
        row.children[columns] ?? row,
        "too-many-cells",
        `This row has ${cells} cells, but the table has ${columns} ${columns === 1 ? "column" : "columns"}; the cells after the last column would not be shown.`,
        "Write \\| for a bar in the text, or add a column to the first two lines.",
      );
  }
};

const lookAtCode: Look<Code> = (node, file) => {
  const written = writtenOf(node, file);
  const [, fence] = /^(`{3,}|~{3,})/.exec(written) ?? [];
  const last = written.slice(written.lastIndexOf("\n") + 1).trim();
  if (!fence || (written.includes("\n") && last.startsWith(fence) && /^(`+|~+)$/.test(last)))
    return;
  report(
    file,
    node,
    "open-fence",
    `The line of ${fence} starts code, but nothing ends it: everything that follows is shown as code.`,
    `Write ${fence} on a line of its own after the code, or delete it.`,
  );
};

const lookAtParagraph: Look<Paragraph> = (node, file) => {
  const written = writtenOf(node, file);
  const tight = /^(#{2,6})([^#\s][^\n]*)/m.exec(written);
  if (tight)
    report(
      file,
      positionIn(node, written, tight.index),
      "heading-without-space",
      "A heading needs a space after its #.",
      `Write ${tight[1]} ${tight[2]}`,
    );
  const lines = written.split("\n");
  const bars = lines.findIndex(
    (line) => /^[ \t|:-]+$/.test(line) && line.includes("|") && line.includes("-"),
  );
  if (bars >= 0)
    report(
      file,
      positionIn(node, written, lines.slice(0, bars).join("\n").length + (bars > 0 ? 1 : 0)),
      "broken-table",
      "This line looks like the second line of a table, but the line above has a different number of cells.",
      "Give both lines the same number of cells, and put an empty line before the table.",
    );
  if (bars < 0 && lines.length > 1 && lines.every((line) => /^\s*\|.*\|/.test(line)))
    report(
      file,
      node,
      "table-without-heads",
      "These lines look like a table, but their second line is not the divider that a table needs.",
      `Write ${"| - ".repeat(Math.max(1, (lines[0]?.match(/\|/g)?.length ?? 2) - 1))}| below the header row.`,
    );
  for (const [index, child] of node.children.entries())
    if (child.type === "text") lookForLinks(child, node.children[index + 1], file);
  const note = node.children.some(
    (child) => child.type === "text" && /\[\^[^\]\s]+\]/.test(child.value),
  );
  if (note)
    report(
      file,
      positionIn(node, written, Math.max(0, written.search(/\[\^/))),
      "footnote",
      "Footnotes are made with citations.",
      'Write <Cite source="…"/> instead of the note.',
    );
  if (textOf(node) === "" && node.children.some(isCitation)) reportLonely(node, file);
};

/** Text that was meant as a link but would be shown as written. */
const NO_LINKS: readonly (readonly [RegExp, problem: string, fix: string])[] = [
  [
    /(?<!\\)\]\((?:https?:\/|\/)[^() \n]* [^()\n]*\)/,
    "This is not a link: its address contains a space.",
    "Write %20 for the space, and nothing after the address: [words](address).",
  ],
  [
    /(?<!\\)\] \((?:https?:\/\/|\/)[^()\s]+\)/,
    "This is not a link: there is a space between its words and its address.",
    "Write [words](address), without the space.",
  ],
  [
    /\(([^()\n]+)\)\[(?:https?:\/\/|\/)[^[\]\s]*/,
    "This is not a link: its brackets are the wrong way around.",
    "Write [words](address).",
  ],
  [
    /(?<!\\)\[[^[\]\n]+(?<!\\)\]\[[^[\]\n]+\](?!\()/,
    "Link definitions are not used here.",
    "Write [text](address) or [[Title]].",
  ],
];

/** @param next the next node; the parser makes a bare address a link, even if it was meant as another link's address */
function lookForLinks(node: Text, next: Nodes | undefined, file: VFile): void {
  const address = next?.type === "link" ? writtenOf(next, file) : "";
  const own = writtenOf(node, file);
  const end = /\]\($/.test(own) ? `${address} )` : /\] \($/.test(own) ? `${address})` : address;
  const written = /^https?:/.test(address) ? own + end : own;
  for (const [pattern, problem, fix] of NO_LINKS) {
    const found = pattern.exec(written);
    if (found) report(file, positionIn(node, written, found.index), "no-link", problem, fix);
  }
}

const isCitation = (node: Nodes) => node.type === "mdxJsxTextElement" && CITATIONS.has(node.name);

function reportLonely(node: Nodes, file: VFile): void {
  const { line } = node.position?.start ?? {};
  if (file.messages.some((one) => one.ruleId === "lonely-citation" && one.line === line)) return;
  report(
    file,
    node,
    "lonely-citation",
    "This citation is alone, without a statement before it.",
    "Put it directly after the period of the sentence that it supports, or delete it.",
  );
}

const lookAtItem: Look<ListItem> = (node, file) => {
  if (node.children.length > 0) return;
  report(file, node, "empty-item", "This list item is empty.", "Add its words, or delete it.");
};

/** A list may continue after a figure or a paragraph; otherwise its first number is probably a year. */
function lookAtList(node: List, file: VFile, parent: Parents): void {
  const { ordered, start, children } = node;
  if (!ordered || start === 0 || start === 1) return;
  const before = (parent.children as Nodes[]).slice(0, parent.children.indexOf(node as never));
  const continues = before.some(
    (one) => one.type === "list" && one.ordered && (one.start ?? 1) + one.children.length === start,
  );
  if (continues) return;
  const [mark = ""] = /^\d+[.)]/.exec(writtenOf(children[0] ?? node, file)) ?? [];
  report(
    file,
    node,
    "number-as-list",
    `“${mark}” at the start of a line makes a list that starts at ${start}.`,
    `Write ${mark.slice(0, -1)}\\${mark.slice(-1)} if it is part of a sentence; a list starts at 1.`,
  );
}

/** The position of an offset in the source of a node. */
function positionIn({ position }: Nodes, written: string, offset: number) {
  const before = written.slice(0, offset).split("\n");
  const { line = 1, column = 1 } = position?.start ?? {};
  const last = before.at(-1)?.length ?? 0;
  return {
    line: line + before.length - 1,
    column: before.length > 1 ? last + 1 : column + last,
  };
}
