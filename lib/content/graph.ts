import { type ArticleId, type ImageId, kindOf, type SourceId } from "../kinds/article-id";
import { joinSeasons } from "../spoilers/watch-progress";
import { sameData } from "../state/same-data";
import type { Article } from "./article";
import { listCitedSources } from "./cited-sources";
import { slugFromName } from "./name-slug";
import { linkKeys, type Resolved } from "./names";
import { OrderedIndex } from "./ordered-index";
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

/** What an article links to, each target once. */
type OwnLinks = { from: ArticleId; links: readonly Link[] };

/** A link from an article, in its text or fields; `reveals` as in a backlink. */
export type Link = {
  to: ArticleId;
  reveals: readonly string[];
  /** Whether its fields name the target, and openly or only in spoilers; undefined if only its text does. */
  inFields: "open" | "hidden" | undefined;
};

/** A link to an article that nobody has written, with the words of the link. */
type WantedLink = Backlink & { title: string };

/** The links between articles, indexed by their target; each list in the order of the files. */
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
  /** Links to what nobody has written, by the slug of the title. */
  wantedLinks: ReadonlyMap<string, readonly WantedLink[]>;
  wantedBySlug: ReadonlyMap<string, Wanted>;
  /** What each article links to, one item a list; `linksOf` reads it. Quotes have none. */
  linksById: ReadonlyMap<ArticleId, readonly OwnLinks[]>;
  /** Articles whose fields name a series openly. */
  appearancesBySeries: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  /** About how many articles are linked with one, in steps (`stepOf`), so that one more link seldom changes it. */
  degreeById: ReadonlyMap<ArticleId, number>;
  /** Articles by what their links name (`linkKeys`), whether it exists or not; by `/`, those whose text has an address. */
  linkersByKey: ReadonlyMap<string, readonly ArticleId[]>;
};

/** The indexes that consist of lists. */
type Lists = Omit<Graph, "wantedBySlug" | "degreeById">;
type ListName = keyof Lists;
type ItemOf<Name extends ListName> =
  Lists[Name] extends ReadonlyMap<string, readonly (infer Item)[]> ? Item : never;

/** What one file adds to each index: at most one item a list. */
export type Contribution = { [Name in ListName]?: Map<string, ItemOf<Name>> };

const EMPTY: Lists = {
  backlinksById: new Map(),
  quotesBySpeaker: new Map(),
  quotesBySubject: new Map(),
  quotesBySource: new Map(),
  citationsBySource: new Map(),
  inclusionsByQuote: new Map(),
  reportsBySource: new Map(),
  articlesByImage: new Map(),
  wantedLinks: new Map(),
  linksById: new Map(),
  appearancesBySeries: new Map(),
  linkersByKey: new Map(),
};
const LIST_NAMES = Object.keys(EMPTY) as ListName[];

export const EMPTY_GRAPH: Graph = { ...EMPTY, wantedBySlug: new Map(), degreeById: new Map() };

/** What an article links to. */
export const linksOf = ({ linksById }: Pick<Graph, "linksById">, id: ArticleId): readonly Link[] =>
  linksById.get(id)?.[0]?.links ?? [];

/** Half powers of two: 1, 2, 3, 4, 6, 8, 11 … are steps 0, 1, 1.5, 2, 2.5, 3, 3.5 … */
export const stepOf = (count: number): number => Math.round(2 * Math.log2(Math.max(1, count))) / 2;

type Context = {
  /** The seasons that reveal an article as a whole. */
  revealsOf(id: ArticleId): readonly string[];
  resolve(target: string): Resolved;
};

