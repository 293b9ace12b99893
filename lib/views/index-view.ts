import type { ArticleId, Kind } from "../content/article-id";
import { LINE_NAMES } from "../content/line";
import type { Summary } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";
import { byLetter, type Lettered } from "./by-letter";
import { type LinkView, linkToArticle } from "./link";
import type { SourceView } from "./source-view";
import { sourceView } from "./source-view";

/** The articles of a kind: those with a line in the order of the lines, then the others by title. */
export function listSummaries(wiki: Wiki, kind: Kind): Summary[] {
  const rank = ({ line }: Summary) => (line ? LINE_NAMES.indexOf(line) : LINE_NAMES.length);
  return [...wiki.summaries.values()]
    .filter((summary) => summary.kind === kind)
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "en"));
}

/** Which articles of a kind have pages, by slug. */
export function listSlugs(wiki: Wiki, kinds: readonly Kind[]): { kind: Kind; slug: string }[] {
  return [...wiki.summaries.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, kind }) => ({ kind, slug: id.slice(kind.length + 1) }));
}

export type WantedView = { slug: string; title: string; linkedFrom: LinkView[] };

/** Articles that nobody has written, the most asked for first. */
export function listWanted(wiki: Wiki): WantedView[] {
  return [...wiki.wantedBySlug.values()]
    .map(({ slug, title, linkedFrom }) => ({
      slug,
      title,
      linkedFrom: linkedFrom.map((id) => link(wiki, id)),
    }))
    .sort(
      (a, b) => b.linkedFrom.length - a.linkedFrom.length || a.title.localeCompare(b.title, "en"),
    );
}

const link = (wiki: Wiki, id: ArticleId) => linkToArticle(summaryOf(wiki, id));

/** The founding articles, and all other sources by the first letter of their publisher. */
export function listSourceViews(wiki: Wiki): {
  founding: SourceView[];
  others: Lettered<SourceView>[];
} {
  const all = [...wiki.sources.values()]
    .map(sourceView)
    .sort(
      (a, b) =>
        a.publisher.localeCompare(b.publisher, "en") || a.title.localeCompare(b.title, "en"),
    );
  return {
    founding: all.filter(({ founding }) => founding),
    others: byLetter(
      all.filter(({ founding }) => !founding),
      ({ publisher }) => publisher,
    ),
  };
}
