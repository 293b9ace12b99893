import { isScalar, type Pair, type YAMLMap } from "yaml";
import type { Edit } from "./edits";
import type { Change } from "./field-changes";
import type { FieldInput } from "./field-inputs";
import { pairLines } from "./input-yaml";
import { colonOf, endOf, type Fields, indentAt, lineEnd, lineStart, rangeOf } from "./yaml-nodes";

/** `isQuote`: the file is a quote, whose words are in double quotes. */
export type Writing = Fields & { isQuote: boolean };

/** Removes fields with their lines. */
export function removePairs(writing: Fields, map: YAMLMap, gone: ReadonlySet<Pair>): Edit[] {
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
export function addPair(
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

/** Fills a field that is in the file without a value. */
export function fillPair(
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
