import { KINDS, type Kind } from "../kinds/article-id";
import { LINE_NAMES } from "../kinds/hero-line";
import type { Article } from "./article";
import type { Summary } from "./summary";
import { compareTitles } from "./title-order";

/** What lists of a kind start from, sorted once when the wiki is built: n log n. A look-up takes the same in any wiki. */
export type Indexes = {
  /** In the order of their files. */
  articlesByKind: { [K in Kind]: readonly Article<K>[] };
  /** In the order in which lists show them: those with a line in the order of the lines, then the others by title. */
  summariesByKind: Record<Kind, readonly Summary[]>;
};

export function buildIndexes(articles: Iterable<Article>, summaries: Iterable<Summary>): Indexes {
  const articlesByKind = groupByKind(articles);
  const summariesByKind = groupByKind(summaries);
  for (const kind of KINDS) summariesByKind[kind].sort(inDisplayOrder);
  return { articlesByKind: articlesByKind as Indexes["articlesByKind"], summariesByKind };
}

function groupByKind<T extends { kind: Kind }>(all: Iterable<T>): Record<Kind, T[]> {
  const groups = Object.fromEntries(KINDS.map((kind) => [kind, [] as T[]])) as Record<Kind, T[]>;
  for (const one of all) groups[one.kind].push(one);
  return groups;
}

const inDisplayOrder = (a: Summary, b: Summary): number =>
  sortKey(a) - sortKey(b) || compareTitles(a.title, b.title);

const sortKey = ({ line }: Summary) => (line ? LINE_NAMES.indexOf(line) : LINE_NAMES.length);
