import { type ArticleId, kindOf } from "../../content/article-id";
import { listReferences } from "../../content/references";
import { summaryOf, type Wiki } from "../../content/wiki";
import { compare } from "../../releases/releases";
import { type LinkView, linkToArticle } from "./link";

const SHOWN = 5;

/** What an article is tied to, and how often: `heroes/luke-cage`, `quotes/a-word`, `in series/daredevil`. */
type SharedIds = Map<string, number>;

/** The ties of every article, for each tie the articles that have it, and the ties that fields hide. */
type SharedField = {
  ties: Map<ArticleId, SharedIds>;
  having: Map<string, ArticleId[]>;
  hidden: Map<ArticleId, Set<ArticleId>>;
};

/**
 * The articles nearest to one, by open ties alone: nothing that only a cover tells has a say in them.
 *
 * An article is described by what it is tied to: itself, what it links to and what links to it (who links
 * back counts twice), quotations about it, and the series it appears in. A tie weighs the more the fewer
 * articles have it (idf). Two articles are as near as their descriptions point the same way (cosine), so
 * that an article that links to everything is near to nothing. Equals stand in the order of their ids.
 */
export function listRelated(wiki: Wiki, id: ArticleId): LinkView[] {
  if (kindOf(id) === "quotes") return [];
  const field = fieldOf(wiki);
  const nearness = new Map<ArticleId, number>();
  for (const [tie, times] of field.ties.get(id) ?? [])
    for (const other of field.having.get(tie) ?? []) {
      const shared = times * (field.ties.get(other)?.get(tie) ?? 0) * rarity(field, tie) ** 2;
      nearness.set(other, (nearness.get(other) ?? 0) + shared);
    }
  for (const other of [id, ...(field.hidden.get(id) ?? [])]) nearness.delete(other);
  return [...nearness]
    .map(([other, shared]) => ({ other, near: shared / sizeOf(field, other) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || compare(a.other, b.other))
    .slice(0, SHOWN)
    .map(({ other }) => linkToArticle(summaryOf(wiki, other)));
}

const rarity = ({ ties, having }: SharedField, tie: string) =>
  Math.log(ties.size / (having.get(tie)?.length ?? 1));

const sizeOf = (field: SharedField, id: ArticleId) =>
  Math.hypot(
    ...[...(field.ties.get(id) ?? [])].map(([tie, times]) => times * rarity(field, tie)),
  ) || 1;

const fields = new WeakMap<Wiki, SharedField>();

function fieldOf(wiki: Wiki): SharedField {
  const known = fields.get(wiki);
  if (known) return known;
  const ties = sharedIdsOf(wiki);
  const having = new Map<string, ArticleId[]>();
  for (const [id, own] of ties)
    for (const tie of own.keys()) {
      const all = having.get(tie) ?? [];
      all.push(id);
      having.set(tie, all);
    }
  const field = { ties, having, hidden: hiddenIdsOf(wiki) };
  fields.set(wiki, field);
  return field;
}

/** What every article but quotations is tied to openly. */
function sharedIdsOf(wiki: Wiki): Map<ArticleId, SharedIds> {
  const articles = [...wiki.articles.values()].filter(({ kind }) => kind !== "quotes");
  const all = new Map(articles.map(({ id }) => [id, new Map([[id as string, 1]])]));
  const tie = (id: ArticleId, to: string) => {
    const own = all.get(id);
    own?.set(to, (own.get(to) ?? 0) + 1);
  };
  for (const [to, backlinks] of wiki.backlinksById)
    for (const { from } of backlinks.filter(({ reveals }) => reveals.length === 0)) {
      tie(from, to);
      tie(to, from);
    }
  for (const { id, frontmatter } of articles)
    for (const series of openSeries(frontmatter)) tie(id, `in ${series}`);
  for (const [subject, quotes] of wiki.quotesBySubject)
    for (const quote of quotes.filter((one) => isOpen(wiki, one))) tie(subject, quote);
  return all;
}

/**
 * For each article those that its fields or theirs name under a spoiler and nowhere openly: being near would tell of
 * it, whatever public texts mention both.
 */
function hiddenIdsOf(wiki: Wiki): Map<ArticleId, Set<ArticleId>> {
  const hidden = new Map<ArticleId, Set<ArticleId>>();
  const hide = (id: ArticleId, other: ArticleId) =>
    hidden.set(id, (hidden.get(id) ?? new Set()).add(other));
  const references = [...wiki.articles.values()]
    .filter(({ kind }) => kind !== "quotes")
    .flatMap(({ id, frontmatter }) =>
      listReferences(frontmatter).map(({ value, reveals }) => ({ id, to: value.article, reveals })),
    );
  for (const { id, to } of references.filter(({ reveals }) => reveals.length > 0)) {
    hide(id, to);
    hide(to, id);
  }
  for (const { id, to } of references.filter(({ reveals }) => reveals.length === 0)) {
    hidden.get(id)?.delete(to);
    hidden.get(to)?.delete(id);
  }
  return hidden;
}

const openSeries = (frontmatter: unknown) =>
  new Set(
    listReferences(frontmatter)
      .filter(({ value, reveals }) => reveals.length === 0 && kindOf(value.article) === "series")
      .map(({ value }) => value.article),
  );

function isOpen(wiki: Wiki, id: ArticleId): boolean {
  const quote = wiki.articles.get(id);
  return quote?.kind === "quotes" && !quote.frontmatter.reveals;
}
