import { type ArticleId, parseArticleId, slugOf } from "../kinds/article-id";
import type { Alias } from "../kinds/field-schemas";
import type { Heading } from "../mdx/remark-headings";
import { sameData } from "../state/same-data";
import type { Article, Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { listStrings, type Partly } from "./draft";
import { positionOf } from "./field-position";
import { suggestId } from "./suggest-id";
import { brokenSummary, fullTitle } from "./summary";

/** Normalizes a name for comparison: case, curly or straight apostrophes and repeated spaces do not matter. */
export function normalizeName(name: string): string {
  return name.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
}

/**
 * The target of a name: an article or one of its sections, by the id of its heading; and the season that reveals the
 * name.
 */
export type NameTarget = {
  article: ArticleId;
  section: string | undefined;
  reveals: string | undefined;
};

/** Every name that a link may use. Quotes have none: they are placed as cards, not linked by name. */
export type Names = {
  targetByName: ReadonlyMap<string, NameTarget>;
  idsBySlug: ReadonlyMap<string, readonly ArticleId[]>;
  /** The headings of every article whose text can be read. */
  headingsById: ReadonlyMap<ArticleId, readonly Heading[]>;
  /** Whether two articles claim the same name; the older one has it. */
  contested: boolean;
  /** The existing name that an unknown one is most likely a typo of, as written. */
  nearestTo(unknown: string): string | undefined;
};

export type NamedThing = {
  id: ArticleId;
  /** From the file name, if it cannot be read. */
  title: string;
  isTitleUnread?: boolean;
  /** With a hole instead of each invalid alias of a draft. */
  aliases: readonly (Partly<Alias> | undefined)[];
  /** What may be its names too. */
  unread?: readonly string[];
  article?: Draft;
};

/** The maps of `Names` while they are collected. */
type Collected = {
  targetByName: Map<string, NameTarget>;
  idsBySlug: Map<string, readonly ArticleId[]>;
  headingsById: Map<ArticleId, readonly Heading[]>;
};

/** Collects titles and aliases. If two articles claim a name, the second one gets a diagnostic. */
export function buildNames(named: readonly NamedThing[]): {
  names: Names;
  diagnostics: Diagnostic[];
} {
  const collected: Collected = {
    targetByName: new Map(),
    idsBySlug: new Map(),
    headingsById: new Map(),
  };
  const { contested, diagnostics } = collectNames(collected, named);
  for (const { id, unread = [] } of named)
    for (const name of unread.map(normalizeName))
      if (!collected.targetByName.has(name))
        collected.targetByName.set(name, { article: id, section: undefined, reveals: undefined });
  const nearestTo = cacheNearest(() => listWritten(named, collected));
  return { names: { ...collected, contested, nearestTo }, diagnostics };
}

/**
 * The names after some articles have changed; the former stay as they are. All articles can be read, and none claims a
 * name of another one, before the change.
 * @param removed the ids of articles that are gone or have changed
 * @param added those that are new or have changed, as they are now
 * @param listAll all articles as they are now, in the order of their ids, which only suggestions need
 */
export function updateNames(
  former: Names,
  removed: Iterable<Article>,
  added: readonly NamedThing[],
  listAll: () => readonly NamedThing[],
): { names: Names; diagnostics: Diagnostic[] } {
  const before = [...removed];
  // Most edits change no name: then the former suggestions hold too.
  if (
    !former.contested &&
    sameData(
      before.flatMap((article) => namesOf(namedArticle(article))),
      added.flatMap(namesOf),
    )
  )
    return { names: former, diagnostics: [] };
  const collected: Collected = {
    targetByName: new Map(former.targetByName),
    idsBySlug: new Map(former.idsBySlug),
    headingsById: new Map(former.headingsById),
  };
  for (const article of before) removeNames(collected, article);
  const { diagnostics, contested } = collectNames(collected, added);
  for (const { id } of added) {
    const ids = collected.idsBySlug.get(slugOf(id)) ?? [];
    collected.idsBySlug.set(slugOf(id), ids.toSorted(compareIds));
  }
  const nearestTo = cacheNearest(() => listWritten(listAll(), collected));
  return { names: { ...collected, contested, nearestTo }, diagnostics };
}

/** All of an article that its names depend on. */
const namesOf = (named: NamedThing | undefined) =>
  named
    ? [
        {
          id: named.id,
          title: named.title,
          aliases: named.aliases,
          headings: named.article?.outline?.headings,
        },
      ]
    : [];

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function removeNames({ targetByName, idsBySlug, headingsById }: Collected, article: Article): void {
  const named = namedArticle(article);
  if (!named) return;
  headingsById.delete(article.id);
  const slug = slugOf(article.id);
  const others = (idsBySlug.get(slug) ?? []).filter((id) => id !== article.id);
  if (others.length > 0) idsBySlug.set(slug, others);
  else idsBySlug.delete(slug);
  for (const one of [titleOf(named), ...named.aliases])
    if (one?.name && targetByName.get(normalizeName(one.name))?.article === article.id)
      targetByName.delete(normalizeName(one.name));
}

/** Every name that may be suggested, as written. */
const listWritten = (named: readonly NamedThing[], { idsBySlug, targetByName }: Collected) => [
  ...named.flatMap((one) =>
    [titleOf(one), ...one.aliases].flatMap((alias) =>
      alias?.name && targetByName.get(normalizeName(alias.name))?.article === one.id
        ? [alias.name]
        : [],
    ),
  ),
  ...idsBySlug.keys(),
];

/** Adds the names of articles to what has been collected, and reports those that are taken. */
function collectNames(
  { targetByName, idsBySlug, headingsById }: Collected,
  named: readonly NamedThing[],
): { contested: boolean; diagnostics: Diagnostic[] } {
  let contested = false;
  const diagnostics: Diagnostic[] = [];
  for (const one of named) {
    const slug = slugOf(one.id);
    idsBySlug.set(slug, [...(idsBySlug.get(slug) ?? []), one.id]);
    const headings = one.article?.outline?.headings ?? [];
    const areHeadingsRead = one.article?.outline && !one.article.unread?.headings;
    if (areHeadingsRead) headingsById.set(one.id, headings);
    for (const [index, { name, section, reveals } = {}] of [
      titleOf(one),
      ...one.aliases,
    ].entries()) {
      if (!name) continue;
      const owner = targetByName.get(normalizeName(name));
      const isGuess = index === 0 && one.isTitleUnread;
      if (owner && !isGuess) contested = true;
      if (owner && !isGuess && one.article)
        diagnostics.push(nameTaken(one.article, index, name, owner.article));
      if (owner) continue;
      const heading = headings.find(({ text }) => text === section);
      if (section && !heading && areHeadingsRead && one.article)
        diagnostics.push(noSuchSection(one.article, index, section));
      targetByName.set(normalizeName(name), {
        article: one.id,
        section: heading?.id,
        reveals: reveals?.season,
      });
    }
  }
  return { contested, diagnostics };
}

const titleOf = ({ title }: NamedThing): Alias => ({ name: title });

/**
 * Caches suggestions: many articles link to the same unwritten one, and each search goes through all names, which are
 * listed when they are first needed.
 */
function cacheNearest(listNames: () => readonly string[]): Names["nearestTo"] {
  const known = new Map<string, string | undefined>();
  let names: readonly string[] | undefined;
  return (unknown) => {
    names ??= listNames();
    if (!known.has(unknown)) known.set(unknown, suggestId(unknown, names));
    return known.get(unknown);
  };
}

function nameTaken(article: Draft, index: number, name: string, owner: ArticleId): Diagnostic {
  const path = index === 0 ? ["title"] : ["aliases", index - 1];
  return {
    file: article.file,
    ...positionOf(article, path),
    field: index === 0 ? "title" : `aliases[${index - 1}]`,
    problem: `“${name}” is already a name of ${owner} (content/${owner}.mdx).`,
    fix:
      index === 0
        ? "Add a qualifier, such as “qualifier: series”, to distinguish the two."
        : "Delete the alias here or there: a name can only belong to one article.",
  };
}

function noSuchSection(article: Draft, index: number, section: string): Diagnostic {
  const headings = article.outline?.headings ?? [];
  return {
    file: article.file,
    ...positionOf(article, ["aliases", index - 1]),
    field: `aliases[${index - 1}]`,
    problem: `There is no section “${section}” in this article.`,
    fix:
      headings.length > 0
        ? `Write one of its headings: ${headings.map(({ text }) => `“${text}”`).join(", ")}.`
        : `Add the heading ## ${section}.`,
  };
}

/** The target of a link: an article or its section, several articles that share the slug, or none. */
export type Resolved =
  | {
      found: ArticleId;
      section?: string | undefined;
      reveals?: string | undefined;
      /** The words after #, if no heading of the article matches them. */
      missingSection?: string | undefined;
    }
  | { ambiguous: readonly ArticleId[] }
  | { missing: string };

/** Resolves `Jessica Jones` (title or alias), `heroes/jessica-jones` (id), `jessica-jones` (slug), or one of these with `#Powers`. */
export function resolveName(
  names: Names,
  exists: (id: ArticleId) => boolean,
  target: string,
): Resolved {
  const whole = resolveWhole(names, exists, target);
  if (!("missing" in whole)) return whole;
  const parts = splitTarget(target);
  const article = parts && resolveWhole(names, exists, parts.name);
  if (!parts || !article || "missing" in article) return whole;
  if ("ambiguous" in article) return article;
  return { ...article, ...findSection(names, article.found, parts.section) };
}

/**
 * `Jessica Jones#Powers` → its two parts. In `Luke Cage #1` the # is part of an issue number.
 * @returns undefined if it names no section
 */
export function splitTarget(target: string): { name: string; section: string } | undefined {
  const [, name = "", section = ""] = /^([^#]+)#(.+)$/.exec(target) ?? [];
  if (section.trim() === "" || (/\s$/.test(name) && /^\d/.test(section))) return undefined;
  return { name: name.trim(), section: section.trim() };
}

/**
 * The keys under which an article that links to a target is indexed: all that could decide where the link leads, a name,
 * an id and a slug, of the target as a whole and without its section.
 */
export function linkKeys(target: string): string[] {
  const whole = [target, splitTarget(target)?.name].filter((one) => one !== undefined);
  return [...new Set(whole.flatMap((one) => [normalizeName(one), one]))];
}

/** The sections of an article that cannot be read are not known: the link points to its top. */
function findSection(names: Names, id: ArticleId, section: string) {
  const headings = names.headingsById.get(id);
  const wanted = normalizeName(section);
  const heading = headings?.find((one) => normalizeName(one.text) === wanted || one.id === wanted);
  return {
    section: heading?.id,
    missingSection: headings && !heading ? section : undefined,
  };
}

function resolveWhole(names: Names, exists: (id: ArticleId) => boolean, target: string): Resolved {
  const id = parseArticleId(target);
  if (id) return exists(id) ? { found: id } : { missing: target };
  const named = names.targetByName.get(normalizeName(target));
  if (named) return { found: named.article, section: named.section, reveals: named.reveals };
  const ids = names.idsBySlug.get(target) ?? [];
  if (ids.length > 1) return { ambiguous: ids };
  return ids[0] ? { found: ids[0] } : { missing: target };
}

/** The names of an article that has problems, as far as its fields can be read. */
export function namedDraft(draft: Draft): NamedThing | undefined {
  if (draft.kind === "quotes") return undefined;
  const { title, qualifier, aliases } = draft.frontmatter;
  const names = (draft.unread?.fields ?? []).filter(({ path: [field] }) => isNaming(field));
  return {
    id: draft.id,
    title: title === undefined ? brokenSummary(draft.id).title : fullTitle({ title, qualifier }),
    aliases: [...(aliases ?? [])],
    unread: names.flatMap(({ written }) =>
      typeof written === "number" ? [String(written)] : listStrings(written),
    ),
    isTitleUnread: title === undefined,
    article: draft,
  };
}

const isNaming = (field: PropertyKey | undefined) => field === "title" || field === "aliases";

export function namedArticle(article: Article): NamedThing | undefined {
  if (article.kind === "quotes") return undefined;
  return {
    id: article.id,
    title: fullTitle(article.frontmatter),
    aliases: article.frontmatter.aliases,
    article,
  };
}
