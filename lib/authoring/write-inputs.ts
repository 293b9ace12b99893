import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { applyEdits, type Edit } from "./edits";
import type { FieldInput } from "./field-inputs";
import {
  type GroupValue,
  type InputValue,
  isEmptyValue,
  isGroup,
  isRows,
  readGroup,
  sameValue,
} from "./input-values";
import { flowText, pairLines, rowLines, scalarText, typedValue, yamlValue } from "./input-yaml";
import { type Item, type ItemPlan, planLines, planRows } from "./plan-items";
import {
  colonOf,
  dashesOf,
  endOf,
  type Fields,
  indentAt,
  isFlow,
  lineEnd,
  lineStart,
  pairOf,
  rangeOf,
  readRoot,
} from "./yaml-nodes";

/** `isQuote`: the file is a quote, whose words are in double quotes. */
type Writing = Fields & { isQuote: boolean };

/**
 * The text of a file with the values of a form. Only what differs from the file is written, at its place: every other byte stays,
 * with its comments, quotation marks, order and spaces.
 * @param text a whole file, or its beginning with the fields
 * @returns undefined if the fields of the file cannot be read
 */
export function writeInputs(
  file: string,
  text: string,
  fields: readonly FieldInput[],
  values: GroupValue,
): string | undefined {
  const read = readRoot(file, text);
  if (!read || read.root?.flow) return undefined;
  const isQuote = file.startsWith("content/quotes/");
  const { root } = read;
  if (root) {
    const before = readGroup(fields, root);
    return applyEdits(text, editMap({ ...read, root, isQuote }, root, fields, before, values));
  }
  const lines = fields.flatMap((field) => {
    const value = values.get(field.name);
    return value === undefined || isEmptyValue(field, value)
      ? []
      : pairLines(field, value, isQuote);
  });
  const added = lines.map((line) => `${line}\n`).join("");
  return text.slice(0, read.end) + added + text.slice(read.end);
}

type Change = { field: FieldInput; was: InputValue; value: InputValue; pair: Pair | undefined };

function listFieldChanges(
  map: YAMLMap,
  fields: readonly FieldInput[],
  before: GroupValue,
  after: GroupValue,
): Change[] {
  return fields.flatMap((field): Change[] => {
    const [was, value] = [before.get(field.name), after.get(field.name)];
    if (was === undefined || value === undefined || sameValue(was, value)) return [];
    // What was empty and still is, is not written.
    if (isEmptyValue(field, was) && isEmptyValue(field, value)) return [];
    return [{ field, was, value, pair: pairOf(map, field.name) }];
  });
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

function removePairs(writing: Writing, map: YAMLMap, gone: ReadonlySet<Pair>): Edit[] {
  const { text } = writing;
  return map.items.flatMap((pair, index): Edit[] => {
    if (!gone.has(pair)) return [];
    const { start } = rangeOf(writing, pair.key);
    const end = lineEnd(text, endOf(writing, pair.value ?? pair.key));
    const from = lineStart(text, start);
    if (text.slice(from, start).trim() === "") return [{ start: from, end, text: "" }];
    // It is on the line of a dash: what comes next moves there.
    const next = map.items[index + 1];
    if (!next) return [{ start, end, text: "{}\n" }];
    return [{ start, end: rangeOf(writing, next.key).start, text: "" }];
  });
}

/** Adds a field after the last one that comes before it in its schema; or before all others. */
function addPair(
  writing: Writing,
  map: YAMLMap,
  fields: readonly FieldInput[],
  gone: ReadonlySet<Pair>,
  { field, value }: Change,
): Edit[] {
  const { text, isQuote } = writing;
  const indent = indentAt(text, rangeOf(writing, map.items[0]?.key).start);
  const lines = pairLines(field, value, isQuote);
  const block = lines.map((line) => indent + line).join("\n");
  const order = fields.map(({ name }) => name);
  const stays = map.items.filter((pair) => !gone.has(pair));
  const earlier = stays.findLast(
    ({ key }) =>
      isScalar(key) &&
      order.includes(String(key.value)) &&
      order.indexOf(String(key.value)) < order.indexOf(field.name),
  );
  if (earlier) {
    const at = lineEnd(text, endOf(writing, earlier.value ?? earlier.key));
    return [{ start: at, end: at, text: text[at - 1] === "\n" ? `${block}\n` : `\n${block}` }];
  }
  // After what is removed before it, so that two edits never overlap.
  const [next] = stays;
  const at = rangeOf(writing, (next ?? map.items[0])?.key).start;
  if (next) return [{ start: at, end: at, text: `${block.trimStart()}\n${indent}` }];
  const from = lineStart(text, at);
  return [{ start: from, end: from, text: `${block}\n` }];
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
    return editItems(writing, node as YAMLSeq, plan, field);
  }
  if (field.type === "lines")
    return editItems(
      writing,
      node as YAMLSeq,
      planLines(node as YAMLSeq, String(was), String(value)),
      field,
    );
  return [editScalar(writing, node, field, String(value), false)];
}

