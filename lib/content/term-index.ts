import type { ArticleId, SourceId } from "../kinds/article-id";
import { sameData } from "../state/same-data";
import type { Steps } from "../state/slices";
import type { Article } from "./article";
import type { Diagnostic } from "./diagnostic";
import type { Source } from "./source";
import {
  judgeTitle,
  listEpisodeTitles,
  listHiddenCitations,
  listHiddenTerms,
  listNames,
  listSpoilers,
  partsOfQuote,
  partsOfSource,
  prepareOpenTerms,
  type TitleContext,
  type TitlePart,
} from "./title-leaks";
import type { Wiki } from "./wiki";

/** A term of titles, addresses and ids. */
type Term = {
  parts: Set<TitlePart>;
  /** The articles whose spoilers contain it. */
  hidden: Map<ArticleId, readonly string[]>;
  /** The articles whose public text contains it, if it is counted. */
  open: Set<ArticleId>;
};

type Articles = ReadonlyMap<ArticleId, Article>;
type Owner = SourceId | ArticleId;
type Changed = { articles: readonly ArticleId[]; sources: readonly SourceId[] };

/** What one article says: terms in its spoilers and in public, and the sources that its spoilers cite. */
type Said = {
  hidden: ReadonlyMap<string, readonly string[]>;
  open: ReadonlySet<string>;
  citing: ReadonlySet<SourceId>;
};

/** Terms, and sources and quotes, about which something may differ. */
type Seen = { touched: Set<string>; owners: Set<Owner> };

function noteDifferences(before: Said, after: Said, { touched, owners }: Seen): void {
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [term, reveals] of one.hidden)
      if (!sameData(reveals, other.hidden.get(term))) touched.add(term);
    for (const term of one.open) if (!other.open.has(term)) touched.add(term);
    for (const source of one.citing) if (!other.citing.has(source)) owners.add(source);
  }
}

/**
 * The terms of all titles, addresses and ids that readers see, and which articles contain them, hidden and in public: for
 * `findTitleLeaks` of what changes.
 */
export class TermIndex {
  readonly #terms = new Map<string, Term>();
  readonly #parts = new Map<Owner, readonly TitlePart[]>();
  readonly #citing = new Map<ArticleId, ReadonlySet<SourceId>>();
  /** The terms that have decided something: where they are public is known. */
  readonly #counted = new Set<string>();
  readonly #titles: readonly string[];
  readonly #context: TitleContext;

  private constructor(articles: Articles) {
    this.#titles = listEpisodeTitles(articles.values());
    this.#context = {
      hiddenIn: (term) => this.#terms.get(term)?.hidden,
      isOpen: (term) => (this.#terms.get(term)?.open.size ?? 0) > 0,
      isCitedIn: (source, article) => this.#citing.get(article)?.has(source) ?? false,
      names: listNames(articles),
    };
  }

