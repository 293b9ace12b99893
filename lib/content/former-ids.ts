import { type ArticleId, hrefFromId, hrefFromSource, type SourceId } from "../kinds/article-id";
import type { Article, Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { listItems } from "./draft";
import { positionOf } from "./field-position";
import type { SourceDraft } from "./source";

/** Former id → the id that the article has now. */
export const listFormerIds = (articles: Iterable<Article>): Map<ArticleId, ArticleId> =>
  new Map(
    [...articles].flatMap(({ id, frontmatter }) =>
      frontmatter.moved_from.map((former) => [former, id] as const),
    ),
  );

/**
 * Checks that each former address redirects to one article: no article may have it now, and no second one may claim
 * it. So a redirect never points to another redirect.
 */
export function checkFormerIds(
  articles: Iterable<Draft>,
  exists: (id: ArticleId) => boolean,
): Diagnostic[] {
  const claims = [...articles].map((of) => ({
    of,
    id: of.id,
    former: listItems(of.frontmatter.moved_from),
  }));
  return checkClaims(claims, exists, "an article", hrefFromId);
}

/** The same for sources. */
export function checkFormerSources(
  sources: Iterable<SourceDraft>,
  exists: (id: SourceId) => boolean,
): Diagnostic[] {
  const claims = [...sources].map((of) => ({ of, id: of.id, former: listItems(of.moved_from) }));
  return checkClaims(claims, exists, "a source", hrefFromSource);
}

type Claim<Id> = { of: Draft | SourceDraft; id: Id; former: [index: number, id: Id][] };

function checkClaims<Id extends string>(
  claims: readonly Claim<Id>[],
  exists: (id: Id) => boolean,
  what: string,
  hrefOf: (id: Id) => string,
): Diagnostic[] {
  const ownerById = new Map<Id, Id>();
  const problems: Diagnostic[] = [];
  for (const { of, id, former: formerIds } of claims)
    for (const [index, former] of formerIds) {
      const explanation = exists(former)
        ? inUse(former, what)
        : taken(hrefOf(former), ownerById.get(former));
      ownerById.set(former, id);
      if (explanation) problems.push(diagnostic(of, index, explanation));
    }
  return problems;
}

type Explanation = Pick<Diagnostic, "problem" | "fix">;

const inUse = (id: string, what: string): Explanation => ({
  problem: `There is ${what} ${id} now, so its address cannot redirect here.`,
  fix: "Delete the line, or rename the file that has this id.",
});

const taken = (href: string, owner: string | undefined): Explanation | undefined =>
  owner === undefined
    ? undefined
    : {
        problem: `${owner} already claims the former address ${href}.`,
        fix: "Keep the line in the one that replaced it, and delete it in the other.",
      };

const diagnostic = (
  of: Draft | SourceDraft,
  index: number,
  explanation: Explanation,
): Diagnostic => ({
  file: of.file,
  ...positionOf(of, ["moved_from", index]),
  field: `moved_from[${index}]`,
  ...explanation,
});
