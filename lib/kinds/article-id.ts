import { whyReserved } from "./reserved-names";

/** The kinds of articles: a folder under `content/`, and the first part of the address. */
export const KINDS = [
  "heroes",
  "characters",
  "team",
  "cast",
  "series",
  "places",
  "organizations",
  "production",
  "quotes",
] as const;

export type Kind = (typeof KINDS)[number];

/** `kind/slug`: names one article everywhere, and is its address. */
export type ArticleId = `${Kind}/${string}` & { readonly __brand: "ArticleId" };

/** A file name under `content/sources`, without extension. */
export type SourceId = string & { readonly __brand: "SourceId" };

/** A file name under `content/images`, without extension. */
export type ImageId = string & { readonly __brand: "ImageId" };

/** Lower-case letters, digits and single hyphens; used in addresses and file names. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_LENGTH = 80;

export function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}

/** @param folder the kind, `sources` or `images`, which may reserve names */
export function isSlug(text: string, folder?: string): boolean {
  return text.length <= SLUG_LENGTH && SLUG.test(text) && !whyReserved(text, folder);
}

/** @returns the id, or undefined if the text is not `kind/slug`. */
export function parseArticleId(text: string): ArticleId | undefined {
  const [kind = "", slug = "", ...rest] = text.split("/");
  return isKind(kind) && isSlug(slug, kind) && rest.length === 0 ? (text as ArticleId) : undefined;
}

export function kindOf(id: ArticleId): Kind {
  return id.split("/", 1)[0] as Kind;
}

export function slugOf(id: ArticleId): string {
  return id.slice(id.indexOf("/") + 1);
}

/** `content/heroes/jessica-jones.mdx` → `heroes/jessica-jones`; undefined for any other path. */
export function articleIdFromPath(path: string): ArticleId | undefined {
  const match = /^content\/([^/]+\/[^/]+)\.mdx$/.exec(path);
  return match?.[1] === undefined ? undefined : parseArticleId(match[1]);
}

/** `content/sources/ew-first-look.yaml` → `ew-first-look`; undefined for any other path. */
export function sourceIdFromPath(path: string): SourceId | undefined {
  const slug = /^content\/sources\/([^/]+)\.yaml$/.exec(path)?.[1];
  return slug !== undefined && isSlug(slug, "sources") ? (slug as SourceId) : undefined;
}

/** `content/images/office-door.svg`, or `.yaml` → `office-door`; undefined for any other path. */
export function imageIdFromPath(path: string): ImageId | undefined {
  const slug = /^content\/images\/([^/]+)\.(?:yaml|svg|png|webp)$/.exec(path)?.[1];
  return slug !== undefined && isSlug(slug, "images") ? (slug as ImageId) : undefined;
}

export const pathFromId = (id: ArticleId) => `content/${id}.mdx`;
export const hrefFromId = (id: ArticleId) => `/${id}`;
export const hrefFromImage = (id: ImageId) => `/special/images#${id}`;
export const hrefFromSource = (id: SourceId) => `/sources/${id}`;

/**
 * The address of a part of a page: `/places/harlem`, `café` → `/places/harlem#caf%C3%A9`. Ids can contain any letter,
 * but headers such as `Location` only ASCII.
 */
export const hrefOfPart = (href: string, id: string) => `${href}#${encodeURIComponent(id)}`;
