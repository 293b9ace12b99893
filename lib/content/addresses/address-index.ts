import {
  type ArticleId,
  type ImageId,
  kindOf,
  type SourceId,
  slugOf,
} from "../../kinds/article-id";
import { memoizeByKey } from "../../state/memoize-by-key";
import type { Article, Draft } from "../article";
import type { Readable } from "../check";
import { isUnread, listItems, mayName } from "../draft";
import type { Image } from "../image";
import { readKnowledgeDays } from "../knowledge-days";
import { slugFromName } from "../name-slug";
import type { Names } from "../names";
import type { Source } from "../source";
import type { Summary } from "../summary";

/** The parts of the wiki that have addresses. */
export type Addressed = {
  articles: ReadonlyMap<ArticleId, Article>;
  sources: ReadonlyMap<SourceId, Source>;
  images: ReadonlyMap<string, Image>;
  summaries: ReadonlyMap<ArticleId, Summary>;
  names: Names;
  /** What can be read of all files, also of those with problems. */
  readable: Pick<Readable, "articles" | "sources">;
  hasSource(id: SourceId): boolean;
  hasImage(id: ImageId): boolean;
  /** The address at which the wiki is published: addresses that begin with it are internal. */
  siteUrl?: string | undefined;
};

/** Addresses besides the present ids, looked up; where a file cannot be read, an address may exist. */
export type AddressIndex = {
  /** The article that has an alias or had a former id, by kind and slug. */
  articleByOtherId: ReadonlyMap<string, ArticleId>;
  /** Whether an article whose former ids cannot be read may have had this one. */
  mayBeFormer(id: ArticleId): boolean;
  /** The present slugs of articles that had another one. */
  slugsByFormer: ReadonlyMap<string, readonly string[]>;
  isFormerSource(id: string): boolean;
  /** Whether any quote is in a list of quotes, such as `by/krysten-ritter`. */
  isQuoteList(path: string): boolean;
  /** The days that have a page; undefined if that cannot be read. */
  days: readonly string[] | undefined;
};

/** The index of a wiki that is being checked; built once, in time that grows with its articles. */
export const addressIndexOf = memoizeByKey(buildAddressIndex);

function buildAddressIndex({ names, readable, summaries }: Addressed): AddressIndex {
  const former = [...readable.articles.values()].flatMap(({ id, frontmatter }) =>
    (frontmatter.moved_from ?? []).flatMap((from) => (from ? [{ id, from }] : [])),
  );
  const formerSources = new Set(readable.sources.flatMap(({ moved_from }) => moved_from ?? []));
  const isSourceUnread = readable.sources.some((source) => isUnread(source, "moved_from"));
  const broken = [...summaries.values()].filter((summary) => summary.broken);
  const lists = listQuoteLists(readable, summaries);
  return {
    articleByOtherId: indexOtherIds(names, former),
    mayBeFormer: (id) =>
      broken.some((summary) => {
        const draft = readable.articles.get(summary.id);
        return draft ? mayName(draft, ["moved_from"], id) : true;
      }),
    slugsByFormer: indexSlugs(former),
    isFormerSource: (id) => isSourceUnread || formerSources.has(id as SourceId),
    isQuoteList: (path) => lists?.has(path) ?? true,
    days: listDays(readable, summaries),
  };
}

type Former = { id: ArticleId; from: ArticleId };

/** An alias wins over a former id, and the first article over others. */
function indexOtherIds(names: Names, former: readonly Former[]): Map<string, ArticleId> {
  const articleById = new Map<string, ArticleId>();
  const add = (otherId: string, id: ArticleId) =>
    articleById.has(otherId) || articleById.set(otherId, id);
  for (const [name, { article }] of names.targetByName)
    add(`${kindOf(article)}/${slugFromName(name)}`, article);
  for (const { id, from } of former) add(from, id);
  return articleById;
}

function indexSlugs(former: readonly Former[]): Map<string, string[]> {
  const slugsByFormer = new Map<string, string[]>();
  for (const { id, from } of former)
    slugsByFormer.set(slugOf(from), [...(slugsByFormer.get(slugOf(from)) ?? []), slugOf(id)]);
  return slugsByFormer;
}

/** Undefined if a quote that decides it cannot be read. */
function listQuoteLists(
  readable: Addressed["readable"],
  summaries: Addressed["summaries"],
): Set<string> | undefined {
  const lists = new Set<string>();
  for (const { id, kind } of summaries.values()) {
    if (kind !== "quotes") continue;
    const quote = readable.articles.get(id);
    if (quote?.kind !== "quotes" || isUnread(quote, ...FACETS)) return undefined;
    for (const list of listsOf(quote.frontmatter)) lists.add(list);
  }
  return lists;
}

/** Fields of a quote by which quotes are listed. */
const FACETS = ["speaker", "subjects", "source", "original_source"];

type QuoteFields = Extract<Draft, { kind: "quotes" }>["frontmatter"];

/** The lists of quotes in which a quote is, such as `by/krysten-ritter`. */
function listsOf({ speaker, subjects, source, original_source }: QuoteFields): string[] {
  const sources = [source, original_source].flatMap((one) => one?.source ?? []);
  return [
    ...(speaker ? [`by/${slugOf(speaker.article)}`] : []),
    ...sources.map((id) => `from/${id}`),
    ...listItems(subjects).map(([, { article }]) =>
      kindOf(article) === "series" ? `series/${slugOf(article)}` : `about/${slugOf(article)}`,
    ),
  ];
}

function listDays(
  { articles, sources }: Addressed["readable"],
  summaries: Addressed["summaries"],
): readonly string[] | undefined {
  const isEveryRead = [...summaries.values()].every(
    ({ id, kind }) => kind !== "series" || articles.has(id),
  );
  return isEveryRead ? readKnowledgeDays(articles, sources) : undefined;
}
