import type { ArticleId } from "../kinds/article-id";
import type { Article } from "./article";
import type { Diagnostic } from "./diagnostic";
import { positionOf } from "./field-position";
import { listArticles, type Wiki } from "./wiki";

/**
 * Checks that who plays a part says so, and the part says who plays it: readers look for it on both pages, and each cites
 * sources of its own.
 */
export function checkActingRoles(wiki: Wiki): Diagnostic[] {
  const parts = [...listArticles(wiki, "heroes"), ...listArticles(wiki, "characters")];
  const inCast = listArticles(wiki, "cast").flatMap((one) =>
    one.frontmatter.roles.map(({ character }, at) => ({ one, at, other: character.article })),
  );
  const inParts = parts.flatMap((one) =>
    one.frontmatter.played_by.map(({ actor }, at) => ({ one, at, other: actor.article })),
  );
  return [
    ...missing(wiki, inCast, inParts, "roles", "played_by"),
    ...missing(wiki, inParts, inCast, "played_by", "roles"),
  ];
}

type Role = { one: Article; at: number; other: ArticleId };

/** A diagnostic for each role of which the article at its other end says nothing. */
function missing(
  wiki: Wiki,
  said: readonly Role[],
  answers: readonly Role[],
  field: string,
  wanted: string,
): Diagnostic[] {
  const known = new Set(answers.map(({ one, other }) => `${one.id} ${other}`));
  return said.flatMap(({ one, at, other }) => {
    const file = wiki.articles.get(other)?.file;
    if (!file || known.has(`${other} ${one.id}`)) return [];
    return {
      file: one.file,
      ...positionOf(one, [field, at]),
      field: `${field}.${at}`,
      problem: `Only this article says so: ${file} does not name ${one.id}.`,
      fix: `Add it to ${wanted}: in ${file} too, with a source.`,
    };
  });
}
