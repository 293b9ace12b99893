import type { Article } from "../content/article";
import { normalizeName } from "../content/names";
import { didYouMean } from "../content/suggest-id";
import { fullTitle } from "../content/summary";
import type { Wiki } from "../content/wiki";
import { type ArticleId, type ImageId, isSlug, type SourceId } from "../kinds/article-id";
import { parseOutline } from "../mdx/outline";
import { slugFromTitle } from "./slug";

/** The request for a rename: a new title, a new file name, or both. */
export type RenameRequest = {
  /** `heroes/jessica-jones`, `quotes/…`, `sources/…` or `images/…`. */
  id: string;
  title?: string | undefined;
  /** Derived from the new title by default. */
  slug?: string | undefined;
  /** Keep the old title as an alias. */
  keepAlias?: boolean | undefined;
};

/** Why nothing is renamed, and how to fix it. */
export type RenameProblem = { problem: string; fix: string };

/** What is renamed, with its old and new names. */
export type Subject = {
  folder: string;
  oldSlug: string;
  newSlug: string;
  /** The field `title:`; undefined for quotes, which have none. */
  oldTitle: string | undefined;
  newTitle: string | undefined;
  /** The name that links use: the title with its qualifier. */
  oldName: string | undefined;
  newName: string | undefined;
  /** Its former names, as in its file; undefined for images, which have no page. */
  former: readonly string[] | undefined;
  /** Undefined for sources and images. */
  article: Article | undefined;
};

export const idOf = ({ folder }: Subject, slug: string) => `${folder}/${slug}`;

/** Validates a rename request. Pure. */
export function readRenameRequest(wiki: Wiki, request: RenameRequest): Subject | RenameProblem {
  const found = findSubject(wiki, request.id);
  if ("problem" in found) return found;
  const title = request.title?.trim();
  if (request.slug === undefined && !title)
    return renameProblem("There is no new name.", 'Write a "New title", --slug new-slug, or both.');
  if (title && found.oldTitle === undefined)
    return renameProblem(
      "A quote has no title.",
      "Leave the title out, and write --slug new-slug.",
    );
  const newSlug = request.slug ?? slugFromTitle(title ?? "") ?? "";
  if (!isSlug(newSlug, found.folder)) return wrongSlug(newSlug, request.slug === undefined);
  const newTitle = title || found.oldTitle;
  const subject = { ...found, newSlug, newTitle, newName: nameOf(found.article, newTitle) };
  return checkName(subject, wiki) ?? subject;
}

type FoundSubject = Omit<Subject, "newSlug" | "newTitle" | "newName">;

const renameProblem = (problem: string, fix: string): RenameProblem => ({ problem, fix });

function findSubject(wiki: Wiki, id: string): FoundSubject | RenameProblem {
  const [folder = "", oldSlug = ""] = id.split("/");
  const record =
    folder === "sources"
      ? wiki.sources.get(oldSlug as SourceId)
      : folder === "images"
        ? wiki.images.get(oldSlug as ImageId)
        : undefined;
  if (record && id === `${folder}/${oldSlug}`) {
    const former = "moved_from" in record ? record.moved_from : undefined;
    const none = { oldName: undefined, article: undefined };
    return { folder, oldSlug, oldTitle: record.title, former, ...none };
  }
  const article = wiki.articles.get(id as ArticleId);
  if (!article) return notFound(wiki, id);
  const oldTitle = article.kind === "quotes" ? undefined : article.frontmatter.title;
  const former = article.frontmatter.moved_from;
  return { folder, oldSlug, oldTitle, oldName: nameOf(article, oldTitle), former, article };
}

function nameOf(article: Article | undefined, title: string | undefined): string | undefined {
  if (!article || article.kind === "quotes" || title === undefined) return undefined;
  return fullTitle({ ...article.frontmatter, title });
}

