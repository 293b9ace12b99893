import { isCollection, isScalar, isSeq, type Pair, type Scalar } from "yaml";
import type { Edit } from "./edits";
import { scalarText } from "./input-yaml";
import {
  endOf,
  type Fields,
  isFlow,
  lineEnd,
  lineStart,
  type Range,
  rangeOf,
  readRoot,
} from "./yaml-nodes";

/** @returns undefined if the file has no readable fields */
export function readFields(file: string, text: string): Fields | undefined {
  const read = readRoot(file, text);
  return read?.root && { ...read, root: read.root };
}

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
    const { start } = rangeOf(fields, list);
    return { start: start + 1, end: start + 1, text: scalarText(value, true) };
  }
  const end = endOf(fields, last);
  if (isFlow(list)) return { start: end, end, text: `, ${scalarText(value, true)}` };
  const start = lineEnd(fields.text, end);
  const indent = indentOf(fields.text, rangeOf(fields, last).start);
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
    const start = lineStart(text, rangeOf(fields, (pair as Pair).key).start);
    const end = lineEnd(text, isFlow(list) ? rangeOf(fields, list).end : endOf(fields, item));
    return { start, end, text: "" };
  }
  const { start } = rangeOf(fields, item);
  if (!isFlow(list))
    return { start: lineStart(text, start), end: lineEnd(text, endOf(fields, item)), text: "" };
  const next = list.items[index + 1];
  if (next) return { start, end: rangeOf(fields, next).start, text: "" };
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
  const indent = indentOf(fields.text, rangeOf(fields, pair.key).start);
  const line = `${indent}${key}: [${scalarText(value, true)}]`;
  return insertLine(fields.text, start, line);
}

function nodeAt({ root }: Fields, path: readonly PropertyKey[]): unknown {
  let node: unknown = root;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    node = node.get(step as never, true);
  }
  return node;
}

/** The indentation of a line. */
const indentOf = (text: string, offset: number) =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
