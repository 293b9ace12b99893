import { bodyStart } from "../commands/body-start";
import type { SourceField } from "../source-field";

/**
 * Cites a source: in place of its address, if that stands in the text, else at the cursor.
 * @param from where the address may begin
 */
export function cite(source: SourceField, id: string, address = "", from = 0): void {
  const text = source.text();
  const found = address === "" ? -1 : text.indexOf(address, from);
  const cursor = Math.max(source.cursor(), bodyStart(text));
  const end = found < 0 ? cursor : found + address.length;
  let start = found < 0 ? cursor : found;
  // A citation stands right after the period.
  while (found >= 0 && start > 0 && " \t".includes(text[start - 1] ?? "")) start--;
  const insert = `<Cite source="${id}"/>`;
  source.change([{ from: start, to: end, insert }]);
  source.select(start + insert.length);
}
