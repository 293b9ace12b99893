import type { ArticleId } from "../kinds/article-id";
import {
  inverseRole,
  isByBirth,
  relationOfRole,
  rolesAgree,
  rolesContradict,
} from "../kinds/relation-roles";
import type { Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { mayName } from "./draft";
import { positionOf } from "./field-position";
import type { Resolved } from "./names";
import { listRelations } from "./relations";
import { isHiddenLess } from "./spoiler-leaks";

type Claim = ReturnType<typeof listRelations>[number] & { article: Draft };

/**
 * Finds pairs of relations that cannot both be true: each the employer of the other, friend here and enemy there.
 * A relation that the other's article confirms is accepted: two may have been each other's employer in turn.
 * @param among the articles whose relations are looked at
 */
export function findContradictions(
  articles: ReadonlyMap<ArticleId, Draft>,
  resolve: (target: string) => Resolved,
  among: readonly Draft[] = [...articles.values()],
): Diagnostic[] {
  // What cannot be read may confirm the relation.
  const mayConfirm = (one: Draft, other: Draft) => mayName(one, ["relations"], other.id, resolve);
  return among.flatMap((article) =>
    listClaims(article).flatMap((claim) => {
      const other = articles.get(claim.to.article);
      if (!other || other === article) return [];
      if (mayConfirm(article, other) || mayConfirm(other, article)) return [];
      const opposed = findOpposed(claim, claimsOn(article, other.id), claimsOn(other, article.id));
      return opposed ? [contradiction(claim, opposed)] : [];
    }),
  );
}

const listClaims = (article: Draft): Claim[] =>
  listRelations(article).map((relation) => ({ ...relation, article }));

const claimsOn = (article: Draft, id: ArticleId): Claim[] =>
  listClaims(article).filter(({ to }) => to.article === id);

/** @param own what the same article says about the two, @param back what the other one says */
function findOpposed(claim: Claim, own: readonly Claim[], back: readonly Claim[]) {
  const isConfirmed = (one: Claim, by: readonly Claim[]) =>
    by.some(({ role }) => rolesAgree(one.role, role));
  if (isConfirmed(claim, back)) return undefined;
  const opposedThere = back.find(
    (one) =>
      (isOneRelation(claim, one) || !isConfirmed(one, own)) &&
      isInSameSeason(claim, one) &&
      rolesContradict(claim.role, one.role),
  );
  // In one article the other end of a relation is a second role: parent and child.
  const opposedHere = own.find(
    (one) => isByBirth(claim.role) && rolesContradict(claim.role, inverseRole(one.role)),
  );
  return opposedThere ?? opposedHere;
}

/**
 * Whether both claims hold in the same season. Relations by birth hold in every season; all others may change. A
 * relation that is hidden less on one side is also a leak, and hiding it there would reveal the contradiction.
 */
function isInSameSeason(a: Claim, b: Claim): boolean {
  const [here, there] = [a.reveals?.season, b.reveals?.season];
  const isLeak = isHiddenLess(here, there) || isHiddenLess(there, here);
  return (
    (isByBirth(a.role) && isByBirth(b.role)) || here === there || (isLeak && isOneRelation(a, b))
  );
}

const isOneRelation = (a: Claim, b: Claim) => relationOfRole(a.role) === relationOfRole(b.role);

const positionOfRole = ({ article, index }: Claim) =>
  positionOf(article, ["relations", index, "role"]);

const says = ({ article, to, role }: Claim) => `${article.id} is ${role} to ${to.article}`;

function contradiction(claim: Claim, opposed: Claim): Diagnostic {
  const { file } = opposed.article;
  return {
    ...at(claim),
    problem: `This says that ${says(claim)}; ${file}:${positionOfRole(opposed).line} says that ${says(opposed)}.`,
    fix: `“role” says what this file’s character is to the other one. Correct one of the two: “${claim.role}” here matches “${inverseRole(claim.role)}” in the other file.`,
  };
}

const at = (claim: Claim) => ({
  file: claim.article.file,
  ...positionOfRole(claim),
  field: `relations[${claim.index}].role`,
});
