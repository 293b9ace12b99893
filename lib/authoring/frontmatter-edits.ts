import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  YAMLSeq,
} from "yaml";
import { findYaml } from "../content/frontmatter";
import { findTokenProblems } from "../content/yaml-tokens";
import type { Edit } from "./edits";
import { YAML_STYLE } from "./file-text";

/** The fields of a file, with their positions in it. */
export type Fields = {
  text: string;
  /** The offset of the YAML in the file, to add to the YAML's own offsets. */
  shift: number;
  root: YAMLMap;
};

/** @returns undefined if the file has no readable fields */
export function readFields(file: string, text: string): Fields | undefined {
  const { yaml, shift } = findYaml(file, text);
  if (findTokenProblems(yaml).length > 0) return undefined;
  const document = parseDocument(yaml, { prettyErrors: false, schema: "core" });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return { text, shift, root: document.contents as YAMLMap };
}

type Range = { start: number; end: number };

/** The range of a scalar value, including its quotation marks; undefined for a list or a map. */
export function rangeAt(fields: Fields, path: readonly PropertyKey[]): Range | undefined {
  const node = nodeAt(fields, path);
  return isScalar(node) ? rangeOf(fields, node) : undefined;
}

/** Replaces a value; keeps the style of its quotation marks where that is possible. */
export function replaceValue(
  fields: Fields,
  path: readonly PropertyKey[],
  value: string,
): Edit | undefined {
  const node = nodeAt(fields, path);
  const range = isScalar(node) && rangeOf(fields, node);
  if (!range) return undefined;
  const written = fields.text.slice(range.start, range.end);
  const inFlow = path.some((_, length) => isFlow(nodeAt(fields, path.slice(0, length))));
  const end = written.endsWith("\n") ? range.end - 1 : range.end;
  return { start: range.start, end, text: scalarText(value, inFlow, (node as Scalar).type) };
}

/** Appends a value to a list; a missing list is added after the last of the fields `after`. */
export function addToList(
  fields: Fields,
  key: string,
  value: string,
  after: readonly string[],
): Edit | undefined {
  const list = nodeAt(fields, [key]);
  if (list === undefined) return addList(fields, key, value, after);
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1);
  if (!last) {
    const { start } = rangeOf(fields, list as Ranged);
    return { start: start + 1, end: start + 1, text: scalarText(value, true) };
  }
  const end = endOf(fields, last);
  if (isFlow(list)) return { start: end, end, text: `, ${scalarText(value, true)}` };
  const start = lineEnd(fields.text, end);
  const indent = indentOf(fields.text, rangeOf(fields, last as Ranged).start);
  const line = `${indent}- ${scalarText(value, false)}`;
  return insertLine(fields.text, start, line);
}

/** Inserts a line, also after a last line without a line break. */
const insertLine = (text: string, start: number, line: string): Edit => ({
  start,
  end: start,
  text: text[start - 1] === "\n" ? `${line}\n` : `\n${line}`,
});

/** Removes a value from a list; removing the only value removes the list. */
export function removeFromList(fields: Fields, key: string, index: number): Edit | undefined {
  const list = nodeAt(fields, [key]);
  const item = isSeq(list) ? list.items[index] : undefined;
  if (!isSeq(list) || !item) return undefined;
  const { text } = fields;
  if (list.items.length === 1) {
    const pair = fields.root.items.find((one) => isScalar(one.key) && one.key.value === key);
    const start = lineStart(text, rangeOf(fields, (pair as Pair).key as Ranged).start);
    const end = lineEnd(
      text,
      isFlow(list) ? rangeOf(fields, list as Ranged).end : endOf(fields, item),
    );
    return { start, end, text: "" };
  }
  const { start } = rangeOf(fields, item as Ranged);
  if (!isFlow(list))
    return { start: lineStart(text, start), end: lineEnd(text, endOf(fields, item)), text: "" };
  const next = list.items[index + 1];
  if (next) return { start, end: rangeOf(fields, next as Ranged).start, text: "" };
  return { start: endOf(fields, list.items[index - 1]), end: endOf(fields, item), text: "" };
}

function addList(
  fields: Fields,
  key: string,
  value: string,
  after: readonly string[],
): Edit | undefined {
  if (fields.root.flow) return undefined;
  const pair = fields.root.items
    .filter(({ key: named }) => isScalar(named) && after.includes(String(named.value)))
    .at(-1);
  if (!pair?.value) return undefined;
  const start = lineEnd(fields.text, endOf(fields, pair.value));
  const indent = indentOf(fields.text, rangeOf(fields, pair.key as Ranged).start);
  const line = `${indent}${key}: [${scalarText(value, true)}]`;
  return insertLine(fields.text, start, line);
}

/** A text as YAML: in the quotation marks it had before, otherwise plain if possible. */
function scalarText(value: string, inFlow: boolean, style?: Scalar["type"]): string {
  const scalar = new Scalar(value);
  if (style?.startsWith("QUOTE")) scalar.type = style;
  const list = new YAMLSeq();
  list.add(scalar);
  list.flow = inFlow;
  const text = new Document(list).toString(YAML_STYLE).trimEnd();
  return inFlow ? text.slice(1, -1) : text.slice(2);
}

type Ranged = { range?: [number, number, number] | null };

function rangeOf({ shift }: Fields, node: Ranged): Range {
  const [start = 0, end = 0] = node.range ?? [];
  return { start: start + shift, end: end + shift };
}

/** Where a value ends. The range of a block may include the comments after it; the range of its last value does not. */
function endOf(fields: Fields, node: unknown): number {
  if (isCollection(node) && !isFlow(node)) {
    const last = node.items.at(-1);
    const value = isMap(node) ? (last as Pair | undefined)?.value : last;
    if (value) return endOf(fields, value);
  }
  return rangeOf(fields, node as Ranged).end;
}

const isFlow = (node: unknown): boolean =>
  isCollection(node) && (node as YAMLSeq | YAMLMap).flow === true;

function nodeAt({ root }: Fields, path: readonly PropertyKey[]): unknown {
  let node: unknown = root;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    node = node.get(step as never, true);
  }
  return node;
}

const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;

/** After the line break of the line that a value ends on. */
function lineEnd(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const found = text.indexOf("\n", end);
  return found < 0 ? text.length : found + 1;
}

/** The indentation of a line. */
const indentOf = (text: string, offset: number) =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