/** What an article adds to the indexes. */
export function contributionOf(article: Article, { revealsOf, resolve }: Context): Contribution {
  const { id, outline } = article;
  const whole = revealsOf(id);
  const backlinks = new Links<Backlink>(id);
  const wanted = new Links<WantedLink>(id);
  const included = new Links<Backlink>(id);
  const shown = new Links<Backlink>(id);
  const cited = new Links<Backlink>(id);
  const linkers = new Map<string, ArticleId>();
  for (const { target, reveals } of outline.wikiLinks) {
    for (const key of linkKeys(target)) linkers.set(key, id);
    const resolved = resolve(target);
    const seasons = [...whole, ...reveals];
    if ("found" in resolved && article.kind !== "quotes")
      backlinks.add(resolved.found, { from: id, reveals: seasons });
    if ("missing" in resolved)
      wanted.add(wantedSlug(resolved.missing), {
        from: id,
        reveals: seasons,
        title: resolved.missing,
      });
  }
  // An address may be that of any page, such as a day or a list: what it names is not known here.
  if (outline.addresses.some(({ name }) => !name.startsWith("#"))) linkers.set("/", id);
  for (const { name, reveals = [] } of outline.quotes)
    included.add(`quotes/${name}`, { from: id, reveals });
  for (const { name, reveals = [] } of outline.figures)
    shown.add(name, { from: id, reveals: [...whole, ...reveals] });
  const contribution: Contribution = {
    backlinksById: backlinks.byTarget,
    citationsBySource: cited.byTarget,
    inclusionsByQuote: included.byTarget,
    articlesByImage: shown.byTarget,
    wantedLinks: wanted.byTarget,
    linkersByKey: linkers,
  };
  if (article.kind !== "quotes") {
    const references = listReferences(article.frontmatter);
    const open = new Set<string>();
    const hidden = new Set<string>();
    for (const { value, reveals } of references) {
      backlinks.add(value.article, { from: id, reveals });
      (reveals.length === 0 ? open : hidden).add(value.article);
    }
    const links = [...backlinks.byTarget].map(
      ([to, { reveals }]): Link => ({
        to: to as ArticleId,
        reveals,
        inFields: open.has(to) ? "open" : hidden.has(to) ? "hidden" : undefined,
      }),
    );
    contribution.linksById = new Map([[id, { from: id, links }]]);
    const series = [...open].filter((one) => kindOf(one as ArticleId) === "series");
    contribution.appearancesBySeries = ownList(series, id);
    for (const { source, reveals } of listCitations(article))
      cited.add(source, { from: id, reveals: [...whole, ...reveals] });
    return contribution;
  }
  const { speaker, subjects } = article.frontmatter;
  const sources = listSources(article.frontmatter).map(({ value }) => value.source);
  // Sources that only its context cites; its card is already listed under the others.
  for (const { source, reveals } of listCitations(article))
    if (!sources.includes(source)) cited.add(source, { from: id, reveals });
  return {
    ...contribution,
    quotesBySpeaker: ownList(speaker ? [speaker.article] : [], id),
    quotesBySubject: ownList(
      subjects.map(({ article: subject }) => subject),
      id,
    ),
    quotesBySource: ownList(sources, id),
  };
}

/** What a source adds to the indexes. */
export const contributionOfSource = ({ id, reports }: Source): Contribution => ({
  reportsBySource: ownList(
    reports.map(({ source }) => source),
    id,
  ),
});

/** Each target once; nothing links to itself. */
const ownList = <From extends string>(targets: readonly string[], from: From): Map<string, From> =>
  new Map(targets.filter((to) => to !== from).map((to) => [to, from]));

/** The sources of an article, each with the fewest seasons that reveal its citation. */
const listCitations = (article: Article) =>
  listCitedSources(article).map(({ source, hiddenUntil: [reveals = [], ...others] }) => ({
    source,
    reveals: others.reduce((least, one) => (one.length < least.length ? one : least), reveals),
  }));

/** The links of one article. If several places have the same link, the one that needs the fewest seasons counts. */
class Links<Item extends Backlink> {
  readonly byTarget = new Map<string, Item>();
  readonly #from: ArticleId;

  constructor(from: ArticleId) {
    this.#from = from;
  }

