import { normalizeName, type Resolved, splitTarget } from "../content/names";
import type { Wiki } from "../content/wiki";
import { parseArticleId } from "../kinds/article-id";
import type { Mention } from "./mentions";
import { idOf, type Subject } from "./rename-subject";

/** The new text of a mention; undefined if it does not refer to what is renamed. */
export function mentionRewriter(
  wiki: Wiki,
  subject: Subject,
): (mention: Mention) => string | undefined {
  const { folder, oldSlug, newSlug, oldTitle, newTitle } = subject;
  const [oldId, newId] = [idOf(subject, oldSlug), idOf(subject, newSlug)];
  const only = (mention: Mention, written: string, text: string) =>
    mention.written === written ? text : undefined;
  return (mention) => {
    switch (mention.type) {
      case "reference":
        return only(mention, oldId, newId);
      case "quote":
        return folder === "quotes" ? only(mention, oldSlug, newSlug) : undefined;
      case "source":
        return folder === "sources" ? only(mention, oldSlug, newSlug) : undefined;
      case "image":
        return folder === "images" ? only(mention, oldSlug, newSlug) : undefined;
      case "season": {
        const [series, season] = mention.written.split("/");
        return folder === "series" && series === oldSlug ? `${newSlug}/${season}` : undefined;
      }
      case "link":
        return newTarget(mention.written, wiki, subject);
      case "label": {
        const isTitle = [subject.oldName, oldTitle].some((name) => same(name, mention.written));
        const isIt = idOfResolved(wiki.resolve(mention.of ?? "")) === subject.article?.id;
        if (!subject.article || !isIt || !isTitle || oldTitle === newTitle) return undefined;
        return inSentence(mention.written, newTitle);
      }
      case "address":
        return newAddress(mention.written, subject);
      default:
        return undefined;
    }
  };
}

export const same = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && normalizeName(a) === normalizeName(b);

export const idOfResolved = (resolved: Resolved) =>
  "found" in resolved ? resolved.found : undefined;

/** Keeps “the” lowercase within a sentence if the new title starts with “The”, too. */
const inSentence = (written: string, title = "") =>
  /^(?:the|an?) /.test(written) && /^(?:The|An?) /.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;

/** The new target of a link; `sectionRewriter` changes the part after #. */
function newTarget(target: string, wiki: Wiki, subject: Subject): string | undefined {
  const split = sectionOf(target, wiki);
  if (!split) return newWords(target, wiki, subject);
  const name = newWords(split.name, wiki, subject);
  return name && `${name}#${split.section}`;
}

/** Splits a link to a section as the wiki reads it; undefined if # is part of a name. */
export function sectionOf(target: string, { names, resolve }: Pick<Wiki, "names" | "resolve">) {
  const split = splitTarget(target);
  const isName = names.targetByName.has(normalizeName(target));
  return split && !isName && "found" in resolve(split.name) ? split : undefined;
}

/** A link by title takes the new title, one by id the new id, one by slug the new slug; an alias stays. */
export function newWords(target: string, wiki: Wiki, subject: Subject): string | undefined {
  const { oldSlug, newSlug, oldName, newName, article } = subject;
  const found = idOfResolved(wiki.resolve(target));
  if (!article || !found) return undefined;
  const byName = wiki.names.targetByName.get(normalizeName(target));
  const newId = idOf(subject, newSlug);
  if (parseArticleId(target)) return found === article.id ? newId : undefined;
  if (byName) return same(target, oldName) && oldName !== newName ? newName : undefined;
  // Otherwise it is a slug, which two articles may share after the rename.
  const others = wiki.names.idsBySlug.get(newSlug) ?? [];
  const isClear = (slug: string) =>
    !same(slug, newName) && !wiki.names.targetByName.has(normalizeName(slug));
  if (found !== article.id) return target === newSlug && oldSlug !== newSlug ? found : undefined;
  if (target !== oldSlug || oldSlug === newSlug) return undefined;
  return others.length === 0 && isClear(newSlug) ? newSlug : newId;
}

/** `/heroes/old`, `/heroes/old#powers`, `/heroes/old.md`, `/history/heroes/old`. */
export function newAddress(url: string, subject: Subject): string | undefined {
  const { folder, oldSlug, newSlug } = subject;
  if (!url.startsWith("/")) return undefined;
  if (folder === "images" && url === `/special/images#${oldSlug}`)
    return `/special/images#${newSlug}`;
  const address = new RegExp(`/${folder}/${oldSlug}(?=$|[/?#.])`, "g");
  return url.replace(address, `/${folder}/${newSlug}`);
}
