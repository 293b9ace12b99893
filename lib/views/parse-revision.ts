import { type ParsedArticle, parseArticle } from "../content/article";
import { pathFromId } from "../content/article-id";
import type { Revision } from "../repository/history";

/** A revision and its text. */
export type ReadRevision = { revision: Revision; text: string };

/** So many are kept: the newest of an article is asked for with each of its older ones. */
const KEPT = 60;

const parsedByFile = new Map<string, ParsedArticle>();

/** Reads a revision by the rules of today and of the kind that the article had then. */
export function parseRevision({ revision: { id, blob }, text }: ReadRevision): ParsedArticle {
  const key = `${id} ${blob}`;
  const parsed = parsedByFile.get(key) ?? parseArticle(pathFromId(id), text);
  parsedByFile.delete(key);
  parsedByFile.set(key, parsed);
  for (const oldest of parsedByFile.keys()) {
    if (parsedByFile.size <= KEPT) break;
    parsedByFile.delete(oldest);
  }
  return parsed;
}
