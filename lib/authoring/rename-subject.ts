import type { Article } from "../content/article";
import { type ArticleId, type ImageId, isSlug, type SourceId } from "../content/article-id";
import { normalizeName } from "../content/names";
import { didYouMean } from "../content/suggest-id";
import { fullTitle } from "../content/summary";
import type { Wiki } from "../content/wiki";
import { parseOutline } from "../mdx/outline";
import { slugFromTitle } from "./slug";

/** What an author asks for: a new title, a new file name, or both. */
export type RenameRequest = {
  /** `heroes/jessica-jones`, `quotes/…`, `sources/…` or `images/…`. */
  id: string;
  title?: string | undefined;
  /** From the new title where it is left out. */
  slug?: string | undefined;
  /** Keep the old title as an alias. */
  keepAlias?: boolean | undefined;
};

/** Why nothing is renamed, and what to do about it. */
export type RenameProblem = { problem: string; fix: string };

/** What is renamed, and what it is called before and after. */
export type Subject = {
  folder: string;
  oldSlug: string;
  newSlug: string;
  /** The field `title:`; undefined for quotations, which have none. */
  oldTitle: string | undefined;
  newTitle: string | undefined;
  /** The name by which links name it: the title with its qualifier. */
  oldName: string | undefined;
  newName: string | undefined;
  /** What it was called before, as its file says it; undefined for images, which have no page. */
  former: readonly string[] | undefined;
  /** Undefined for sources and images. */
  article: Article | undefined;
};

export const idOf = ({ folder }: Subject, slug: string) => `${folder}/${slug}`;

/** Reads what an author asks for, and refuses what cannot be done. Pure. */
export function readRequest(wiki: Wiki, request: RenameRequest): Subject | RenameProblem {
  const found = findSubject(wiki, request.id);
  if ("problem" in found) return found;
  const title = request.title?.trim();
  if (request.slug === undefined && !title)
    return renameProblem("There is no new name.", 'Write a "New title", --slug new-slug, or both.');
  if (title && found.oldTitle === undefined)
    return renameProblem(
      "A quotation has no title.",
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
  if (!article) return notThere(wiki, id);
  const oldTitle = article.kind === "quotes" ? undefined : article.frontmatter.title;
  const former = article.frontmatter.moved_from;
  return { folder, oldSlug, oldTitle, oldName: nameOf(article, oldTitle), former, article };
}

function nameOf(article: Article | undefined, title: string | undefined): string | undefined {
  if (!article || article.kind === "quotes" || title === undefined) return undefined;
  return fullTitle({ ...article.frontmatter, title });
}

function notThere(wiki: Wiki, id: string): RenameProblem {
  const now = ownerOfFormer(wiki, id);
  if (now) return renameProblem(`There is no ${id} anymore: it is ${now} now.`, `Write ${now}.`);
  const named = wiki.resolve(id);
  if ("found" in named)
    return renameProblem(`${id} is a name, and an id is wanted.`, `Write ${named.found}.`);
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

/** Who had this id before, as an id. */
function ownerOfFormer(wiki: Wiki, id: string): string | undefined {
  const had = (former: readonly string[], name: string) => former.includes(name);
  const article = [...wiki.articles.values()].find((one) => had(one.frontmatter.moved_from, id));
  const name = id.startsWith("sources/") ? id.slice("sources/".length) : "";
  const source = [...wiki.sources.values()].find((one) => had(one.moved_from, name));
  return article?.id ?? (source && `sources/${source.id}`);
}

const wrongSlug = (slug: string, fromTitle: boolean): RenameProblem =>
  renameProblem(
    slug ? `“${slug}” is no file name for an article.` : "No file name can be made of this title.",
    `${fromTitle ? "Add --slug: l" : "L"}ower-case letters, digits and single hyphens, 80 at most.`,
  );

/** A name that is taken, or that no link could write. */
function checkName(subject: Subject, wiki: Wiki): RenameProblem | undefined {
  const { folder, oldSlug, newSlug, oldTitle, newTitle, article } = subject;
  const [oldId, newId] = [`${folder}/${oldSlug}`, `${folder}/${newSlug}`];
  if (oldId === newId && oldTitle === newTitle)
    return renameProblem(
      `${oldId} is called that already.`,
      "Give it another title, or another --slug.",
    );
  if (oldId !== newId) {
    const taken = isTaken(wiki, folder, newSlug);
    if (taken) return renameProblem(`There is ${newId} already.`, "Choose another --slug.");
    const owner = ownerOfFormer(wiki, newId);
    if (owner && owner !== oldId)
      return renameProblem(
        `${owner} was called ${newId} before, and that address leads there.`,
        `Choose another --slug, or take the line out of its moved_from.`,
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
      `A link could not write the title “${newName}”.`,
      "Leave out brackets, bars and other marks of Markdown.",
    );
  const owner = names.placeByName.get(normalizeName(newName));
  if (owner && owner.article !== article.id)
    return renameProblem(
      `“${newName}” is a name of ${owner.article} already.`,
      "Choose another title: a name leads to one article.",
    );
  if (owner?.reveals)
    return renameProblem(
      `That the article is called “${newName}” gives away ${owner.reveals}, and a title is never hidden.`,
      "Choose a title that gives nothing away.",
    );
  return undefined;
}