function editScalar(
  writing: Writing,
  node: Node,
  field: FieldInput,
  value: string,
  inFlow: boolean,
): Edit {
  const { start, end } = rangeOf(writing, node);
  const isBlock = writing.text[end - 1] === "\n";
  return { start, end: isBlock ? end - 1 : end, text: restyled(node, field, value, inFlow) };
}

/** A value in the quotation marks that the former one had. A number has none. */
function restyled(node: Node, field: FieldInput, value: string, inFlow: boolean): string {
  const style = isScalar(node) ? node.type : undefined;
  const typed = typedValue(field, value);
  const isQuotedYear = field.type === "date" && style?.startsWith("QUOTE");
  return scalarText(isQuotedYear ? String(typed) : typed, inFlow, style);
}

/** Fills a field that is in the file without a value. */
function fillPair(
  writing: Writing,
  map: YAMLMap,
  pair: Pair,
  { field, value }: Pick<Change, "field" | "value">,
): Edit[] {
  const { text, isQuote } = writing;
  const colon = colonOf(writing, map, pair);
  if (colon === undefined) return [];
  const { start, end } = rangeOf(writing, pair.value);
  const indent = indentAt(text, rangeOf(writing, pair.key).start);
  const [first = "", ...rest] = pairLines(field, value, isQuote);
  const written = [first.slice(field.name.length + 1), ...rest.map((line) => indent + line)].join(
    "\n",
  );
  // A null that is written is replaced.
  return [{ start: colon, end: pair.value && end > start ? end : colon, text: written }];
}

/** The edits of a list with a dash before each item. */
function editItems(writing: Writing, list: YAMLSeq, plan: ItemPlan, field: FieldInput): Edit[] {
  const items = plan.items.map((item) => ({
    item,
    edits: editItem(writing, list, item, field),
  }));
  if (!plan.isReordered) return items.flatMap(({ edits }) => edits);
  const { text } = writing;
  const dashes = dashesOf(writing, list);
  if (!dashes) return [];
  const spans = list.items.map((node, index) => ({
    start: lineStart(text, dashes[index] as number),
    end: lineEnd(text, endOf(writing, node)),
  }));
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const indent = indentAt(text, dashes[0] as number);
  // What is between two items belongs to the second; of one that is removed, it goes to the next.
  const leads = spans.map((span, index) => text.slice(spans[index - 1]?.end ?? start, span.start));
  const kept = new Set(plan.items.map(({ at }) => at));
  let orphaned = "";
  for (const [index, lead] of leads.entries()) {
    if (!kept.has(index)) orphaned += lead;
    else if (orphaned) {
      leads[index] = orphaned + lead;
      orphaned = "";
    }
  }
  const parts = items.map(({ item, edits }, index) => {
    const span = item.at === undefined ? undefined : spans[item.at];
    if (!span) return newItem(item, field, index, indent, writing.isQuote);
    const own = edits.map((edit) => ({
      start: edit.start - span.start,
      end: edit.end - span.start,
      text: edit.text,
    }));
    const written = applyEdits(text.slice(span.start, span.end), own);
    return (leads[item.at as number] ?? "") + (written.endsWith("\n") ? written : `${written}\n`);
  });
  const whole = parts.join("") + orphaned;
  return [{ start, end, text: text[end - 1] === "\n" ? whole : whole.slice(0, -1) }];
}

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
  return was === value ? [] : [editScalar(writing, node, field, String(value), false)];
}

function newItem(
  { value }: Item,
  field: FieldInput,
  index: number,
  indent: string,
  isQuote: boolean,
): string {
  const lines =
    field.type === "rows" && value !== undefined && isGroup(value)
      ? rowLines(field.fields, value, index, isQuote)
      : [scalarText(String(value), false)];
  return lines.map((line, at) => `${indent}${at === 0 ? "- " : "  "}${line}\n`).join("");
}

