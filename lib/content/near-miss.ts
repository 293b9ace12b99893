import { distance } from "fastest-levenshtein";

/** How many letters are wrong; two that changed places count as one slip. */
function countSlips(a: string, b: string): number {
  const slips = distance(a, b);
  return slips === 2 && sortLetters(a) === sortLetters(b) ? 1 : slips;
}

const sortLetters = (text: string) => [...text].sort().join("");

/** How many letters may be wrong in a name of this length for it to count as a slip. */
function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

/** The candidate that `text` is most likely a slip of, or undefined; case does not count. */
export function nearMiss(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of candidates) {
    const slips = countSlips(wanted, candidate.toLowerCase());
    if (slips <= slipsAllowed(wanted.length) && (!best || slips < best.slips))
      best = { candidate, slips };
  }
  return best?.candidate;
}

/** “ Did you mean X?”, or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const near = nearMiss(text, candidates);
  return near === undefined ? "" : ` Did you mean “${near}”?`;
}
