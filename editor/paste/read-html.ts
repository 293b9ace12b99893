import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Block, type Run, textOfRuns } from "./blocks";
import { linkOf } from "./link-of";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Nothing in them is text of the page. `o:p` is Word’s, with an empty space in it. */
const SKIPPED = new Set(
  "head style script template noscript title meta link svg math iframe object audio video canvas select textarea button input o:p".split(
    " ",
  ),
);

/** Levels of elements. */
const DEEPEST = 300;

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hr html main nav p pre section summary".split(
    " ",
  ),
);

type Look = Pick<Run, "bold" | "italic" | "href" | "script">;
type Item = { level: number; ordered: boolean };

const PLAIN: Look = { bold: false, italic: false, href: undefined, script: undefined };

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value ?? "";

const styleOf = (element: Element) => attribute(element, "style").toLowerCase().replace(/\s+/g, "");

const isElement = (node: Node): node is Element => "tagName" in node;

/**
 * The blocks of a pasted page. It is parsed into plain data: nothing of it is ever part of a document, so nothing of it runs or loads.
 * @param origin of the wiki: links to its articles are recognized
 * @returns undefined if the page is no more than its text: source code, lines without a format
 */
export function readHtml(html: string, origin: string): Block[] | undefined {
  const reader = new Reader(origin);
  reader.readAll(parse(html).childNodes as Node[], PLAIN);
  reader.end();
  return reader.isFormatted && !reader.isCode ? reader.blocks : undefined;
}

class Reader {
  readonly blocks: Block[] = [];
  isFormatted = false;
  isCode = false;
  #depth = 0;
  readonly #origin: string;
  #runs: Run[] = [];
  /** The item that the next block is, and whether one was made of it already. */
  #item: (Item & { block?: Block & { type: "item" } }) | undefined;
  #lists: boolean[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  readAll(nodes: readonly Node[], look: Look): void {
    this.#depth++;
    // What is nested deeper was not written by people.
    if (this.#depth > DEEPEST) this.isCode = true;
    else for (const node of nodes) this.#read(node, look);
    this.#depth--;
  }

  #read(node: Node, look: Look): void {
    if (node.nodeName === "#text") this.#addText((node as { value: string }).value, look);
    if (!isElement(node) || SKIPPED.has(node.tagName)) return;
    const style = styleOf(node);
    // Word’s mark of an item is read by the paragraph that it is in.
    if (/display:none|mso-hide:all|mso-list:ignore/.test(style)) return;
    if (/white-space:pre(?:;|$)/.test(style) && /font-family:[^;]*mono/.test(style))
      this.isCode = true;
    const own = lookOf(node, style, look, this.#origin);
    if (own.bold || own.italic || own.href || own.script) this.isFormatted = true;
    this.#readElement(node, style, own);
  }