/** The text of a value in brackets. */
function flowNodeText(
  writing: Writing,
  node: Node,
  { field, was, value }: Omit<Change, "pair">,
): string {
  if (field.type === "group" && isGroup(was) && isGroup(value)) {
    const changes = listFieldChanges(node as YAMLMap, field.fields, was, value);
    return flowMapText(writing, node as YAMLMap, field.fields, changes);
  }
  if (field.type === "rows" && isRows(was) && isRows(value))
    return flowListText(writing, node as YAMLSeq, planRows(field.fields, was, value), field);
  if (field.type === "lines")
    return flowListText(
      writing,
      node as YAMLSeq,
      planLines(node as YAMLSeq, String(was), String(value)),
      field,
    );
  return restyled(node, field, String(value), true);
}

const sourceOf = (writing: Writing, from: unknown, to: unknown = from): string =>
  writing.text.slice(rangeOf(writing, from).start, rangeOf(writing, to).end);

function flowListText(writing: Writing, list: YAMLSeq, plan: ItemPlan, field: FieldInput): string {
  const parts = plan.items.map(({ at, was, value }, index) => {
    const node = at === undefined ? undefined : (list.items[at] as Node);
    if (!node)
      return {
        at,
        text: isGroup(value ?? "")
          ? flowText(valueOfRow(field, value as GroupValue, index))
          : scalarText(value, true),
      };
    if (value === undefined || was === undefined || sameValue(was, value))
      return { at, text: sourceOf(writing, node) };
    if (field.type === "rows" && isGroup(was) && isGroup(value)) {
      const changes = listFieldChanges(node as YAMLMap, field.fields, was, value);
      return { at, text: flowMapText(writing, node as YAMLMap, field.fields, changes) };
    }
    return { at, text: restyled(node, field, String(value), true) };
  });
  return joinFlow(
    writing,
    list,
    list.items.map((node) => rangeOf(writing, node)),
    parts,
  );
}

const valueOfRow = (field: FieldInput, values: GroupValue, index: number): unknown =>
  (yamlValue(field, [{ key: "n1", values }]) as unknown[]).map((row) =>
    numbered(field, row, index),
  )[0];

/** A new row knows its place. */
const numbered = (field: FieldInput, row: unknown, index: number) => {
  const position = field.type === "rows" && field.fields.find(({ type }) => type === "position");
  return position ? { ...(row as object), [position.name]: index + 1 } : row;
};

function flowMapText(
  writing: Writing,
  map: YAMLMap,
  fields: readonly FieldInput[],
  changes: readonly Change[],
): string {
  const parts: { at: number | undefined; text: string; name: string }[] = [];
  for (const [at, pair] of map.items.entries()) {
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    const change = changes.find((one) => one.pair === pair);
    if (change && isEmptyValue(change.field, change.value)) continue;
    const node = pair.value as Node | null;
    const isNull = !node || (isScalar(node) && node.value === null);
    const text = !change
      ? sourceOf(writing, pair.key, pair.value ?? pair.key)
      : isNull
        ? `${sourceOf(writing, pair.key)}: ${flowText(yamlValue(change.field, change.value))}`
        : writing.text.slice(rangeOf(writing, pair.key).start, rangeOf(writing, node).start) +
          flowNodeText(writing, node, change);
    parts.push({ at, text, name });
  }
  const order = fields.map(({ name }) => name);
  for (const { field, value, pair } of changes) {
    if (pair) continue;
    const after = parts.findLastIndex(({ name }) => {
      const place = order.indexOf(name);
      return place >= 0 && place < order.indexOf(field.name);
    });
    const text = `${field.name}: ${flowText(yamlValue(field, value))}`;
    parts.splice(after + 1, 0, { at: undefined, text, name: field.name });
  }
  const ranges = map.items.map(({ key, value }) => ({
    start: rangeOf(writing, key).start,
    end: rangeOf(writing, value ?? key).end,
  }));
  return joinFlow(writing, map, ranges, parts);
}

/** Parts in brackets: each that was there keeps what stood before it. */
function joinFlow(
  writing: Writing,
  node: YAMLMap | YAMLSeq,
  ranges: readonly { start: number; end: number }[],
  parts: readonly { at: number | undefined; text: string }[],
): string {
  const { text } = writing;
  const { start, end } = rangeOf(writing, node);
  const space = isMap(node) ? " " : "";
  const leadOf = (at: number) =>
    text.slice(at === 0 ? start + 1 : ranges[at - 1]?.end, ranges[at]?.start);
  const first = ranges.length > 0 ? leadOf(0) : space;
  const tail = ranges.length > 0 ? text.slice(ranges.at(-1)?.end, end - 1) : space;
  const joined = parts.map(({ at, text: own }, index) => {
    if (index === 0) return first + own;
    return (at === undefined || at === 0 ? ", " : leadOf(at)) + own;
  });
  return text[start] + joined.join("") + tail + text[end - 1];
}
