import { editDistance } from "./edit-distance";

/** The maximum number of edits for a typo in a name of this length. */
function editsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

/** The candidate that `text` is most likely a typo of, or undefined; case does not count. */
export function suggestId(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let limit = editsAllowed(wanted.length);
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate.toLowerCase(), limit);
    if (edits > limit) continue;
    best = candidate;
    limit = edits - 1;
    if (limit < 0) break;
  }
  return best;
}

const MAX_NAMED = 3;

const idWords = (id: string) => id.toLowerCase().split(/[-/]/);

/** Ids that contain all words of an unknown one, or all but one of three or more; the nearest first. */
function nearIds(id: string, candidates: Iterable<string>): string[] {
  const wanted = idWords(id);
  if (wanted.length < 2) return [];
  const needed = wanted.length < 3 ? wanted.length : wanted.length - 1;
  return [...candidates]
    .map((candidate) => {
      const words = idWords(candidate);
      const shared = wanted.filter((word) => words.includes(word)).length;
      return { candidate, shared, others: words.length - shared };
    })
    .filter(({ shared }) => shared >= needed)
    .sort((a, b) => b.shared - a.shared || a.others - b.others)
    .map(({ candidate }) => candidate);
}

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** “ Did you mean X?”, or an empty text; names up to three ids. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const typo = suggestId(text, all);
  const near = typo === undefined ? nearIds(text, all) : [typo];
  if (near.length === 0) return "";
  return ` Did you mean ${either.format(near.slice(0, MAX_NAMED).map((one) => `“${one}”`))}?`;
}
