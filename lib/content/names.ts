import type { Article } from "./article";
import { type ArticleId, parseArticleId, slugOf } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { nearMiss } from "./near-miss";
import { fullTitle } from "./summary";

/** How names compare: case, curly or straight apostrophes and doubled spaces do not matter. */
export function normalizeName(name: string): string {
  return name.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Every name that a link may use. Quotations have none: they are placed, not linked by name. */
export type Names = {
  idByName: ReadonlyMap<string, ArticleId>;
  idsBySlug: ReadonlyMap<string, readonly ArticleId[]>;
  /** The name that an unknown one is most likely a slip of, as written. */
  nearestTo(unknown: string): string | undefined;
};

type Named = { id: ArticleId; title: string; aliases: readonly string[]; article?: Article };

/** Gathers titles and aliases; a name that two articles claim is refused at the second. */
export function buildNames(named: readonly Named[]): { names: Names; diagnostics: Diagnostic[] } {
  const ownerByName = new Map<string, Named>();
  const idsBySlug = new Map<string, ArticleId[]>();
  const written: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const one of named) {
    const slug = slugOf(one.id);
    idsBySlug.set(slug, [...(idsBySlug.get(slug) ?? []), one.id]);
    for (const [index, name] of [one.title, ...one.aliases].entries()) {
      const owner = ownerByName.get(normalizeName(name));
      if (owner && one.article) diagnostics.push(nameTaken(one.article, index, name, owner));
      if (owner) continue;
      ownerByName.set(normalizeName(name), one);
      written.push(name);
    }
  }
  const idByName = new Map([...ownerByName].map(([name, owner]) => [name, owner.id]));
  const nearestTo = rememberNearest([...written, ...idsBySlug.keys()]);
  return { names: { idByName, idsBySlug, nearestTo }, diagnostics };
}

/** Many articles want the same unwritten one, and each search goes through all names. */
function rememberNearest(names: readonly string[]): Names["nearestTo"] {
  const known = new Map<string, string | undefined>();
  return (unknown) => {
    if (!known.has(unknown)) known.set(unknown, nearMiss(unknown, names));
    return known.get(unknown);
  };
}

function nameTaken(article: Article, index: number, name: string, owner: Named): Diagnostic {
  const path = index === 0 ? ["title"] : ["aliases", index - 1];
  return {
    file: article.file,
    ...article.locate(path),
    field: index === 0 ? "title" : `aliases[${index - 1}]`,
    problem: `“${name}” is already a name of ${owner.id} (content/${owner.id}.mdx).`,
    mend:
      index === 0
        ? "Add a qualifier, such as “qualifier: series”, to tell the two apart."
        : "Delete the alias here or there: a name leads to one article.",
  };
}

/** Where a link leads: an article, several that share the slug, or none. */
export type Resolved =
  | { found: ArticleId }
  | { ambiguous: readonly ArticleId[] }
  | { missing: string };

/** Resolves `Jessica Jones` (title or alias), `heroes/jessica-jones` (id) or `jessica-jones` (slug). */
export function resolveName(
  names: Names,
  exists: (id: ArticleId) => boolean,
  target: string,
): Resolved {
  const id = parseArticleId(target);
  if (id) return exists(id) ? { found: id } : { missing: target };
  const named = names.idByName.get(normalizeName(target));
  if (named) return { found: named };
  const ids = names.idsBySlug.get(target) ?? [];
  if (ids.length > 1) return { ambiguous: ids };
  return ids[0] ? { found: ids[0] } : { missing: target };
}

export function namedArticle(article: Article): Named | undefined {
  if (article.kind === "quotes") return undefined;
  return {
    id: article.id,
    title: fullTitle(article.frontmatter),
    aliases: article.frontmatter.aliases,
    article,
  };
}
