import type { ArticleId, ImageId, SourceId } from "../kinds/article-id";
import { joinSeasons } from "../spoilers/watch-progress";
import type { Article } from "./article";
import { listCitedSources } from "./cited-sources";
import { slugFromName } from "./name-slug";
import type { Resolved } from "./names";
import { listReferences, listSources } from "./references";
import type { Source } from "./source";

/** An article that others link to and nobody has written. */
export type Wanted = {
  slug: string;
  title: string;
  linkedFrom: readonly Backlink[];
  /** The seasons that reveal the title, if only spoilers link to it. */
  reveals: readonly string[];
};

/**
 * An article that links to another. A link that is only in spoilers is a spoiler here too: `reveals` lists the seasons
 * that reveal it, all of which have to be seen; it is empty if the link is public.
 */
export type Backlink = { from: ArticleId; reveals: readonly string[] };

/** The links between articles, indexed by their target. */
export type Graph = {
  /** Articles that link to one or name it in a field; never quotes, which have their own lists. */
  backlinksById: ReadonlyMap<ArticleId, readonly Backlink[]>;
  quotesBySpeaker: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  quotesBySubject: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  /** Quotes read in a source, first said in it, or also printed by it. */
  quotesBySource: ReadonlyMap<SourceId, readonly ArticleId[]>;
  /** Articles whose text or fields cite a source; a quote only if just its context does. */
  citationsBySource: ReadonlyMap<SourceId, readonly Backlink[]>;
  /** Articles whose text includes a quote. */
  inclusionsByQuote: ReadonlyMap<ArticleId, readonly Backlink[]>;
  /** Sources that report what another one says. */
  reportsBySource: ReadonlyMap<SourceId, readonly SourceId[]>;
  /** Articles that show an image. */
  articlesByImage: ReadonlyMap<ImageId, readonly Backlink[]>;
  wantedBySlug: ReadonlyMap<string, Wanted>;
};

type Input = {
  articles: ReadonlyMap<ArticleId, Article>;
  sources: ReadonlyMap<SourceId, Source>;
  /** The seasons that reveal an article as a whole. */
  revealsOf(id: ArticleId): readonly string[];
  resolve(target: string): Resolved;
};

/** Walks each article once. Whoever asks what links to something looks it up. */
export function buildGraph({ articles, sources, revealsOf, resolve }: Input): Graph {
  const backlinks = new Backlinks<ArticleId>();
  const speakers = new Links<ArticleId, ArticleId>();
  const subjects = new Links<ArticleId, ArticleId>();
  const quoted = new Links<SourceId, ArticleId>();
  const cited = new Backlinks<SourceId>();
  const included = new Backlinks<ArticleId>();
  const reports = new Links<SourceId, SourceId>();
  const shown = new Backlinks<ImageId>();
  const wanted = new Backlinks<string>();
  const titles = new Map<string, string>();
  for (const article of articles.values()) {
    const { id, outline } = article;
    const whole = revealsOf(id);
    for (const { target, reveals } of outline.wikiLinks) {
      const resolved = resolve(target);
      if ("found" in resolved && article.kind !== "quotes")
        backlinks.add(resolved.found, id, [...whole, ...reveals]);
      if (!("missing" in resolved)) continue;
      const slug = wantedSlug(resolved.missing);
      titles.set(slug, titles.get(slug) ?? resolved.missing);
      wanted.add(slug, id, [...whole, ...reveals]);
    }
    for (const { name, reveals = [] } of outline.quotes)
      included.add(`quotes/${name}` as ArticleId, id, reveals);
    for (const { name, reveals = [] } of outline.figures)
      shown.add(name as ImageId, id, [...whole, ...reveals]);
    if (article.kind === "quotes") {
      const { speaker } = article.frontmatter;
      if (speaker) speakers.add(speaker.article, id);
      for (const { article: subject } of article.frontmatter.subjects) subjects.add(subject, id);
      const sources = listSources(article.frontmatter).map(({ value }) => value.source);
      for (const source of sources) quoted.add(source, id);
      // Sources that only its context cites; its card is already listed under the others.
      for (const { source, reveals } of listCitations(article))
        if (!sources.includes(source)) cited.add(source, id, reveals);
      continue;
    }
    for (const { value, reveals } of listReferences(article.frontmatter))
      backlinks.add(value.article, id, reveals);
    for (const { source, reveals } of listCitations(article))
      cited.add(source, id, [...whole, ...reveals]);
  }
  for (const { id, reports: reported } of sources.values())
    for (const { source } of reported) reports.add(source, id);
  return {
    backlinksById: backlinks.list(),
    quotesBySpeaker: speakers.all,
    quotesBySubject: subjects.all,
    quotesBySource: quoted.all,
    citationsBySource: cited.list(),
    inclusionsByQuote: included.list(),
    reportsBySource: reports.all,
    articlesByImage: shown.list(),
    wantedBySlug: listWanted(wanted, titles),
  };
}

/** The sources of an article, each with the fewest seasons that reveal its citation. */
const listCitations = (article: Article) =>
  listCitedSources(article).map(({ source, hiddenUntil: [reveals = [], ...others] }) => ({
    source,
    reveals: others.reduce((least, one) => (one.length < least.length ? one : least), reveals),
  }));

/** Backlinks without duplicates. If several places have the same link, the one that needs the fewest seasons counts. */
class Backlinks<To extends string> {
  readonly #reveals = new Map<To, Map<ArticleId, readonly string[]>>();

  add(to: To, from: ArticleId, seasons: readonly string[]): void {
    if ((to as string) === from) return;
    const revealsByFrom = this.#reveals.get(to) ?? new Map<ArticleId, readonly string[]>();
    this.#reveals.set(to, revealsByFrom);
    const reveals = joinSeasons(seasons);
    const known = revealsByFrom.get(from);
    if (!known || reveals.length < known.length) revealsByFrom.set(from, reveals);
  }

  list(): Map<To, Backlink[]> {
    return new Map(
      [...this.#reveals].map(([to, revealsByFrom]) => [
        to,
        [...revealsByFrom].map(([from, reveals]) => ({ from, reveals })),
      ]),
    );
  }
}

/** A map to lists without duplicates, as each article is walked once; nothing links to itself. */
class Links<From extends string, To extends string> {
  readonly all = new Map<From, To[]>();

  add(from: From, to: To): void {
    if ((from as string) === to) return;
    const list = this.all.get(from) ?? [];
    if (list.at(-1) !== to) list.push(to);
    this.all.set(from, list);
  }
}

/** `Colleen Wing` → `colleen-wing`: the key of a wanted article; titles without letters and digits share one. */
export const wantedSlug = (title: string): string => slugFromName(title) || "signs";

function listWanted(
  wanted: Backlinks<string>,
  titles: ReadonlyMap<string, string>,
): Map<string, Wanted> {
  return new Map(
    [...wanted.list()].map(([slug, linkedFrom]) => {
      const [{ reveals } = { reveals: [] }] = [...linkedFrom].sort(
        (a, b) => a.reveals.length - b.reveals.length,
      );
      return [slug, { slug, title: titles.get(slug) ?? slug, linkedFrom, reveals }];
    }),
  );
}