  #readElement(element: Element, style: string, look: Look): void {
    const { tagName, childNodes } = element;
    const heading = /^h([1-6])$/.exec(tagName)?.[1] ?? (isTitle(element) ? "1" : undefined);
    const wordList = tagName === "p" && /mso-list:l\d+level(\d+)/.exec(style)?.[1];
    if (tagName === "br") this.#runs.push({ ...look, text: "\n" });
    else if (heading) this.#readHeading(childNodes, Number(heading));
    else if (wordList) this.#readWordItem(childNodes, Number(wordList), look);
    else if (tagName === "ul" || tagName === "ol") this.#readList(childNodes, tagName, look);
    else if (tagName === "li") this.#readItem(childNodes, look);
    else if (tagName === "table") this.#readTable(element, look);
    else if (tagName === "sup" && isReference(element)) return;
    else if (BLOCKS.has(tagName)) {
      if (tagName === "p") this.isFormatted = true;
      this.end();
      this.readAll(childNodes, look);
      this.end();
    } else this.readAll(childNodes, look);
  }

  #readHeading(nodes: readonly Node[], level: number): void {
    this.end();
    this.isFormatted = true;
    this.readAll(nodes, PLAIN);
    const runs = this.#takeRuns();
    if (runs) this.blocks.push({ type: "heading", level, runs });
  }

  #readList(nodes: readonly Node[], tagName: string, look: Look): void {
    this.end();
    const outer = this.#item;
    this.#lists.push(tagName === "ol");
    this.readAll(nodes, look);
    this.end();
    this.#lists.pop();
    this.#item = outer;
  }

  #readItem(nodes: readonly Node[], look: Look): void {
    this.end();
    this.isFormatted = true;
    const level = Math.max(1, this.#lists.length);
    this.#item = { level, ordered: this.#lists.at(-1) ?? false };
    this.readAll(nodes, look);
    this.end();
    this.#item = undefined;
  }

  /** Word writes items as paragraphs, with the mark as text. */
  #readWordItem(nodes: readonly Node[], level: number, look: Look): void {
    this.end();
    this.isFormatted = true;
    const ordered = /^\s*(?:\d{1,4}|[a-z]{1,4})[.)]/i.test(wordMark(nodes));
    this.#item = { level, ordered };
    this.readAll(nodes, look);
    this.end();
    this.#item = undefined;
  }

  #readTable(table: Element, look: Look): void {
    this.end();
    for (const child of table.childNodes)
      if (isElement(child) && child.tagName === "caption") {
        this.readAll(child.childNodes, look);
        this.end();
      }
    const rows = listRows(table);
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    // One that only places what is in it.
    if (width < 2) {
      for (const cell of rows.flat()) {
        this.readAll(cell.childNodes, look);
        this.end();
      }
      return;
    }
    this.isFormatted = true;
    this.blocks.push({
      type: "table",
      rows: rows.map((cells) => cells.flatMap((cell) => this.#readCell(cell))),
    });
  }

  /** The runs of a cell, and nothing for each further column that it fills. */
  #readCell(cell: Element): Run[][] {
    const inner = new Reader(this.#origin);
    inner.#depth = this.#depth;
    inner.readAll(cell.childNodes, PLAIN);
    inner.end();
    this.isCode ||= inner.isCode;
    const runs = inner.blocks.flatMap((block, at) => [
      ...(at > 0 ? [{ ...PLAIN, text: "\n" }] : []),
      ...(block.type === "table" ? block.rows.flat(2) : block.runs),
    ]);
    const more = Math.min(Number(attribute(cell, "colspan")) || 1, 20) - 1;
    return [runs, ...Array.from({ length: more }, () => [])];
  }

  #addText(text: string, look: Look): void {
    const plain = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/\s+/g, " ");
    if (plain) this.#runs.push({ ...look, text: plain });
  }

  #takeRuns(): Run[] | undefined {
    const runs = this.#runs;
    this.#runs = [];
    return textOfRuns(runs).trim() === "" ? undefined : runs;
  }

  /** Ends the block that was read. */
  end(): void {
    const runs = this.#takeRuns();
    if (!runs) return;
    const item = this.#item;
    if (!item) this.blocks.push({ type: "paragraph", runs });
    else if (item.block) item.block.runs.push({ ...PLAIN, text: "\n" }, ...runs);
    else {
      item.block = { type: "item", level: item.level, ordered: item.ordered, runs };
      this.blocks.push(item.block);
    }
  }
}

function lookOf(element: Element, style: string, look: Look, origin: string): Look {
  const { tagName } = element;
  const weight = /(?:^|;)font-weight:(\w+)/.exec(style)?.[1];
  const slant = /(?:^|;)font-style:(\w+)/.exec(style)?.[1];
  const isBold = tagName === "b" || tagName === "strong" || look.bold;
  const isItalic = tagName === "i" || tagName === "em" || tagName === "cite" || look.italic;
  return {
    // Google Docs puts all that is copied into a <b> that is not bold.
    bold: weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : isBold,
    italic: slant ? slant === "italic" || slant === "oblique" : isItalic,
    href: tagName === "a" ? linkOf(attribute(element, "href"), origin) : look.href,
    script: tagName === "sup" || tagName === "sub" ? tagName : look.script,
  };
}

/** Word’s title of a document. */
const isTitle = (element: Element) => /\bMsoTitle\b/.test(attribute(element, "class"));

/** `[1]`, the number of a footnote of another page. */
const isReference = (element: Element) => /^\s*\[[^\]]{1,12}\]\s*$/.test(plainText(element));

const plainText = (node: Node, depth = 0): string =>
  node.nodeName === "#text"
    ? (node as { value: string }).value
    : isElement(node) && depth < 20
      ? node.childNodes.map((child) => plainText(child, depth + 1)).join("")
      : "";

/** The mark of an item as Word writes it, such as `1.`; it may be in elements of its own. */
function wordMark(nodes: readonly Node[], depth = 0): string {
  for (const node of nodes.filter(isElement)) {
    if (/mso-list:ignore/.test(styleOf(node))) return plainText(node);
    const inner = depth < 5 ? wordMark(node.childNodes, depth + 1) : "";
    if (inner) return inner;
  }
  return "";
}

/** The cells of a table by rows, without those of tables in it. */
function listRows(table: Element): Element[][] {
  const rows: Element[][] = [];
  const look = (element: Element) => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === "tr")
        rows.push(
          child.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName)),
        );
      else if (/^t(?:head|body|foot)$/.test(child.tagName)) look(child);
    }
  };
  look(table);
  return rows.filter((cells) => cells.length > 0);
}
