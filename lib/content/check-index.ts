import type { ArticleId, ImageId, SourceId } from "../kinds/article-id";
import { sameData } from "../state/same-data";
import type { Steps } from "../state/slices";
import type { Article } from "./article";
import { checkPictureLetters } from "./check-picture-letters";
import { findContradictions } from "./contradictions";
import type { Diagnostic } from "./diagnostic";
import {
  type Entrance,
  judgeEntrances,
  type KnownEntrances,
  listEntrances,
  prepareEntrances,
} from "./entrance-leaks";
import { prepareMentions } from "./find-mentions";
import { listMutualFacts } from "./mutual-facts";
import {
  judgeRelation,
  type RelationStatement,
  relationKey,
  statementsOfArticle,
  statementsOfImage,
  statementsOfSource,
} from "./open-relations";
import { findPlaceCircles, listLargerPlaces } from "./place-circles";
import { readSentences } from "./sentences";
import type { Source } from "./source";
import { findLeaks } from "./spoiler-leaks";
import { seasonsOfWhole } from "./summary";
import { TermIndex } from "./term-index";
import { listEpisodeTitles } from "./title-leaks";
import { listLinkers, listReferrers } from "./update-wiki";
import type { Wiki } from "./wiki";

/** Who says something: texts are compared in the order of articles, sources, images, each by id. */
type Speaker = `${"0" | "1" | "2"} ${string}`;

/** What one file says that other files may contradict. */
type Said = {
  relations: readonly RelationStatement[];
  entrances: readonly (readonly [of: ArticleId, entrance: Entrance])[];
};

const NOTHING: Said = { relations: [], entrances: [] };

/** What has changed between two wikis. */
type Changed = { articles: readonly ArticleId[]; sources: readonly SourceId[] };

/** Whatever has to be looked at after a change. */
type Touched = { relations: Set<string>; entrances: Set<ArticleId> };

/**
 * What the checks between files have read of a wiki that has no problem between files, by what it is about. So a change is
 * checked against what it can contradict alone. What it finds is what `buildWiki` finds of all files: both judge with the same
 * functions, and a test compares them.
 */
export class CheckIndex {
  #wiki: Wiki;
  readonly #mentionsIn: (marked: string) => ReadonlySet<ArticleId>;
  readonly #known: KnownEntrances;
  readonly #terms: TermIndex;
  readonly #said = new Map<Speaker, Said>();
  readonly #relations = new Map<string, Map<Speaker, RelationStatement[]>>();
  readonly #entrances = new Map<ArticleId, Map<Speaker, Entrance[]>>();

  private constructor(wiki: Wiki, terms: TermIndex) {
    const articles = inOrder(wiki.articles);
    this.#wiki = wiki;
    this.#terms = terms;
    this.#mentionsIn = prepareMentions(articles.values(), (target) => this.#wiki.resolve(target));
    this.#known = prepareEntrances(articles);
  }

