import type { ArticleId, ImageId, Kind, SourceId } from "../kinds/article-id";
import type { Article, Draft } from "./article";
import { checkArticle, checkSource, type Readable } from "./check";
import { checkPictureLetters } from "./check-picture-letters";
import { findContradictions } from "./contradictions";
import type { Diagnostic } from "./diagnostic";
import { isHidingUnread, unreadWords } from "./draft";
import { findEntranceLeaks } from "./entrance-leaks";
import { checkFormerIds, checkFormerSources, listFormerIds } from "./former-ids";
import {
  type Contribution,
  contributionOf,
  contributionOfSource,
  EMPTY_GRAPH,
  type Graph,
  updateGraph,
} from "./graph";
import {
  type BrokenImages,
  type Image,
  type ImageDraft,
  type ImageRecord,
  linkImages,
} from "./image";
import { buildIndexes, type Indexes } from "./indexes";
import {
  buildNames,
  type Names,
  namedArticle,
  namedDraft,
  type Resolved,
  resolveName,
} from "./names";
import { findOpenRelations } from "./open-relations";
import { compareFiles } from "./ordered-index";
import type { Picture } from "./picture";
import { findPlaceCircles } from "./place-circles";
import { recordWiki } from "./record-wiki";
import { addInverseRelations } from "./relations";
import type { Source, SourceDraft } from "./source";
import { findLeaks } from "./spoiler-leaks";
import { brokenSummary, buildSummaries, type Summary, seasonsOfWhole } from "./summary";
import { findTitleLeaks } from "./title-leaks";
import { versionOf } from "./wiki-version";

/** All content, resolved and indexed. It never changes once built; it notes what is read of it (`recordReads`). */
export type Wiki = Graph &
  Indexes & {
    /** Changes whenever the content does. */
    version: string;
    articles: ReadonlyMap<ArticleId, Article>;
    /** The fields of each article: an edit of its text alone does not change them. */
    fieldsById: ReadonlyMap<ArticleId, Article["frontmatter"]>;
    sources: ReadonlyMap<SourceId, Source>;
    images: ReadonlyMap<ImageId, Image>;
    /** Every article, readable or not. */
    summaries: ReadonlyMap<ArticleId, Summary>;
    /** Files that cannot be read, with their problems. Empty in a build, which stops at any problem. */
    broken: ReadonlyMap<ArticleId, readonly Diagnostic[]>;
    names: Names;
    /** The present ids of articles by their former ids. */
    idByFormerId: ReadonlyMap<ArticleId, ArticleId>;
    resolve(target: string): Resolved;
  };

export type WikiInput = {
  articles: readonly Article[];
  sources: readonly Source[];
  images: readonly ImageRecord[];
  pictures: readonly Picture[];
  /** The content is known to have no problems between files: they are not looked for. */
  isChecked?: boolean;
  /** The readable parts of files that have problems. */
  drafts?: readonly Draft[];
  sourceDrafts?: readonly SourceDraft[];
  imageDrafts?: readonly ImageDraft[];
  /** The address at which the wiki is published. */
  siteUrl?: string | undefined;
  /** When an article was added, as text that sorts. If two articles claim a name, the older one has it. */
  addedAt?: (id: ArticleId) => string;
  /** Articles that exist as files but cannot be read. */
  broken?: ReadonlyMap<ArticleId, readonly Diagnostic[]>;
  /** The same for sources and images. */
  brokenSources?: ReadonlySet<SourceId>;
  brokenImages?: BrokenImages;
};

/**
 * Builds the wiki from articles, sources and images: names, links in both directions, quotes by speaker and subject,
 * articles by source, lists by kind. Pure. What only some pages need is derived later, once for each wiki
 * (`memoizeByWiki`).
 * @returns the wiki, and every problem that can only be found across files
 */
