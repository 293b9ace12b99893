import type { Article } from "../content/article";
import { fieldName } from "../content/diagnostic";
import { positionOf } from "../content/field-position";
import { wantedSlug } from "../content/graph";
import { listReferences, listSources } from "../content/references";
import { suggestId } from "../content/suggest-id";
import { summaryOf, type Wiki } from "../content/wiki";
import {
  type ArticleId,
  type ImageId,
  pathFromId,
  type SourceId,
  slugOf,
} from "../kinds/article-id";
import type { CollectedReference } from "../mdx/remark-collect-references";

/** What can be linked: an article, a source, an image, or a wanted article that does not exist yet. */
export type LinkTarget =
  | { what: "article"; id: ArticleId }
  | { what: "source"; id: SourceId }
  | { what: "image"; id: ImageId }
  | { what: "wanted"; id: string; title: string };

/** How one file refers to another. */
export type LinkUse = "link" | "field" | "citation" | "quote" | "figure";

export type LinkPlace = {
  /** The file with the reference, and its position in it. */
  file: string;
  line: number;
  column: number;
  use: LinkUse;
  /** The field, if the reference is in a field. */
  field?: string | undefined;
  /** The id that is referred to: `kind/slug` of an article, `sources/…`, `images/…`, or the slug of a wanted title. */
  to: string;
};

export type Links = {
  target: string;
  what: LinkTarget["what"];
  title: string;
  file: string | undefined;
  /** Every reference to it, by file and line. */
  linkedFrom: LinkPlace[];
  /** Every reference from it to something else. */
  linksTo: LinkPlace[];
};

const nameOf = (target: LinkTarget): string =>
  target.what === "source" || target.what === "image" ? `${target.what}s/${target.id}` : target.id;

/**
 * Finds what a contributor means: an id, a title, an alias, `sources/…`, the id of a source or an image, or a
 * wanted title.
 * @returns the target, the ids that it could be, or the most similar name
 */
export function findTarget(
  wiki: Wiki,
  text: string,
): { target: LinkTarget } | { ambiguous: readonly string[] } | { near: string | undefined } {
  const [folder, name = ""] = text.split("/");
  if (folder === "sources" && wiki.sources.has(name as SourceId))
    return { target: { what: "source", id: name as SourceId } };
  if (folder === "images" && wiki.images.has(name as ImageId))
    return { target: { what: "image", id: name as ImageId } };
  const resolved = wiki.resolve(text);
  if ("found" in resolved) return { target: { what: "article", id: resolved.found } };
  if ("ambiguous" in resolved) return { ambiguous: resolved.ambiguous };
  if (wiki.sources.has(text as SourceId))
    return { target: { what: "source", id: text as SourceId } };
  if (wiki.images.has(text as ImageId)) return { target: { what: "image", id: text as ImageId } };
  const wanted = wiki.wantedBySlug.get(wantedSlug(text));
  if (wanted) return { target: { what: "wanted", id: wanted.slug, title: wanted.title } };
  return { near: nearestTo(wiki, text) };
}

function nearestTo(wiki: Wiki, text: string): string | undefined {
  const ids = [...wiki.summaries.keys()];
  const sources = [...wiki.sources.keys()];
  const images = [...wiki.images.keys()];
  const withFolder = [
    ...sources.map((id) => `sources/${id}`),
    ...images.map((id) => `images/${id}`),
  ];
  return (
    wiki.names.nearestTo(text) ??
    suggestId(text, [...ids, ...withFolder, ...sources, ...images, ...ids.map(slugOf)])
  );
}

/** Every reference to a target and from it, with positions. Pure. */
export function listLinks(wiki: Wiki, target: LinkTarget): Links {
  const name = nameOf(target);
  const isOf = (place: LinkPlace) => place.file === fileOf(wiki, target);
  const all = [...listArticleLinks(wiki), ...listSourceLinks(wiki)];
  return {
    target: name,
    what: target.what,
    title: titleOf(wiki, target),
    file: fileOf(wiki, target),
    linkedFrom: all.filter((place) => place.to === name && !isOf(place)).sort(byPlace),
    linksTo: all.filter(isOf).sort(byPlace),
  };
}

const byPlace = (a: LinkPlace, b: LinkPlace) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

function fileOf(wiki: Wiki, target: LinkTarget): string | undefined {
  if (target.what === "article") return pathFromId(target.id);
  if (target.what === "source") return wiki.sources.get(target.id)?.file;
  return target.what === "image" ? wiki.images.get(target.id)?.file : undefined;
}

function titleOf(wiki: Wiki, target: LinkTarget): string {
  if (target.what === "wanted") return target.title;
  if (target.what === "article") return summaryOf(wiki, target.id).title;
  const record =
    target.what === "source" ? wiki.sources.get(target.id) : wiki.images.get(target.id);
  return record?.title ?? target.id;
}

const listArticleLinks = (wiki: Wiki): LinkPlace[] =>
  [...wiki.articles.values()].flatMap((article) => [
    ...linksInText(wiki, article),
    ...linksInFields(article),
  ]);

function linksInText({ resolve }: Pick<Wiki, "resolve">, { file, outline }: Article): LinkPlace[] {
  const at = (use: LinkUse, to: string, place: CollectedReference["place"]): LinkPlace => ({
    file,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    use,
    to,
  });
  const wikiLinks = outline.wikiLinks.map(({ target, place }) => {
    const resolved = resolve(target);
    if ("found" in resolved) return at("link", resolved.found, place);
    return at("link", "missing" in resolved ? wantedSlug(resolved.missing) : target, place);
  });
  return [
    ...wikiLinks,
    ...outline.citations.map(({ name, place }) => at("citation", `sources/${name}`, place)),
    ...outline.quotes.map(({ name, place }) => at("quote", `quotes/${name}`, place)),
    ...outline.figures.map(({ name, place }) => at("figure", `images/${name}`, place)),
  ];
}

function linksInFields(article: Article): LinkPlace[] {
  const { file, frontmatter } = article;
  const at = (path: readonly PropertyKey[], to: string): LinkPlace => ({
    file,
    ...positionOf(article, path),
    use: "field",
    field: fieldName(path),
    to,
  });
  return [
    ...listReferences(frontmatter).map(({ path, value }) => at(path, value.article)),
    ...listSources(frontmatter).map(({ path, value }) => at(path, `sources/${value.source}`)),
  ];
}

const listSourceLinks = (wiki: Wiki): LinkPlace[] =>
  [...wiki.sources.values()].flatMap((one) =>
    one.reports.map(({ source }, index) => ({
      file: one.file,
      ...positionOf(one, ["reports", index]),
      use: "field" as const,
      field: `reports[${index}]`,
      to: `sources/${source}`,
    })),
  );

/** Whether a reference is in the file of a quote. */
export const isQuote = ({ file }: LinkPlace): boolean => file.startsWith("content/quotes/");
