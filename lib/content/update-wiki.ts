import { type ArticleId, type ImageId, kindOf, type SourceId, slugOf } from "../kinds/article-id";
import { entryRead, type Read, valueRead } from "../state/reads";
import { sameData } from "../state/same-data";
import { isInternal } from "./addresses/internal-address";
import type { Article } from "./article";
import { checkArticle, checkSource } from "./check";
import type { Diagnostic } from "./diagnostic";
import { checkFormerIds, checkFormerSources, listFormerIds } from "./former-ids";
import {
  type Contribution,
  type ContributionChange,
  contributionOf,
  contributionOfSource,
  updateGraph,
} from "./graph";
import { type Image, type ImageRecord, linkImages } from "./image";
import { updateIndexes } from "./indexes";
import {
  type NamedThing,
  type Names,
  namedArticle,
  normalizeName,
  resolveName,
  updateNames,
} from "./names";
import { compareFiles } from "./ordered-index";
import type { Picture } from "./picture";
import { recordWiki } from "./record-wiki";
import { relationsOf, withRelationsOf } from "./relations";
import { listReads, type Replaced, replaceEntries } from "./replace-entries";
import type { Source } from "./source";
import { buildSummaries, fullTitle, lendsOther, type Summary } from "./summary";
import type { Wiki } from "./wiki";
import { versionOf } from "./wiki-version";

/** What is new, different or gone (undefined), by id; each parsed without problems. */
export type WikiChanges = {
  articles?: ReadonlyMap<ArticleId, Article | undefined>;
  sources?: ReadonlyMap<SourceId, Source | undefined>;
  /** All images, if any of their files changed: they are few. */
  images?: { records: readonly ImageRecord[]; pictures: readonly Picture[] };
};

type Articles = Replaced<ArticleId, Article>;
type Summaries = Replaced<ArticleId, Summary>;

/**
 * The wiki after some files have changed: the same as `buildWiki` builds from all files, in time that depends on the
 * change. What every article has a part in, such as the version, is copied and costs some milliseconds in a wiki of
 * 10,000 articles. Pure: the former wiki stays as it is, and shares with the new one what is the same in both.
 * @param wiki without problems
 * @param siteUrl the address at which the wiki is published
 * @returns also what differs, for `succeed`; or the problems of what changed and of what names it, with the former wiki.
 *   Problems between files, such as leaks, are not looked for: only `buildWiki` finds them
 */
