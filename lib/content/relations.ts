import type { ArticleId } from "../kinds/article-id";
import type { Reference, SeasonReference, SourceReference } from "../kinds/field-schemas";
import { rolesAgree } from "../kinds/relation-roles";
import type { Article, Draft } from "./article";
import { listCitedSources } from "./cited-sources";
import { listItems } from "./draft";

/** What the character of one article is to another one, as its own file declares. */
export type Relation = {
  to: Reference;
  role: string;
  note?: string | undefined;
  reveals?: SeasonReference | undefined;
  sources: readonly SourceReference[];
  uncited?: true | undefined;
};

/** A relation to this article that another article (`from`) declares; `role` is what the other one is to this one. */
export type RelationFromOther = Relation & { from: ArticleId };

/** The relations that an article's own fields declare; empty for kinds other than characters. */
export const relationsOf = (article: Article): readonly Relation[] =>
  article.kind === "heroes" || article.kind === "characters" ? article.frontmatter.relations : [];

/** What can be read of the relations that an article's own fields declare, with their indexes. */
export function listRelations(
  article: Draft,
): (Pick<Relation, "to" | "role" | "reveals"> & { index: number })[] {
  if (article.kind !== "heroes" && article.kind !== "characters") return [];
  return listItems(article.frontmatter.relations).flatMap(([index, { to, role, reveals }]) =>
    to && role ? [{ index, to, role, reveals }] : [],
  );
}

/** Every relation by its target. */
function groupByTarget(articles: Iterable<Article>): Map<ArticleId, RelationFromOther[]> {
  const byTarget = new Map<ArticleId, RelationFromOther[]>();
  for (const article of articles)
    for (const relation of listDeclared(article)) {
      const { article: to } = relation.to;
      const all = byTarget.get(to) ?? [];
      all.push(relation);
      byTarget.set(to, all);
    }
  return byTarget;
}

const listDeclared = (article: Article): RelationFromOther[] =>
  relationsOf(article).map((relation) => ({ ...relation, from: article.id }));

/**
 * Adds to each article the relations that only other articles declare, and their sources after its own in its reference
 * list: a relation is written once and appears on both pages.
 */
export function addInverseRelations(
  articles: ReadonlyMap<ArticleId, Article>,
): Map<ArticleId, Article> {
  const byTarget = groupByTarget(articles.values());
  return new Map(
    [...articles].map(([id, article]) => [id, withRelations(article, byTarget.get(id) ?? [])]),
  );
}

/**
 * An article with the relations to it that `others` declare, instead of those that it had.
 * @param others in the order of their files
 */
export const withRelationsOf = (article: Article, others: readonly Article[]): Article =>
  withRelations(
    article,
    others.flatMap((other) => listDeclared(other).filter(({ to }) => to.article === article.id)),
  );

function withRelations(article: Article, declared: readonly RelationFromOther[]): Article {
  const own = relationsOf(article);
  const relationsFromOthers = declared.filter(
    ({ from, role }) =>
      from !== article.id &&
      !own.some((one) => one.to.article === from && rolesAgree(one.role, role)),
  );
  if (relationsFromOthers.length === 0 && !article.relationsFromOthers) return article;
  const { relationsFromOthers: _, ...alone } = article;
  const complete = (
    relationsFromOthers.length === 0 ? alone : { ...alone, relationsFromOthers }
  ) as Article;
  return { ...complete, references: listCitedSources(complete).map(({ source }) => source) };
}
