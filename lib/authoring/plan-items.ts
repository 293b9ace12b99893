import { diffArrays } from "diff";
import { isMap, type YAMLSeq } from "yaml";
import type { FieldInput } from "./field-inputs";
import type { InputValue, RowValue } from "./input-values";
import { listLines } from "./input-yaml";

/** An item as it shall be: `at`, its place in the file, undefined if it is new; without a value, it is left alone. */
export type Item = { at: number | undefined; was?: InputValue; value?: InputValue };

/** `isReordered`: not exactly the items of the file, in their order. */
export type ItemPlan = { items: readonly Item[]; isReordered: boolean };

const isReordered = (items: readonly Item[], count: number) =>
  items.length !== count || items.some(({ at }, index) => at !== index);

/** What becomes of the rows of a list. The rows of other places get other numbers, if they have any. */
export function planRows(
  fields: readonly FieldInput[],
  was: readonly RowValue[],
  rows: readonly RowValue[],
): ItemPlan {
  const items = rows.map(({ key, values }): Item => {
    const at = key.startsWith("n") ? undefined : Number(key);
    return at === undefined
      ? { at, value: values }
      : { at, was: was[at]?.values ?? values, value: values };
  });
  if (!isReordered(items, was.length)) return { items, isReordered: false };
  const position = fields.find(({ type }) => type === "position")?.name;
  return {
    isReordered: true,
    items: items.map((item, index) =>
      position === undefined || !(item.value instanceof Map)
        ? item
        : { ...item, value: new Map([...item.value, [position, String(index + 1)]]) },
    ),
  };
}

/** Of a list that is longer than any of the wiki, only what is the same at both ends is kept. */
const MAX_EDITS = 400;

/** What becomes of the values of a list, each on a line. Items with fields of their own stay where they are. */
export function planLines(list: YAMLSeq, was: string, value: string): ItemPlan {
  const [before, after] = [was === "" ? [] : was.split("\n"), listLines(value)];
  const places = list.items.flatMap((item, at) => (isMap(item) ? [] : at));
  const items: Item[] = [];
  let next = 0;
  const keepFields = () => {
    while (next < list.items.length && isMap(list.items[next])) items.push({ at: next++ });
  };
  const take = (text?: string) => {
    keepFields();
    const at = next++;
    const old = before[places.indexOf(at)] ?? "";
    if (text !== undefined) items.push({ at, was: old, value: text });
  };
  let waiting: string[] = [];
  let removed = 0;
  const flush = () => {
    for (; removed > 0; removed--) take(waiting.shift());
    for (const text of waiting) items.push({ at: undefined, value: text });
    waiting = [];
  };
  const trimmed = before.map((text) => text.trim());
  const changes = diffArrays(trimmed, after, { maxEditLength: MAX_EDITS }) ?? [
    { removed: true, added: false, value: trimmed },
    { removed: false, added: true, value: after },
  ];
  for (const { added, removed: isRemoved, value: texts } of changes) {
    if (isRemoved) removed += texts.length;
    else if (added) waiting.push(...texts);
    else {
      flush();
      for (const _ of texts) take(before[places.indexOf(nextScalar())]);
    }
  }
  flush();
  keepFields();
  return { items, isReordered: isReordered(items, list.items.length) };

  function nextScalar(): number {
    let at = next;
    while (isMap(list.items[at])) at++;
    return at;
  }
}
