import { ABBREVIATION, normalize } from "./normalize";

/** A text in parts; every second part is marked: `["She runs ", "Alias", " Investigations."]`. */
export type Marked = string[];

const WORD = new RegExp(`${ABBREVIATION}|[\\p{L}\\p{N}]+(?:[’‘'ʼ´][\\p{L}\\p{N}]+)*`, "gu");
/** Most words are normalized once they are in lower case. */
const PLAIN = /^[A-Za-z]+$/;
const LENGTH = 190;

type Hit = { start: number; end: number; word: string };

function hitsIn(text: string, words: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = PLAIN.test(found) ? found.toLowerCase() : normalize(found);
    if (words.has(word)) hits.push({ start: index, end: index + found.length, word });
  }
  return hits;
}

/** Marks these (normalized) words wherever they are in the text. */
export function mark(text: string, words: ReadonlySet<string>): Marked {
  return markBetween(text, hitsIn(text, words), 0, text.length);
}

/**
 * The excerpt of a text that has the most of these (normalized) words, at most a few lines, with the words
 * marked and an ellipsis at each cut.
 */
export function excerpt(text: string, words: ReadonlySet<string>): Marked {
  const hits = hitsIn(text, words);
  if (text.length <= LENGTH) return markBetween(text, hits, 0, text.length);
  const from = startOf(text, bestHit(hits)?.start ?? 0);
  const cut = text.lastIndexOf(" ", from + LENGTH);
  const to =
    from + LENGTH >= text.length || cut <= from ? Math.min(text.length, from + LENGTH) : cut;
  const parts = markBetween(text, hits, from, to);
  if (from > 0) parts[0] = `…\u00a0${parts[0]}`;
  if (to < text.length) parts.push(`${parts.pop()}\u00a0…`);
  return parts;
}

/** The hit that is followed by the most different words within the length of an excerpt. */
function bestHit(hits: readonly Hit[]): Hit | undefined {
  let best: { hit: Hit; count: number } | undefined;
  for (const [index, hit] of hits.entries()) {
    const near = hits.slice(index, index + 40).filter(({ end }) => end - hit.start < LENGTH - 40);
    const count = new Set(near.map(({ word }) => word)).size;
    if (!best || count > best.count) best = { hit, count };
  }
  return best?.hit;
}

/** The start of the sentence if it is close enough, else of a word. */
function startOf(text: string, hit: number): number {
  const sentence =
    1 + Math.max(...[".", "?", "!"].map((end) => text.slice(0, hit).lastIndexOf(end)));
  const start = hit - sentence > LENGTH - 70 ? text.indexOf(" ", hit - 60) + 1 : sentence;
  return start + (/^[\s”’")\]]*/.exec(text.slice(start))?.[0].length ?? 0);
}

function markBetween(text: string, hits: readonly Hit[], from: number, to: number): Marked {
  const parts: Marked = [];
  let end = from;
  for (const hit of hits) {
    if (hit.start < from || hit.end > to) continue;
    parts.push(text.slice(end, hit.start), text.slice(hit.start, hit.end));
    end = hit.end;
  }
  parts.push(text.slice(end, to));
  return parts;
}