export function updateWiki(
  wiki: Wiki,
  changes: WikiChanges,
  siteUrl?: string,
): { wiki: Wiki; changed: Read[]; diagnostics: Diagnostic[] } {
  const articles = updateArticles(wiki, changes.articles ?? new Map());
  const fields = replaceEntries<ArticleId, Article["frontmatter"]>(
    wiki.fieldsById,
    new Map(articles.keys.map((id) => [id, articles.map.get(id)?.frontmatter])),
    compareFiles,
  );
  const sources = replaceEntries<SourceId, Source>(
    wiki.sources,
    changes.sources ?? new Map(),
    compareFiles,
  );
  const { images, diagnostics: imageProblems } = updateImages(wiki, changes.images);
  const summaries = updateSummaries(wiki, articles);
  const { names, diagnostics: nameProblems } = updateNames(
    wiki.names,
    articles.keys.flatMap((id) => wiki.articles.get(id) ?? []),
    listNamed(articles.keys, articles.map),
    () => listNamed([...articles.map.keys()].sort(), articles.map),
  );
  const resolve = (target: string) => resolveName(names, (id) => summaries.map.has(id), target);
  const touched = listTouched(wiki, articles, names);
  const { graph, changed } = updateGraph(wiki, [
    ...compareContributions(
      [...new Set([...articles.keys, ...touched.linkers])],
      [wiki.articles, (one) => contributionOf(one, contextOf(wiki.summaries, wiki.resolve))],
      [articles.map, (one) => contributionOf(one, contextOf(summaries.map, resolve))],
    ),
    ...compareContributions(
      sources.keys,
      [wiki.sources, contributionOfSource],
      [sources.map, contributionOfSource],
    ),
  ]);
  const idByFormerId = mayMove(articles)
    ? replaceAll(wiki.idByFormerId, listFormerIds(articles.map.values()))
    : unchanged(wiki.idByFormerId);
  const indexes = updateIndexes(wiki, articles.map, summaries.map, {
    articles: articles.keys,
    summaries: summaries.keys,
  });
  const known = {
    articles: articles.map,
    fieldsById: fields.map,
    sources: sources.map,
    images: images.map,
    summaries: summaries.map,
    idByFormerId: idByFormerId.map,
    broken: wiki.broken,
    names,
  };
  const diagnostics = [
    ...nameProblems,
    ...imageProblems,
    ...checkTouched(
      { ...known, resolve, siteUrl },
      { wiki, articles, sources, images, ...touched },
    ),
  ];
  if (diagnostics.length > 0) return { wiki, changed: [], diagnostics };
  const version = versionOf(known);
  if (version === wiki.version) return { wiki, changed: [], diagnostics };
  const next = recordWiki({ ...known, ...graph, ...indexes, version });
  const kinds = (ids: readonly ArticleId[]) => [...new Set(ids.map(kindOf))];
  const reads: Read[] = [
    ...listReads("articles", articles),
    ...listReads("fieldsById", fields),
    ...listReads("sources", sources),
    ...listReads("images", images),
    ...listReads("summaries", summaries),
    ...listReads("idByFormerId", idByFormerId),
    ...listReads("targetByName", {
      former: wiki.names.targetByName,
      map: names.targetByName,
      keys: touched.targetByName,
    }),
    ...listReads("idsBySlug", {
      former: wiki.names.idsBySlug,
      map: names.idsBySlug,
      keys: touched.idsBySlug,
    }),
    ...listReads("headingsById", {
      former: wiki.names.headingsById,
      map: names.headingsById,
      keys: touched.headingsById,
    }),
    ...Object.entries(changed).flatMap(([name, keys]) =>
      listReads(name, {
        former: wiki[name as keyof typeof changed] as ReadonlyMap<string, unknown>,
        map: graph[name as keyof typeof changed] as ReadonlyMap<string, unknown>,
        keys,
      }),
    ),
    ...kinds(articles.keys).map((kind) => entryRead("articlesByKind", kind)),
    ...kinds(summaries.keys).map((kind) => entryRead("summariesByKind", kind)),
    valueRead("version"),
  ];
  return { wiki: next, changed: reads, diagnostics };
}

/** The articles, with the relations that others declare: an article also changes with those that are related to it. */
function updateArticles(wiki: Wiki, changes: NonNullable<WikiChanges["articles"]>): Articles {
  const current = (id: ArticleId) => (changes.has(id) ? changes.get(id) : wiki.articles.get(id));
  const affected = new Set(changes.keys());
  for (const [id, article] of changes)
    for (const one of [wiki.articles.get(id), article])
      for (const { to } of one ? relationsOf(one) : []) affected.add(to.article);
  const values = [...affected].map((id): [ArticleId, Article | undefined] => {
    const article = current(id);
    return [id, article && withRelationsOf(article, listRelated(wiki, changes, id, current))];
  });
  return replaceEntries(wiki.articles, new Map(values), compareFiles);
}

/** The articles that may declare a relation to one, in the order of their files. */
function listRelated(
  wiki: Wiki,
  changes: NonNullable<WikiChanges["articles"]>,
  id: ArticleId,
  current: (id: ArticleId) => Article | undefined,
): Article[] {
  const former = (wiki.backlinksById.get(id) ?? []).map(({ from }) => from);
  return [...new Set([...former, ...changes.keys()])]
    .sort(compareFiles)
    .flatMap((one) => current(one) ?? []);
}

/** The summaries; those that borrow a line or a name change with whom they borrow from. */
function updateSummaries(wiki: Wiki, articles: Articles): Summaries {
  const ids = new Set(articles.keys);
  for (const id of articles.keys)
    if (lendsOther(wiki.articles.get(id), articles.map.get(id)))
      for (const one of listReferrers(wiki, id)) ids.add(one);
  const built = buildSummaries(articles.map, ids);
  const values = [...ids].map((id) => [id, built.get(id)] as const);
  return replaceEntries(wiki.summaries, new Map(values), compareFiles);
}

