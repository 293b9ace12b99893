import type { YAMLSeq } from "yaml";
import { applyEdits, type Edit } from "./edits";
import type { FieldInput } from "./field-inputs";
import { isGroup } from "./input-values";
import { rowLines, scalarText } from "./input-yaml";
import type { Writing } from "./pair-edits";
import type { Item, ItemPlan } from "./plan-items";
import { dashesOf, endOf, indentAt, lineEnd, lineStart } from "./yaml-nodes";

/**
 * The edits of a list with a dash before each item.
 * @param editItem the edits of an item that stays
 */
export function editItems(
  writing: Writing,
  list: YAMLSeq,
  plan: ItemPlan,
  field: FieldInput,
  editItem: (item: Item) => Edit[],
): Edit[] {
  const items = plan.items.map((item) => ({ item, edits: editItem(item) }));
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
