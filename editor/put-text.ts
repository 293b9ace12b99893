import type { SourceField } from "./source-field";

/** Replaces what differs, as one step, so that Undo takes it back. */
export function putText(source: SourceField, text: string): void {
  const former = source.text();
  if (former === text) return;
  const length = Math.min(former.length, text.length);
  let from = 0;
  while (from < length && former[from] === text[from]) from++;
  let end = 0;
  while (end < length - from && former.at(-1 - end) === text.at(-1 - end)) end++;
  source.change([{ from, to: former.length - end, insert: text.slice(from, text.length - end) }]);
}
