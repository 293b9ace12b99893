import { capitalize } from "../../kinds/capitalize";
import { type NeighborsView, neighborsAt } from "../site/neighbor";
import { countItems, type ListPart, SPOILERS } from "./list-parts";

/** A page above another in the breadcrumbs. */
type Step = { href: string; label: string };

/** A whole list: what its page says about it, and what its items are called. */
export type ListHead = {
  href: string;
  title: string;
  description: string;
  /** “articles” */
  many: string;
  /** The pages between the home page and this list. */
  above?: readonly Step[];
};

/** A list, whole and in parts; no parts if it fits on one page. */
export type LongList<G extends { items: readonly unknown[] }> = {
  head: ListHead;
  whole: G[];
  parts: ListPart<G>[];
};

export type LetterLink = { label: string; href: string; count: number; current: boolean };

/** A link to a page of a letter, or of the list if that has no letters; `name` has its first and last name. */
export type PageLink = { number: number; name: string | undefined; href: string; current: boolean };

/** One page of a list: all of it, the index of its letters, a letter, or a numbered page. */
export type ListPage<G> = Pick<ListHead, "href" | "title" | "description"> & {
  above: readonly Step[];
  /** Whether it is the page of the list itself. */
  isFirst: boolean;
  /** What the page lists; empty on the index of letters. */
  groups: G[];
  /** “2,448 articles”: the whole list. */
  total: string;
  letters: LetterLink[];
  pages: PageLink[];
  neighbors: NeighborsView;
};

const format = (count: number) => count.toLocaleString("en");

/**
 * The page of a list that an address names.
 * @param path the end of the address, after that of the list; empty for the list itself
 * @returns undefined if there is no such page
 */
export function listPage<G extends { items: readonly unknown[] }>(
  { head, whole, parts }: LongList<G>,
  path = "",
): ListPage<G> | undefined {
  const part = parts.find((one) => one.path === path);
  if (!part && path !== "") return undefined;
  const total = countItems(whole);
  const own = { href: hrefOfPath(head.href, path), above: head.above ?? [] };
  const common = { total: `${format(total)} ${head.many}`, letters: lettersOf(head, parts, part) };
  if (!part)
    return {
      ...head,
      ...own,
      ...common,
      isFirst: true,
      groups: parts.length > 0 ? [] : whole,
      pages: [],
      neighbors: { previous: undefined, next: undefined },
    };
  const isFirst = path === "";
  const pages = parts.filter(({ label }) => label === part.label);
  return {
    ...own,
    ...common,
    title: isFirst ? head.title : titleOf(head, part),
    description: isFirst ? head.description : describe(head, part, total),
    above: isFirst ? own.above : [...own.above, { href: head.href, label: head.title }],
    isFirst,
    groups: part.groups,
    pages: pages.length > 1 ? pages.map((one) => pageLink(head, one, one === part)) : [],
    neighbors: neighborsAt(parts, parts.indexOf(part), (one) => ({
      href: hrefOfPath(head.href, one.path),
      title: nameOf(one),
      note: namesOf(one) ?? "",
      titleStyle: "name",
    })),
  };
}

/** Every page of a list by its address, the list itself first. */
export function pagesByHref<G extends { items: readonly unknown[] }>(
  list: LongList<G>,
): [string, ListPage<G>][] {
  const paths = new Set(["", ...list.parts.map(({ path }) => path)]);
  return [...paths].flatMap((path): [string, ListPage<G>][] => {
    const page = listPage(list, path);
    return page ? [[page.href, page]] : [];
  });
}

export const hrefOfPath = (href: string, path: string) => (path === "" ? href : `${href}/${path}`);

type Part = Omit<ListPart<never>, "groups">;

/** “M”, “M, page 2”, “Page 2”. */
function nameOf({ label, number }: Part): string {
  if (label === "") return `Page ${number}`;
  return number === 1 ? label : `${label}, page ${number}`;
}

/** “Matt Murdock – Melvin Potter” */
const namesOf = ({ ends }: Pick<Part, "ends">) => ends && [...new Set(ends)].join(" – ");

function titleOf({ title }: ListHead, part: Part): string {
  if (part.label === SPOILERS) return `${title}: ${nameOf(part).toLowerCase()}`;
  return part.label === "" ? `${title}, page ${part.number}` : `${title}: ${nameOf(part)}`;
}

function describe({ many }: ListHead, { label, ends, count, number, of }: Part, total: number) {
  const page = of > 1 ? `Page ${number} of ${of}. ` : "";
  if (label === "") return `${page}${capitalize(many)} of ${format(total)} in all.`;
  if (label === SPOILERS)
    return `${page}${format(count)} of ${format(total)} ${many}, hidden by the season that each of them spoils.`;
  return `${page}${ends ? `${[...new Set(ends)].join(" to ")}. ` : ""}${format(count)} of ${format(total)} ${many}.`;
}

function lettersOf(
  { href }: ListHead,
  parts: readonly Part[],
  current: Part | undefined,
): LetterLink[] {
  return parts
    .filter(({ label, number }) => label !== "" && number === 1)
    .map(({ label, path, count }) => ({
      label,
      href: hrefOfPath(href, path),
      count,
      current: label === current?.label,
    }));
}

const pageLink = (
  { href }: ListHead,
  { number, ends, path }: Part,
  current: boolean,
): PageLink => ({
  number,
  name: namesOf({ ends }),
  href: hrefOfPath(href, path),
  current,
});