  add(to: string, item: Item): void {
    if (to === this.#from) return;
    const reveals = joinSeasons(item.reveals);
    const known = this.byTarget.get(to);
    if (!known) this.byTarget.set(to, { ...item, reveals });
    else if (reveals.length < known.reveals.length) this.byTarget.set(to, { ...known, reveals });
  }
}

/** A file that contributes something else than before. */
export type ContributionChange = {
  from: string;
  before: Contribution | undefined;
  after: Contribution | undefined;
};

/**
 * The indexes after some files have changed, and the keys of each that differ. The former indexes stay as they are. From
 * `EMPTY_GRAPH`, with everything that there is, it builds the indexes of a wiki.
 */
export function updateGraph(
  former: Graph,
  changes: readonly ContributionChange[],
): { graph: Graph; changed: { [Name in keyof Graph]: string[] } } {
  const results = LIST_NAMES.map((name) => [name, updateLists(former, name, changes)] as const);
  const lists = Object.fromEntries(
    results.map(([name, { lists }]) => [name, lists]),
  ) as unknown as Lists;
  const changed = Object.fromEntries(results.map(([name, { changed }]) => [name, changed])) as {
    [Name in ListName]: string[];
  };
  const { wantedLinks } = lists;
  const wantedBySlug = new Map(former.wantedBySlug);
  for (const slug of changed.wantedLinks) {
    const links = wantedLinks.get(slug);
    if (links) wantedBySlug.set(slug, wantedFrom(slug, links));
    else wantedBySlug.delete(slug);
  }
  const graph = { ...lists, wantedBySlug };
  const degrees = updateDegrees(former.degreeById, graph, [
    ...changed.backlinksById,
    ...changed.linksById,
  ] as ArticleId[]);
  return {
    graph: { ...graph, degreeById: degrees.degreeById },
    changed: { ...changed, wantedBySlug: changed.wantedLinks, degreeById: degrees.changed },
  };
}

function updateDegrees(
  former: Graph["degreeById"],
  graph: Pick<Graph, "backlinksById" | "linksById">,
  ids: readonly ArticleId[],
) {
  const degreeById = new Map(former);
  const isOpen = ({ reveals }: { reveals: readonly string[] }) => reveals.length === 0;
  const changed = [...new Set(ids)].filter((id) => {
    const backlinks = (graph.backlinksById.get(id) ?? []).filter(isOpen).length;
    const degree = stepOf(1 + backlinks + linksOf(graph, id).filter(isOpen).length);
    if (degree > 0) degreeById.set(id, degree);
    else degreeById.delete(id);
    return degree !== (former.get(id) ?? 0);
  });
  return { degreeById: changed.length > 0 ? degreeById : former, changed };
}

function updateLists(former: Graph, name: ListName, changes: readonly ContributionChange[]) {
  type Item = string | { from: ArticleId };
  const index = new OrderedIndex<string, Item>(
    former[name] as ReadonlyMap<string, readonly Item[]>,
    (item) => (typeof item === "string" ? item : item.from),
  );
  for (const { from, before, after } of changes) {
    // A list of which nothing differs is not copied.
    if (before && after && sameData(before[name], after[name])) continue;
    for (const key of before?.[name]?.keys() ?? []) index.remove(key, from);
    for (const [key, item] of after?.[name] ?? []) index.add(key, item);
  }
  return index.finish();
}

/** `Colleen Wing` → `colleen-wing`: the key of a wanted article; titles without letters and digits share one. */
export const wantedSlug = (title: string): string => slugFromName(title) || "signs";

function wantedFrom(slug: string, linkedFrom: readonly WantedLink[]): Wanted {
  const [{ reveals } = { reveals: [] }] = [...linkedFrom].sort(
    (a, b) => a.reveals.length - b.reveals.length,
  );
  const title = linkedFrom[0]?.title ?? slug;
  return {
    slug,
    title,
    linkedFrom: linkedFrom.map(({ from, reveals }) => ({ from, reveals })),
    reveals,
  };
}