function notFound(wiki: Wiki, id: string): RenameProblem {
  const now = ownerOfFormer(wiki, id);
  if (now) return renameProblem(`There is no ${id} anymore: it is ${now} now.`, `Write ${now}.`);
  const named = wiki.resolve(id);
  if ("found" in named)
    return renameProblem(`${id} is a name, not an id.`, `Write ${named.found}.`);
  const all = [
    ...wiki.articles.keys(),
    ...[...wiki.sources.keys()].map((one) => `sources/${one}`),
    ...[...wiki.images.keys()].map((one) => `images/${one}`),
  ];
  return renameProblem(
    `There is no ${id}.${didYouMean(id, all)}`,
    "Write its folder and file name, like heroes/jessica-jones, quotes/…, sources/… or images/….",
  );
}

/** The current id of the article or source that hadName this id before. */
function ownerOfFormer(wiki: Wiki, id: string): string | undefined {
  const hadName = (former: readonly string[], name: string) => former.includes(name);
  const article = [...wiki.articles.values()].find((one) =>
    hadName(one.frontmatter.moved_from, id),
  );
  const name = id.startsWith("sources/") ? id.slice("sources/".length) : "";
  const source = [...wiki.sources.values()].find((one) => hadName(one.moved_from, name));
  return article?.id ?? (source && `sources/${source.id}`);
}

const wrongSlug = (slug: string, fromTitle: boolean): RenameProblem =>
  renameProblem(
    slug
      ? `“${slug}” is not a valid file name for an article.`
      : "No file name can be derived from this title.",
    `${fromTitle ? "Add --slug: l" : "L"}owercase letters, digits and single hyphens, 80 at most.`,
  );

/** The problem if a name is taken, or if no link could contain it. */
function checkName(subject: Subject, wiki: Wiki): RenameProblem | undefined {
  const { folder, oldSlug, newSlug, oldTitle, newTitle, article } = subject;
  const [oldId, newId] = [`${folder}/${oldSlug}`, `${folder}/${newSlug}`];
  if (oldId === newId && oldTitle === newTitle)
    return renameProblem(
      `${oldId} already has that name.`,
      "Give it another title, or another --slug.",
    );
  if (oldId !== newId) {
    const taken = isTaken(wiki, folder, newSlug);
    if (taken) return renameProblem(`${newId} already exists.`, "Choose another --slug.");
    const owner = ownerOfFormer(wiki, newId);
    if (owner && owner !== oldId)
      return renameProblem(
        `${owner} was called ${newId} before, and that address redirects there.`,
        `Choose another --slug, or remove the line from its moved_from.`,
      );
  }
  return article && oldTitle !== newTitle ? checkTitle(subject, article, wiki) : undefined;
}

const isTaken = (wiki: Wiki, folder: string, slug: string) =>
  folder === "sources"
    ? wiki.sources.has(slug as SourceId)
    : folder === "images"
      ? wiki.images.has(slug as ImageId)
      : wiki.summaries.has(`${folder}/${slug}` as ArticleId);

function checkTitle(
  { newName = "" }: Subject,
  article: Article,
  { names }: Wiki,
): RenameProblem | undefined {
  const { outline } = parseOutline(`[[${newName}]]`);
  if (outline?.wikiLinks.length !== 1 || outline.wikiLinks[0]?.target !== newName)
    return renameProblem(
      `A link could not contain the title “${newName}”.`,
      "Leave out brackets, vertical bars and other Markdown syntax.",
    );
  const owner = names.targetByName.get(normalizeName(newName));
  if (owner && owner.article !== article.id)
    return renameProblem(
      `“${newName}” is already a name of ${owner.article}.`,
      "Choose another title: a name can belong to only one article.",
    );
  if (owner?.reveals)
    return renameProblem(
      `The title “${newName}” is a spoiler for ${owner.reveals}, and a title is never hidden.`,
      "Choose a title without spoilers.",
    );
  return undefined;
}
