import type { Summary } from "../../content/summary";
import { compareTitles } from "../../content/title-order";
import type { Wiki } from "../../content/wiki";
import type { Kind } from "../../kinds/article-id";
import type { LinkView } from "../article/link";
import type { SourceView } from "../sources/source-view";
import { sourceView } from "../sources/source-view";
import { groupBySpoiler, groupLinks, type HiddenGroup } from "../spoilers/split-hidden";
import { byLetter, type Lettered } from "./by-letter";

/** The articles of a kind: those with a line in the order of the lines, then the others by title. A look-up. */
export const listSummaries = (wiki: Wiki, kind: Kind): readonly Summary[] =>
  wiki.summariesByKind[kind];

/** The articles of a kind whose existence is no spoiler. */
export const listOpenSummaries = (wiki: Wiki, kind: Kind): Summary[] =>
  listSummaries(wiki, kind).filter(({ reveals }) => reveals.length === 0);

/** The articles of some kinds, as kind and slug. */
export function listSlugs(wiki: Wiki, kinds: readonly Kind[]): { kind: Kind; slug: string }[] {
  return [...wiki.summaries.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, kind }) => ({ kind, slug: id.slice(kind.length + 1) }));
}

export type WantedView = {
  slug: string;
  title: string;
  linkedFrom: HiddenGroup<LinkView>[];
  wantedBy: number;
};

/** Missing articles, the most wanted first; those that only spoilers link to are in hidden groups. */
export function listWanted(wiki: Wiki): HiddenGroup<WantedView>[] {
  const wanted = [...wiki.wantedBySlug.values()]
    .map(({ slug, title, linkedFrom, reveals }) => ({
      slug,
      title,
      reveals,
      linkedFrom: groupLinks(
        wiki,
        linkedFrom.map(({ from, reveals }) => ({ id: from, reveals })),
      ),
      wantedBy: linkedFrom.length,
    }))
    .sort((a, b) => b.wantedBy - a.wantedBy || compareTitles(a.title, b.title));
  return groupBySpoiler(wiki, wanted, ({ reveals }) => reveals);
}

/** The founding articles, and all other sources by the first letter of their publisher. */
export function listSourceViews(wiki: Wiki): {
  founding: SourceView[];
  others: Lettered<SourceView>[];
} {
  const all = [...wiki.sources.values()]
    .map((source) => sourceView(wiki, source))
    .sort((a, b) => compareTitles(a.publisher, b.publisher) || compareTitles(a.title, b.title));
  return {
    founding: all.filter(({ founding }) => founding),
    others: byLetter(
      all.filter(({ founding }) => !founding),
      ({ publisher }) => publisher,
    ),
  };
}
