import type { Article } from "../../content/article";
import { type Relation, relationsOf } from "../../content/relations";
import { summaryOf, type Wiki } from "../../content/wiki";
import { getKind } from "../../kinds";
import type { ArticleId } from "../../kinds/article-id";
import { inverseRole, rolesAgree } from "../../kinds/relation-roles";
import { joinSeasons } from "../../spoilers/watch-progress";
import { spoilersOf } from "../spoilers/spoiler-view";
import { listAppearances } from "./appearances";
import { type InfoItem, InfoItems, type InfoRow } from "./info-rows";

/** The facts of an article as rows of a definition list; those without a value are left out. */
export function buildInfobox(wiki: Wiki, article: Article): InfoRow[] {
  const items = new InfoItems(wiki, article.references);
  return getKind(article.kind)
    .facts(article.frontmatter)
    .map((row) => ({
      label: row.label,
      items: row.appearances
        ? listAppearances(items, article.id, row.appearances)
        : row.values.flatMap((value) => (value ? items.item(value) : [])),
    }))
    .filter((row) => row.items.length > 0);
}

/** Another character, what they are to the subject of the page (`detail`), and what the subject is to them. */
export type RelationItem = InfoItem & { role: string };

/** A character's relations with their sources, from both articles of each pair. */
export function buildRelations(wiki: Wiki, article: Article): RelationItem[] {
  const items = new InfoItems(wiki, article.references);
  const own = relationsOf(article).map((one) => ({
    ...items.item(one),
    role: one.role,
    detail: roleOfOther(wiki, article.id, one),
  }));
  const fromOthers = (article.relationsFromOthers ?? []).map(({ from, role, ...one }) => ({
    ...items.item({ ...one, to: { article: from } }),
    role: inverseRole(role),
    detail: role,
    spoilers: spoilersOf(
      wiki,
      joinSeasons([...summaryOf(wiki, from).reveals, ...(one.reveals ? [one.reveals.season] : [])]),
    ),
  }));
  return [...own, ...fromOthers];
}

/** The role as the other's own article words it, which may say “son” for this article's “child”. */
function roleOfOther(wiki: Wiki, id: ArticleId, { to, role, reveals }: Relation): string {
  const other = wiki.articles.get(to.article);
  const roles = other && relationsOf(other).filter((one) => one.to.article === id);
  const agreeing = roles?.filter((one) => rolesAgree(role, one.role)) ?? [];
  const same = agreeing.find((one) => one.reveals?.season === reveals?.season);
  return same?.role ?? inverseRole(role);
}
