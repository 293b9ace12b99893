import { bodyStart } from "../commands/body-start";
import type { SourceField } from "../source-field";

/** An address as it was pasted: on its own, not the part of a link or of a longer one. */
export type PastedAddress = {
  address: string;
  /** Where it began when it was pasted. What was typed since may have moved it. */
  from: number;
};

/** Cites a source: in place of its address, if that still stands in the text, else at the cursor. */
export function cite(source: SourceField, id: string, pasted?: PastedAddress): void {
  const text = source.text();
  const found = pasted && findPasted(text, pasted);
  const cursor = Math.max(source.cursor(), bodyStart(text));
  const end = found === undefined ? cursor : found + (pasted?.address.length ?? 0);
  let start = found ?? cursor;
  // A citation stands right after the period.
  while (found !== undefined && start > 0 && " \t".includes(text[start - 1] ?? "")) start--;
  const insert = `<Cite source="${id}"/>`;
  source.change([{ from: start, to: end, insert }]);
  source.select(start + insert.length);
}

/** Where the address is now, the nearest to where it was; undefined if it is gone. */
export function findPasted(text: string, { address, from }: PastedAddress): number | undefined {
  let nearest: number | undefined;
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const isAlone =
      /^$|\s/.test(text[at - 1] ?? "") &&
      /^(?:$|\s|[.,;:!?]*(?:\s|$)|<)/.test(text.slice(at + address.length));
    const isNearer = nearest === undefined || Math.abs(at - from) < Math.abs(nearest - from);
    if (isAlone && isNearer) nearest = at;
  }
  return nearest;
}
