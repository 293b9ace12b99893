import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, hrefFromId, hrefFromSource } from "../../kinds/article-id";
import type { SourceReference } from "../../kinds/field-schemas";
import type { SubjectType } from "../../kinds/kind";
import { absoluteUrl } from "../../request/origin";

/** The subject of an article; the article itself is `#article`. */
export const subjectId = (id: ArticleId) => `${absoluteUrl(hrefFromId(id))}#subject`;
export const articleNodeId = (id: ArticleId) => `${absoluteUrl(hrefFromId(id))}#article`;
export const seasonId = (series: ArticleId, season: number) =>
  `${absoluteUrl(hrefFromId(series))}#s${season}`;

export const toSubject = (id: ArticleId) => ({ "@id": subjectId(id) });
export const toSource = ({ source }: SourceReference) => ({
  "@id": `${absoluteUrl(hrefFromSource(source))}#source`,
});

/** The subject of another article, by its name. */
export const nodeByName = <Type extends SubjectType>(wiki: Wiki, type: Type, id: ArticleId) => ({
  "@type": type,
  "@id": subjectId(id),
  name: summaryOf(wiki, id).title,
});

/** The facts for structured data: those without spoilers that have a source. */
export const onlyPublic = <Fact extends object>(facts: readonly Fact[]): Fact[] =>
  facts.filter((fact) => !has(fact, "reveals") && !has(fact, "uncited"));

/** Entries without a value are left out. */
export const some = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;

const has = (fact: object, key: string) => Boolean((fact as Record<string, unknown>)[key]);