  static *build(articles: Articles, sources: ReadonlyMap<SourceId, Source>): Steps<TermIndex> {
    const index = new TermIndex(articles);
    for (const source of sources.values()) {
      index.#setParts(source.id, partsOfSource(source, index.#titles));
      yield;
    }
    for (const article of articles.values()) index.#setParts(article.id, partsOfQuote(article));
    for (const article of articles.values()) {
      index.#addHidden(article, index.#terms);
      index.#citing.set(article.id, listHiddenCitations(article));
      yield;
    }
    const list = prepareOpenTerms(index.#beginCounting([...index.#parts.values()].flat()));
    for (const article of articles.values()) {
      index.#addOpen(article.id, list(article));
      yield;
    }
    return index;
  }

  /** What a change leads to, and how to undo it. */
  replace(former: Wiki, next: Wiki, changed: Changed): { problems: Diagnostic[]; undo(): void } {
    const touched = new Set<string>();
    const owners = new Set<Owner>([...changed.sources, ...changed.articles]);
    this.#move(former, next, changed, { touched, owners });
    const parts = new Set<TitlePart>();
    for (const term of touched)
      for (const one of this.#terms.get(term)?.parts ?? []) parts.add(one);
    for (const id of owners) for (const one of this.#parts.get(id) ?? []) parts.add(one);
    const begun = this.#beginCounting([...parts]);
    const list = prepareOpenTerms(begun);
    // A text becomes or ceases to be all that hides a term once in a long time.
    if (begun.size > 0)
      for (const article of next.articles.values()) this.#addOpen(article.id, list(article));
    return {
      problems: [...parts].flatMap((part) => judgeTitle(part, this.#context)),
      undo: () => this.#move(next, former, changed),
    };
  }

  /** @param seen gets the terms and the sources and quotes about which something may differ */
  #move(from: Wiki, to: Wiki, { articles, sources }: Changed, seen?: Seen): void {
    const former = new Map(
      articles.map((id) => [id, this.#forget(from.articles.get(id) as Article)]),
    );
    const added = new Set<string>();
    const setParts = (owner: Owner, parts: readonly TitlePart[]) => {
      for (const term of this.#setParts(owner, parts)) added.add(term);
    };
    for (const id of sources) {
      const source = to.sources.get(id);
      setParts(id, source ? partsOfSource(source, this.#titles) : []);
    }
    for (const id of articles) setParts(id, partsOfQuote(to.articles.get(id) as Article));
    // What others hide of a new term.
    const changed = new Set(articles);
    if (added.size > 0)
      for (const article of to.articles.values())
        if (!changed.has(article.id)) this.#addHidden(article, added);
    const list = prepareOpenTerms(this.#counted);
    for (const id of articles) {
      const after = to.articles.get(id) as Article;
      const open = list(after);
      this.#addOpen(id, open);
      const said = {
        hidden: this.#addHidden(after, this.#terms),
        open,
        citing: listHiddenCitations(after),
      };
      this.#citing.set(id, said.citing);
      const before = former.get(id);
      if (seen && before) noteDifferences(before, said, seen);
    }
  }

  /** Removes what an article says, and returns it. */
  #forget(article: Article): Said {
    const { id } = article;
    const hidden = listHiddenTerms(article, this.#terms);
    for (const term of hidden.keys()) this.#terms.get(term)?.hidden.delete(id);
    const open = [...this.#counted].filter((term) => this.#terms.get(term)?.open.delete(id));
    return { hidden, open: new Set(open), citing: this.#citing.get(id) ?? new Set() };
  }

  #addHidden(article: Article, terms: { has(term: string): boolean }): Said["hidden"] {
    const hidden = listHiddenTerms(article, terms);
    for (const [term, reveals] of hidden) this.#terms.get(term)?.hidden.set(article.id, reveals);
    return hidden;
  }

  #addOpen(id: ArticleId, terms: Iterable<string>): void {
    for (const term of terms) this.#terms.get(term)?.open.add(id);
  }

  /** Replaces the parts of a source or quote. @returns the terms that nothing else has */
  #setParts(owner: Owner, parts: readonly TitlePart[]): string[] {
    const former = this.#parts.get(owner) ?? [];
    const added: string[] = [];
    for (const part of parts)
      for (const term of part.terms) {
        const known = this.#terms.get(term);
        if (known) known.parts.add(part);
        else {
          this.#terms.set(term, { parts: new Set([part]), hidden: new Map(), open: new Set() });
          added.push(term);
        }
      }
    for (const part of former)
      for (const term of part.terms) {
        const known = this.#terms.get(term);
        known?.parts.delete(part);
        if (known?.parts.size !== 0) continue;
        this.#terms.delete(term);
        this.#counted.delete(term);
      }
    if (parts.length > 0) this.#parts.set(owner, parts);
    else this.#parts.delete(owner);
    return added;
  }

  /** @returns the terms that decide about these parts, and of which it is not known yet where they are public */
  #beginCounting(parts: readonly TitlePart[]): Set<string> {
    const begun = new Set<string>();
    for (const part of parts)
      for (const term of listSpoilers(part, this.#context))
        if (!this.#counted.has(term)) begun.add(term);
    for (const term of begun) this.#counted.add(term);
    return begun;
  }
}