  /** @param wiki without problems, also between its files */
  static *build(wiki: Wiki): Steps<CheckIndex> {
    const index = new CheckIndex(
      wiki,
      yield* TermIndex.build(inOrder(wiki.articles), wiki.sources),
    );
    for (const article of wiki.articles.values()) {
      index.#replace(`0 ${article.id}`, index.#read(article));
      yield;
    }
    for (const source of wiki.sources.values())
      index.#replace(`1 ${source.id}`, index.#readSource(source));
    for (const image of wiki.images.values())
      index.#replace(`2 ${image.id}`, {
        ...NOTHING,
        relations: statementsOfImage(image, index.#mentionsIn),
      });
    return index;
  }

  /** The wiki that it is the index of. */
  get wiki(): Wiki {
    return this.#wiki;
  }

  /**
   * What a check of all files would find between them. The index stays as it is.
   * @param next a wiki that differs from that of the index
   * @returns undefined if what has changed may concern every file, such as a name
   */
  check(next: Wiki): readonly Diagnostic[] | undefined {
    return this.#tryNext(next, false);
  }

  /** The same; without problems, it is the index of that wiki from now on. */
  advance(next: Wiki): readonly Diagnostic[] | undefined {
    return this.#tryNext(next, true);
  }

  #tryNext(next: Wiki, isAdvancing: boolean): readonly Diagnostic[] | undefined {
    const former = this.#wiki;
    const changed = listChanged(former, next);
    if (!changed) return undefined;
    const undo: (() => void)[] = [];
    this.#wiki = next;
    let isKept = false;
    try {
      const touched: Touched = { relations: new Set(), entrances: new Set() };
      const replace = (speaker: Speaker, said: Said) => {
        const before = this.#said.get(speaker) ?? NOTHING;
        undo.push(() => this.#replace(speaker, before));
        this.#replace(speaker, said, touched);
      };
      for (const id of changed.articles) replace(`0 ${id}`, this.#read(articleOf(next, id)));
      for (const id of changed.sources) {
        const source = next.sources.get(id);
        replace(`1 ${id}`, source ? this.#readSource(source) : NOTHING);
      }
      for (const id of changed.articles) if (this.#entrances.has(id)) touched.entrances.add(id);
      const terms = this.#terms.replace(former, next, changed);
      undo.push(terms.undo);
      const problems = [
        ...this.#judge(touched),
        ...terms.problems,
        ...checkAround(former, next, changed),
      ];
      isKept = isAdvancing && problems.length === 0;
      return problems;
    } finally {
      if (!isKept) {
        for (const one of undo.reverse()) one();
        this.#wiki = former;
      }
    }
  }

  #judge({ relations, entrances }: Touched): Diagnostic[] {
    const { articles, resolve } = this.#wiki;
    return [
      ...[...relations].flatMap((key) => {
        const all = bySpeaker(this.#relations.get(key));
        const [first] = all;
        if (!first) return [];
        const { statement: _, ...related } = first;
        const statements = all.map(({ statement }) => statement);
        return judgeRelation({ ...related, all: statements }, { articles, resolve });
      }),
      ...[...entrances].flatMap((id) => {
        const of = articles.get(id);
        const isIts = of?.kind === "heroes" || of?.kind === "characters";
        return isIts ? judgeEntrances(of, bySpeaker(this.#entrances.get(id))) : [];
      }),
    ];
  }

  #read(article: Article): Said {
    const sentences = readSentences(article);
    return {
      relations: statementsOfArticle(article, this.#mentionsIn, sentences),
      entrances: listEntrances(article, this.#known, sentences).map(([of, entrance]) => [
        of.id,
        entrance,
      ]),
    };
  }

  #readSource = (source: Source): Said => ({
    ...NOTHING,
    relations: statementsOfSource(source, this.#mentionsIn),
  });

  #replace(speaker: Speaker, said: Said, touched?: Touched): void {
    const former = this.#said.get(speaker) ?? NOTHING;
    for (const one of former.relations) {
      remove(this.#relations, relationKey(one), speaker);
      touched?.relations.add(relationKey(one));
    }
    for (const [of] of former.entrances) {
      remove(this.#entrances, of, speaker);
      touched?.entrances.add(of);
    }
    for (const one of said.relations) {
      add(this.#relations, relationKey(one), speaker, one);
      touched?.relations.add(relationKey(one));
    }
    for (const [of, entrance] of said.entrances) {
      add(this.#entrances, of, speaker, entrance);
      touched?.entrances.add(of);
    }
    if (said.relations.length + said.entrances.length > 0) this.#said.set(speaker, said);
    else this.#said.delete(speaker);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = <K extends string, V>(map: ReadonlyMap<K, V>): Map<K, V> =>
  new Map([...map].sort(([a], [b]) => compare(a, b)));

const articleOf = ({ articles }: Wiki, id: ArticleId): Article => articles.get(id) as Article;

function add<K, T>(all: Map<K, Map<Speaker, T[]>>, key: K, speaker: Speaker, one: T): void {
  const said = all.get(key) ?? new Map<Speaker, T[]>();
  all.set(key, said.set(speaker, [...(said.get(speaker) ?? []), one]));
}

function remove<K, T>(all: Map<K, Map<Speaker, T[]>>, key: K, speaker: Speaker): void {
  all.get(key)?.delete(speaker);
  if (all.get(key)?.size === 0) all.delete(key);
}

const bySpeaker = <T>(said: ReadonlyMap<Speaker, readonly T[]> = new Map()): T[] =>
  [...said].sort(([a], [b]) => compare(a, b)).flatMap(([, all]) => all);

/**
 * What differs between two wikis.
 * @returns undefined if that may concern every file: an article or picture comes or goes, a name or the title of an episode
 *   changes, or in which episode somebody first appears
 */
function listChanged(former: Wiki, next: Wiki): Changed | undefined {
  if (!areSame<ImageId, unknown>(former.images, next.images)) return undefined;
  if (former.articles.size !== next.articles.size) return undefined;
  const articles: ArticleId[] = [];
  for (const [id, after] of next.articles) {
    const before = former.articles.get(id);
    if (before === after) continue;
    if (!before || !sameData(ofAll(before), ofAll(after))) return undefined;
    articles.push(id);
  }
  const sources = new Set<SourceId>();
  for (const [id, after] of next.sources) if (former.sources.get(id) !== after) sources.add(id);
  for (const id of former.sources.keys()) if (!next.sources.has(id)) sources.add(id);
  return { articles, sources: [...sources] };
}

const areSame = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>) =>
  a === b || (a.size === b.size && [...a].every(([key, one]) => b.get(key) === one));

/** What the checks of other files read of an article, whatever these say. */
const ofAll = (article: Article) => {
  const { kind, frontmatter } = article;
  return kind === "quotes"
    ? []
    : [
        frontmatter.title,
        frontmatter.qualifier,
        frontmatter.aliases,
        listEpisodeTitles([article]),
        "seasons" in frontmatter ? frontmatter.seasons.map(({ number }) => number) : undefined,
        "first_appearance" in frontmatter ? frontmatter.first_appearance?.episode : undefined,
      ];
};

/** What is found in the articles that changed, and in those that are compared with them. */
function checkAround(former: Wiki, next: Wiki, { articles: ids, sources }: Changed): Diagnostic[] {
  const { articles, resolve } = next;
  const both = (id: ArticleId) => [articleOf(former, id), articleOf(next, id)] as const;
  const changed = ids.map((id) => articleOf(next, id));
  const around = new Set<ArticleId>(ids);
  for (const id of ids) {
    for (const one of both(id)) for (const { to } of listMutualFacts(one)) around.add(to);
    const [before, after] = both(id).map(seasonsThatReveal);
    if (before !== after)
      for (const wiki of [former, next])
        for (const one of [...listReferrers(wiki, id), ...listLinkers(wiki, id)]) around.add(one);
  }
  const among = [...around].flatMap((id) => articles.get(id) ?? []);
  const places = new Set(ids.flatMap((id) => [id, ...listLargerPlaces(articles, id)]));
  const quoting = sources.flatMap((id) => next.quotesBySource.get(id) ?? []);
  const pictured = new Set([...ids, ...quoting]);
  const revealsOf = (id: ArticleId) => {
    const article = articles.get(id);
    return article ? seasonsOfWhole(article) : [];
  };
  return [
    ...checkPictureLetters(
      [...pictured].flatMap((id) => articles.get(id) ?? []),
      next.sources,
    ),
    ...findContradictions(articles, resolve, among),
    ...findPlaceCircles(
      articles,
      [...places].flatMap((id) => articles.get(id) ?? []),
    ),
    ...findLeaks(articles, { revealsOf, resolve }, changed.length > 0 ? among : []),
  ];
}

/** The season that hides an article, or a quote's words. */
const seasonsThatReveal = ({ frontmatter }: Article): string | undefined =>
  "reveals" in frontmatter ? frontmatter.reveals?.season : undefined;