/** The articles whose fields or text name one. */
export const listReferrers = (wiki: Wiki, id: ArticleId): ArticleId[] => [
  ...(wiki.backlinksById.get(id) ?? []).map(({ from }) => from),
  ...(wiki.quotesBySpeaker.get(id) ?? []),
  ...(wiki.quotesBySubject.get(id) ?? []),
  ...(wiki.inclusionsByQuote.get(id) ?? []).map(({ from }) => from),
];

/** The articles with a link that may lead to one, also quotes, whose links are no backlinks. */
export function listLinkers(wiki: Wiki, id: ArticleId): ArticleId[] {
  const article = wiki.articles.get(id);
  const isNamed = article && article.kind !== "quotes";
  const { title = "", qualifier, aliases = [] } = isNamed ? article.frontmatter : {};
  const names = [title, fullTitle({ title, qualifier }), ...aliases.map(({ name }) => name)];
  const keys = [id, slugOf(id), ...names.map(normalizeName)];
  return [...new Set(keys)].flatMap((key) => wiki.linkersByKey.get(key) ?? []);
}

/** The articles whose text has an address of this wiki: any change may be about that. */
const listAddressing = ({ linkersByKey, articles }: Wiki, siteUrl: string | undefined) =>
  (linkersByKey.get("/") ?? []).filter((id) =>
    articles.get(id)?.outline.addresses.some(({ name }) => isInternal(name, siteUrl)),
  );

function updateImages(
  wiki: Wiki,
  files: WikiChanges["images"],
): { images: Replaced<ImageId, Image>; diagnostics: Diagnostic[] } {
  if (!files) return { images: unchanged(wiki.images), diagnostics: [] };
  const pictures = files.pictures.toSorted((a, b) => compareFiles(a.id, b.id));
  const { images, diagnostics } = linkImages(files.records, pictures);
  return { images: replaceAll(wiki.images, images, compareFiles), diagnostics };
}

const unchanged = <K extends string, V>(map: ReadonlyMap<K, V>): Replaced<K, V> => ({
  former: map,
  map,
  keys: [],
});

/** Whether a change can add or remove an id, or a former one: only then all have to be looked at. */
const mayMove = <K extends string, V extends Article | Source>({
  former,
  map,
  keys,
}: Replaced<K, V>) =>
  keys.some((key) => {
    const [before, after] = [former.get(key), map.get(key)];
    return !before || !after || listMoved(before).length > 0 || listMoved(after).length > 0;
  });

const listMoved = (one: Article | Source): readonly string[] =>
  "frontmatter" in one ? one.frontmatter.moved_from : one.moved_from;

/** All entries of a map in place of the former. */
const replaceAll = <K extends string, V>(
  former: ReadonlyMap<K, V>,
  next: ReadonlyMap<K, V>,
  compare?: (a: K, b: K) => number,
): Replaced<K, V> => {
  const gone = [...former.keys()].filter((key) => !next.has(key));
  const values = [...next, ...gone.map((key) => [key, undefined] as const)];
  return replaceEntries(former, new Map<K, V | undefined>(values), compare);
};

const listNamed = (
  ids: readonly ArticleId[],
  articles: ReadonlyMap<ArticleId, Article>,
): NamedThing[] =>
  ids.flatMap((id) => {
    const article = articles.get(id);
    return (article && namedArticle(article)) ?? [];
  });