export function buildWiki(input: WikiInput): { wiki: Wiki; diagnostics: Diagnostic[] } {
  const broken = input.broken ?? new Map();
  const articles = addInverseRelations(
    new Map(inFileOrder(input.articles.filter((one) => !broken.has(one.id)))),
  );
  const sources = new Map(inFileOrder(input.sources));
  const summaries = new Map([
    ...buildSummaries(articles),
    ...[...broken.keys()].map((id) => [id, brokenSummary(id)] as const),
  ]);
  // An article whose problems were only found across files still has its names.
  const drafts: Draft[] = [
    ...(input.drafts ?? []),
    ...input.articles.filter(({ id }) => broken.has(id)),
  ];
  const named = [
    ...[...articles.values()].flatMap((article) => namedArticle(article) ?? []),
    ...drafts.flatMap((draft) => namedDraft(draft) ?? []),
  ].sort(({ id: a }, { id: b }) => byAge(a, b, input.addedAt));
  const isNamed = new Set(named.map(({ id }) => id));
  const stubs = [...broken.keys()]
    .filter((id) => !isNamed.has(id))
    .map((id) => ({ id, title: brokenSummary(id).title, aliases: [] }));
  const { names, diagnostics } = buildNames([...named, ...stubs]);
  const resolve = (target: string) => resolveName(names, (id) => summaries.has(id), target);
  const hasSource = (id: SourceId) => sources.has(id) || (input.brokenSources?.has(id) ?? false);
  const { images, diagnostics: imageDiagnostics } = linkImages(
    input.images,
    input.pictures.toSorted((a, b) => compareFiles(a.id, b.id)),
    input.brokenImages,
    input.imageDrafts,
  );
  const { records, pictures } = input.brokenImages ?? {};
  const hasImage = (id: ImageId) =>
    images.has(id) || (records?.has(id) ?? false) || (pictures?.has(id) ?? false);
  const revealsOf = (id: ArticleId) => summaries.get(id)?.reveals ?? [];
  const idByFormerId = listFormerIds(articles.values());
  const known = { articles, sources, images, summaries, broken, names, idByFormerId, resolve };
  const readable = listReadable(articles, input);
  const checked = { ...known, readable, hasSource, hasImage, siteUrl: input.siteUrl };
  const listProblems = () => [
    ...diagnostics,
    ...imageDiagnostics,
    ...[...readable.articles.values()].flatMap((one) => checkArticle(one, checked)),
    ...readable.sources.flatMap((source) => checkSource(source, checked)),
    ...checkFormerIds(readable.articles.values(), (id) => summaries.has(id)),
    ...checkFormerSources(readable.sources, hasSource),
    ...findBetweenFiles(readable, [...broken.keys()], resolve),
  ];
  const context = { revealsOf, resolve };
  const { graph } = updateGraph(EMPTY_GRAPH, [
    ...[...articles.values()].map((one) => addition(one.id, contributionOf(one, context))),
    ...[...sources.values()].map((one) => addition(one.id, contributionOfSource(one))),
  ]);
  const indexes = buildIndexes(articles.values(), summaries.values());
  const fieldsById = new Map([...articles].map(([id, { frontmatter }]) => [id, frontmatter]));
  const wiki = recordWiki({
    ...known,
    fieldsById,
    ...graph,
    ...indexes,
    version: versionOf(known),
  });
  return { wiki, diagnostics: input.isChecked ? [] : listProblems() };
}

const addition = (from: string, after: Contribution) => ({ from, before: undefined, after });

const inFileOrder = <One extends { id: string }>(list: readonly One[]) =>
  list.toSorted((a, b) => compareFiles(a.id, b.id)).map((one): [One["id"], One] => [one.id, one]);

/** Everything that can be read, in the order of the files. */
function listReadable(
  articles: ReadonlyMap<ArticleId, Article>,
  { drafts = [], sources, sourceDrafts = [], images, imageDrafts = [] }: WikiInput,
): Readable {
  const all: Draft[] = [...articles.values(), ...drafts];
  const inOrder = <One extends { id: string }>(list: One[]) =>
    list.sort((a, b) => compare(a.id, b.id));
  return {
    articles: new Map(inOrder(all).map((one) => [one.id, one])),
    sources: inOrder<SourceDraft>([...sources, ...sourceDrafts]),
    images: inOrder<ImageDraft>([...images, ...imageDrafts]),
  };
}

/** @param broken all articles that have problems, readable or not */
function findBetweenFiles(
  { articles: all, sources, images }: Readable,
  broken: readonly ArticleId[],
  resolve: Wiki["resolve"],
): Diagnostic[] {
  const articles = new Map([...all].filter(([, one]) => !isHidingUnread(one)));
  const revealsOf = (id: ArticleId) => {
    const article = articles.get(id);
    return article ? seasonsOfWhole(article) : [];
  };
  const unnamed = broken.filter((id) => {
    const article = all.get(id);
    return !article || (article.kind !== "quotes" && article.frontmatter.title === undefined);
  });
  const doubtful = [...all.values()].map(unreadWords).filter((words) => words !== "");
  return [
    ...checkPictureLetters(
      [...articles.values()],
      new Map(sources.map((source) => [source.id, source])),
    ),
    ...findContradictions(articles, resolve),
    ...findPlaceCircles(all),
    ...findEntranceLeaks(articles, unnamed),
    ...findOpenRelations({ articles, unnamed, sources, images, resolve }),
    ...findLeaks(articles, { revealsOf, resolve }),
    // An unreadable article may make public what otherwise only occurs in spoilers.
    ...(broken.every((id) => all.has(id)) ? findTitleLeaks({ articles, sources, doubtful }) : []),
  ];
}

/** By age if it is known, otherwise in the order of their files. */
const byAge = (a: ArticleId, b: ArticleId, addedAt = (_: ArticleId) => "") =>
  compare(addedAt(a), addedAt(b)) || compare(a, b);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The article of this kind, or undefined; its fields are those of the kind. */
export function getArticle<K extends Kind>(
  wiki: Pick<Wiki, "articles">,
  id: ArticleId,
  kind: K,
): Article<K> | undefined {
  const article = wiki.articles.get(id);
  return article?.kind === kind ? (article as Article<K>) : undefined;
}

/** All articles of a kind, in the order of their files. A look-up. */
export const listArticles = <K extends Kind>(
  wiki: Pick<Wiki, "articlesByKind">,
  kind: K,
): readonly Article<K>[] => wiki.articlesByKind[kind];

/** The summary of an article that must exist. */
export function summaryOf(wiki: Pick<Wiki, "summaries">, id: ArticleId): Summary {
  const summary = wiki.summaries.get(id);
  if (!summary) throw new Error(`No article ${id}: a checked wiki has every article it names.`);
  return summary;
}
