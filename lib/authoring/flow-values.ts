import { isMap, isScalar, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { type Change, listFieldChanges } from "./field-changes";
import type { FieldInput } from "./field-inputs";
import { type GroupValue, isEmptyValue, isGroup, isRows, sameValue } from "./input-values";
import { flowText, scalarText, yamlValue } from "./input-yaml";
import { type ItemPlan, planLines, planRows } from "./plan-items";
import { restyled } from "./scalar-edits";
import { type Fields, rangeOf } from "./yaml-nodes";

/** The text of a value in brackets. */
export function flowNodeText(
  writing: Fields,
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

const sourceOf = (writing: Fields, from: unknown, to: unknown = from): string =>
  writing.text.slice(rangeOf(writing, from).start, rangeOf(writing, to).end);

function flowListText(writing: Fields, list: YAMLSeq, plan: ItemPlan, field: FieldInput): string {
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

/** The text of a map in braces with some changes. */
export function flowMapText(
  writing: Fields,
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
  writing: Fields,
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
