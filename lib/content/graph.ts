import type { Article } from "./article";
import type { ArticleId, ImageId, SourceId } from "./article-id";
import type { Resolved } from "./names";
import { listReferences, listSources } from "./references";

/** An article that others link to and nobody has written. */
export type Wanted = { slug: string; title: string; linkedFrom: ArticleId[] };

/**
 * An article that leads to another. What only a cover tells is covered here too: `reveals` names the
 * seasons that give the tie away, and is empty where it is told openly.
 */
export type Backlink = { from: ArticleId; reveals: readonly string[] };

/** Who is tied to whom, each tie readable from both ends. */
export type Graph = {
  /** Articles that link to one or name it in a field; never quotations, which have their own lists. */
  backlinksById: ReadonlyMap<ArticleId, readonly Backlink[]>;
  quotesBySpeaker: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  quotesBySubject: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  /** Quotations read in a source, first said in it, or also printed by it. */
  quotesBySource: ReadonlyMap<SourceId, readonly ArticleId[]>;
  /** Articles whose text or fields cite a source; of quotations, those whose context alone does. */
  citationsBySource: ReadonlyMap<SourceId, readonly ArticleId[]>;
  /** Articles that show an image. */
  articlesByImage: ReadonlyMap<ImageId, readonly ArticleId[]>;
  wantedBySlug: ReadonlyMap<string, Wanted>;
};

type Input = {
  articles: ReadonlyMap<ArticleId, Article>;
  resolve(target: string): Resolved;
};

export function buildGraph({ articles, resolve }: Input): Graph {
  const backlinks = new Backlinks();
  const speakers = new Ties<ArticleId, ArticleId>();
  const subjects = new Ties<ArticleId, ArticleId>();
  const quoted = new Ties<SourceId, ArticleId>();
  const cited = new Ties<SourceId, ArticleId>();
  const shown = new Ties<ImageId, ArticleId>();
  const wanted = new Map<string, Wanted>();
  for (const article of articles.values()) {
    const { id, outline, references } = article;
    for (const { target, reveals } of outline.wikiLinks) {
      const resolved = resolve(target);
      if ("found" in resolved && article.kind !== "quotes")
        backlinks.add(resolved.found, id, reveals);
      if ("missing" in resolved) addWanted(wanted, resolved.missing, id);
    }
    for (const { name } of outline.figures) shown.add(name as ImageId, id);
    if (article.kind === "quotes") {
      const { speaker } = article.frontmatter;
      if (speaker) speakers.add(speaker.article, id);
      for (const { article: subject } of article.frontmatter.subjects) subjects.add(subject, id);
      const sources = listSources(article.frontmatter).map(({ value }) => value.source);
      for (const source of sources) quoted.add(source, id);
      // What only its context cites; its card already stands with the other sources.
      for (const source of references) if (!sources.includes(source)) cited.add(source, id);
      continue;
    }
    for (const { value, reveals } of listReferences(article.frontmatter))
      backlinks.add(value.article, id, reveals);
    for (const source of references) cited.add(source, id);
  }
  return {
    backlinksById: backlinks.list(),
    quotesBySpeaker: speakers.all,
    quotesBySubject: subjects.all,
    quotesBySource: quoted.all,
    citationsBySource: cited.all,
    articlesByImage: shown.all,
    wantedBySlug: wanted,
  };
}

/** Links back without doubles. One open tie opens all between the two. */
class Backlinks {
  readonly #seasons = new Map<ArticleId, Map<ArticleId, Set<string> | "open">>();

  add(to: ArticleId, from: ArticleId, reveals: string | undefined): void {
    if (to === from) return;
    const ties = this.#seasons.get(to) ?? new Map<ArticleId, Set<string> | "open">();
    this.#seasons.set(to, ties);
    const known = ties.get(from) ?? new Set();
    if (reveals === undefined) ties.set(from, "open");
    else if (known !== "open") ties.set(from, known.add(reveals));
  }

  list(): Map<ArticleId, Backlink[]> {
    return new Map(
      [...this.#seasons].map(([to, ties]) => [
        to,
        [...ties].map(([from, known]) => ({ from, reveals: known === "open" ? [] : [...known] })),
      ]),
    );
  }
}

/** A map to lists without doubles; nothing is tied to itself. */
class Ties<From extends string, To extends string> {
  readonly all = new Map<From, To[]>();

  add(from: From, to: To): void {
    if ((from as string) === to) return;
    const list = this.all.get(from) ?? [];
    if (!list.includes(to)) this.all.set(from, [...list, to]);
  }
}

/** `Colleen Wing` → `colleen-wing`: the place of a wanted article in the list of them. */
export function wantedSlug(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function addWanted(wanted: Map<string, Wanted>, title: string, from: ArticleId): void {
  const slug = wantedSlug(title);
  const one = wanted.get(slug) ?? { slug, title, linkedFrom: [] };
  if (!one.linkedFrom.includes(from)) one.linkedFrom.push(from);
  wanted.set(slug, one);
}
