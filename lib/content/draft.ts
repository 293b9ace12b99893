import { type ArticleId, parseArticleId } from "../kinds/article-id";
import type { Reference, SeasonReference, SourceReference } from "../kinds/field-schemas";
import type { Draft } from "./article";
import type { Resolved } from "./names";

/** The valid parts of a value: fields may be missing, and lists have holes instead of invalid items. */
export type Partly<T> = T extends
  | Reference
  | SourceReference
  | SeasonReference
  | string
  | number
  | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Partly<Item> | undefined)[]
    : T extends object
      ? { [Field in keyof T]?: Partly<T[Field]> | undefined }
      : T;

/**
 * A value that could not be read. If its name means nothing, its path ends before it, and it may belong to any field
 * there that is missing.
 */
export type UnreadField = { path: PropertyKey[]; name?: string; written: unknown };

/** Whether a field of an unknown name may be meant as `reveals`. */
export const mayBeReveals = ({ name, written }: UnreadField): boolean =>
  name === undefined ||
  /reveal|spoil|hid|after|until|season|seen/i.test(name) ||
  /^[a-z0-9-]+\/\d{1,2}$/.test(String(written));

/** What could not be read of an article: a rule must not report what only follows from that. */
export type Unread = {
  fields: readonly UnreadField[];
  /** Words of the text that no part of the outline has. */
  words: string;
  /** Whether tags are wrong, so that it is unknown what the spoilers of the text hide. */
  spoilers: boolean;
  /** Whether the text may have more headings. */
  headings: boolean;
};

/** The valid items of a list, each with its index. */
export const listItems = <Item>(
  list: readonly (Item | undefined)[] | undefined,
): [index: number, item: Item][] =>
  [...(list ?? [])].flatMap((item, index): [number, Item][] =>
    item === undefined ? [] : [[index, item]],
  );

/** An article, or a source, which is its own fields. */
type WithUnread = { frontmatter?: object; unread?: Pick<Unread, "fields"> | undefined };

const fieldOf = (draft: WithUnread, field: PropertyKey): unknown =>
  ((draft.frontmatter ?? draft) as Record<PropertyKey, unknown>)[field];

const isEmpty = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** What could not be read of some fields, or may belong to one of them. */
const unreadOf = (draft: WithUnread, fields: readonly string[]): UnreadField[] =>
  (draft.unread?.fields ?? []).filter((unread) => {
    const [field] = unread.path;
    if (field !== undefined) return fields.includes(String(field));
    return fields.some((one) => isEmpty(fieldOf(draft, one)) && mayBe(unread, one));
  });

/** A list or a fact is never meant by a single text. */
const mayBe = (unread: UnreadField, field: string) =>
  field === "reveals"
    ? mayBeReveals(unread)
    : unread.name === undefined || typeof unread.written === "object";

/** Whether some of these fields could not be read, or not all of them. */
export const isUnread = (draft: WithUnread, ...fields: string[]): boolean =>
  unreadOf(draft, fields).length > 0;

/** Fields of a fact that do not change what it says of whom. */
const BESIDE = ["note", "sources", "uncited"];

/**
 * Whether these fields may name an article in a part that could not be read. A part that clearly names another one does
 * not.
 */
export const mayName = (
  draft: Draft,
  fields: readonly string[],
  id: ArticleId,
  resolve: (target: string) => Resolved = (missing) => ({ missing }),
): boolean =>
  unreadOf(draft, fields).some(({ path: [field = "", index, step], written }) => {
    const list = fieldOf(draft, field);
    const item: unknown = Array.isArray(list) && typeof index === "number" ? list[index] : list;
    const named = Object.values(item ?? {}).flatMap((value) =>
      typeof value?.article === "string" ? [value.article] : [],
    );
    if (named.length > 0) return !BESIDE.includes(String(step)) && named.includes(id);
    const meant = listStrings(written).flatMap((text) => {
      const resolved = resolve(text);
      return parseArticleId(text) ?? ("found" in resolved ? resolved.found : []);
    });
    return meant.length === 0 || meant.includes(id);
  });

/** Every text in a value. */
export function listStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

const HIDEABLE = ["characters", "places", "organizations", "quotes"];

/** Whether it is unknown if a season reveals the whole article: then it says nothing that is surely public. */
export const isHidingUnread = (draft: Draft): boolean =>
  HIDEABLE.includes(draft.kind) && isUnread(draft, "reveals");

/** What an article that has problems may say in public, in parts that could not be read. */
export function unreadWords({ frontmatter, body, unread, ...draft }: Draft): string {
  if (!unread) return "";
  const fields = unread.fields.flatMap(({ written }) => listStrings(written));
  const isHiding = isHidingUnread({ ...draft, frontmatter, body, unread } as Draft);
  return [
    unread.words,
    ...fields,
    ...(unread.spoilers ? [body] : []),
    ...(isHiding ? [body, ...listStrings(frontmatter)] : []),
  ].join(" | ");
}
