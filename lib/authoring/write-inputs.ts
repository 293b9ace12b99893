import { isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { applyEdits, type Edit } from "./edits";
import { type Change, listFieldChanges } from "./field-changes";
import type { FieldInput } from "./field-inputs";
import { flowMapText, flowNodeText } from "./flow-values";
import { type GroupValue, isEmptyValue, isGroup, isRows, readGroup } from "./input-values";
import { pairLines } from "./input-yaml";
import { editItems } from "./item-edits";
import { addPair, fillPair, removePairs, type Writing } from "./pair-edits";
import { type Item, type ItemPlan, planLines, planRows } from "./plan-items";
import { editScalar } from "./scalar-edits";
import { isFlow, rangeOf, readRoot } from "./yaml-nodes";

/** The fields of a file as a form begins with them. */
export type ReadInputs = {
  values: GroupValue;
  /** The text of the file with other values. */
  write(values: GroupValue): string;
};

/**
 * Reads the fields of a file once, to write them any number of times.
 * @param text a whole file, or its beginning with the fields
 * @returns undefined if the fields of the file cannot be read
 */
export function readInputs(
  file: string,
  text: string,
  fields: readonly FieldInput[],
): ReadInputs | undefined {
  const read = readRoot(file, text);
  if (!read || read.root?.flow) return undefined;
  const isQuote = file.startsWith("content/quotes/");
  const { root, end } = read;
  const before = readGroup(fields, root);
  if (!root)
    return {
      values: before,
      write: (values) => text.slice(0, end) + linesOf(fields, values, isQuote) + text.slice(end),
    };
  const writing = { ...read, root, isQuote };
  return {
    values: before,
    write: (values) => applyEdits(text, editMap(writing, root, fields, before, values)),
  };
}

/**
 * The text of a file with the values of a form. Only what differs from the file is written, at its place: every other byte stays,
 * with its comments, quotation marks, order and spaces.
 * @param text a whole file, or its beginning with the fields
 * @returns undefined if the fields of the file cannot be read
 */
export const writeInputs = (
  file: string,
  text: string,
  fields: readonly FieldInput[],
  values: GroupValue,
): string | undefined => readInputs(file, text, fields)?.write(values);

/** All fields that are not empty, for a file that has none yet. */
function linesOf(fields: readonly FieldInput[], values: GroupValue, isQuote: boolean): string {
  const lines = fields.flatMap((field) => {
    const value = values.get(field.name);
    return value === undefined || isEmptyValue(field, value)
      ? []
      : pairLines(field, value, isQuote);
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** The edits of a map, field by field. */
function editMap(
  writing: Writing,
  map: YAMLMap,
  fields: readonly FieldInput[],
  before: GroupValue,
  after: GroupValue,
): Edit[] {
  const changes = listFieldChanges(map, fields, before, after);
  if (changes.length === 0) return [];
  if (isFlow(map)) {
    const { start, end } = rangeOf(writing, map);
    return [{ start, end, text: flowMapText(writing, map, fields, changes) }];
  }
  const gone = new Set(
    changes.flatMap(({ field, value, pair }) => (pair && isEmptyValue(field, value) ? pair : [])),
  );
  return [
    ...removePairs(writing, map, gone),
    ...changes.flatMap((change) =>
      change.pair && !gone.has(change.pair) ? editPair(writing, map, change.pair, change) : [],
    ),
    ...changes.flatMap((change) =>
      change.pair ? [] : addPair(writing, map, fields, gone, change),
    ),
  ];
}

/** Edits the value of a field, where it is. */
function editPair(writing: Writing, map: YAMLMap, pair: Pair, change: Change): Edit[] {
  const { field, was, value } = change;
  const node = pair.value as Node | null;
  if (!node || (isScalar(node) && node.value === null)) return fillPair(writing, map, pair, change);
  const range = rangeOf(writing, node);
  if (isFlow(node)) return [{ ...range, text: flowNodeText(writing, node, change) }];
  if (field.type === "group" && isGroup(was) && isGroup(value))
    return editMap(writing, node as YAMLMap, field.fields, was, value);
  if (field.type === "rows" && isRows(was) && isRows(value)) {
    const plan = planRows(field.fields, was, value);
    return editList(writing, node as YAMLSeq, plan, field);
  }
  if (field.type === "lines")
    return editList(
      writing,
      node as YAMLSeq,
      planLines(node as YAMLSeq, String(was), String(value)),
      field,
    );
  return [editScalar(writing, node, field, String(value))];
}

/** The edits of a list, and of the items in it that stay. */
const editList = (writing: Writing, list: YAMLSeq, plan: ItemPlan, field: FieldInput): Edit[] =>
  editItems(writing, list, plan, field, (item) => editItem(writing, list, item, field));

/** The edits of an item that stays. */
function editItem(
  writing: Writing,
  list: YAMLSeq,
  { at, was, value }: Item,
  field: FieldInput,
): Edit[] {
  const node = at === undefined ? undefined : (list.items[at] as Node);
  if (!node || value === undefined || was === undefined) return [];
  if (field.type === "rows" && isGroup(value) && isGroup(was))
    return editMap(writing, node as YAMLMap, field.fields, was, value);
  return was === value ? [] : [editScalar(writing, node, field, String(value))];
}