/** The names that lead elsewhere now, and the articles whose links may. */
function listTouched(wiki: Wiki, { former, map, keys }: Articles, names: Names) {
  const mayDiffer = new Set<string>();
  const linkKeys = new Set<string>();
  for (const id of keys) {
    for (const { title, aliases } of listNamed([id], former).concat(listNamed([id], map)))
      for (const name of [title, ...aliases.map((alias) => alias?.name)])
        if (name) mayDiffer.add(normalizeName(name));
    if (former.has(id) !== map.has(id)) linkKeys.add(id).add(slugOf(id));
  }
  const targetByName = differing(wiki.names.targetByName, names.targetByName, mayDiffer);
  const linkers = [...targetByName, ...linkKeys].flatMap((key) => wiki.linkersByKey.get(key) ?? []);
  return {
    targetByName,
    idsBySlug: differing(wiki.names.idsBySlug, names.idsBySlug, new Set(keys.map(slugOf))),
    headingsById: differing(wiki.names.headingsById, names.headingsById, new Set(keys)),
    linkers: [...new Set(linkers)],
  };
}

const differing = <K extends string>(
  former: ReadonlyMap<K, unknown>,
  now: ReadonlyMap<K, unknown>,
  keys: ReadonlySet<K>,
): K[] => [...keys].filter((key) => !sameData(former.get(key), now.get(key)));

type Context = Parameters<typeof contributionOf>[1];

const contextOf = (
  summaries: ReadonlyMap<ArticleId, Summary>,
  resolve: Context["resolve"],
): Context => ({ revealsOf: (id) => summaries.get(id)?.reveals ?? [], resolve });

type Contributing<K extends string, V> = [
  all: ReadonlyMap<K, V>,
  contribute: (one: V) => Contribution,
];

const compareContributions = <K extends string, V>(
  keys: readonly K[],
  [former, contributeBefore]: Contributing<K, V>,
  [now, contribute]: Contributing<K, V>,
): ContributionChange[] =>
  keys.map((key) => {
    const [one, next] = [former.get(key), now.get(key)];
    return {
      from: key,
      before: one && contributeBefore(one),
      after: next && contribute(next),
    };
  });

type Known = Pick<
  Wiki,
  "articles" | "sources" | "images" | "summaries" | "names" | "resolve" | "idByFormerId" | "broken"
> & { siteUrl?: string | undefined };

type Touched = {
  /** The former wiki. */
  wiki: Wiki;
  articles: Articles;
  sources: Replaced<SourceId, Source>;
  images: Replaced<ImageId, Image>;
  linkers: readonly ArticleId[];
  /** Articles whose headings differ. */
  headingsById: readonly ArticleId[];
};

/** The problems of what changed, and of what names something that changed. */
function checkTouched(known: Known, touched: Touched) {
  const { wiki, articles, sources, images, linkers, headingsById } = touched;
  const ids = new Set<ArticleId>([
    ...articles.keys,
    ...linkers,
    ...headingsById.flatMap((id) => listLinkers(wiki, id)),
    ...listAddressing(wiki, known.siteUrl),
  ]);
  const sourceIds = new Set<SourceId>(sources.keys);
  for (const id of articles.keys) for (const one of listReferrers(wiki, id)) ids.add(one);
  for (const id of sources.keys) {
    if (known.sources.has(id)) continue;
    for (const { from } of wiki.citationsBySource.get(id) ?? []) ids.add(from);
    for (const from of wiki.quotesBySource.get(id) ?? []) ids.add(from);
    for (const from of wiki.reportsBySource.get(id) ?? []) sourceIds.add(from);
  }
  for (const id of images.keys)
    for (const { from } of wiki.articlesByImage.get(id) ?? []) ids.add(from);
  const allSources = [...known.sources.values()];
  const context = {
    ...known,
    readable: { articles: known.articles, sources: allSources, images: [...known.images.values()] },
    hasSource: (id: SourceId) => known.sources.has(id),
    hasImage: (id: ImageId) => known.images.has(id),
  };
  return [
    ...[...ids].flatMap((id) => {
      const article = known.articles.get(id);
      return article ? checkArticle(article, context) : [];
    }),
    ...[...sourceIds].flatMap((id) => {
      const source = known.sources.get(id);
      return source ? checkSource(source, context) : [];
    }),
    ...(mayMove(articles)
      ? checkFormerIds(known.articles.values(), (id) => known.summaries.has(id))
      : []),
    ...(mayMove(sources) ? checkFormerSources(allSources, context.hasSource) : []),
  ];
}
