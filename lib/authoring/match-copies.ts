import type { Source } from "../content/source";
import type { SourceId } from "../kinds/article-id";
import { normalizedWords } from "../search/normalize";
import type { CopyText } from "./copy-text";

/** What identified a copy as the copy of a source. */
export type MatchedBy = "option" | "file name" | "address" | "title";

export type NamedCopy = { file: string; copy: CopyText };

export type Matches<C extends NamedCopy> = {
  copyBySource: ReadonlyMap<SourceId, { copy: C; by: MatchedBy }>;
  /** Copies that match no source or several, and second copies of a source. */
  unmatched: { copy: C; reason: string }[];
};

/**
 * Finds the source of each copy: by the `--copy` option, by its file name (`ew-first-look.html`), by the
 * source's address in it, or by its title. Pure.
 * @param fileBySource file names from the option, by source
 */
export function matchCopies<C extends NamedCopy>(
  sources: ReadonlyMap<SourceId, Source>,
  copies: readonly C[],
  fileBySource: ReadonlyMap<SourceId, string> = new Map(),
): Matches<C> {
  const sourceByFile = new Map([...fileBySource].map(([source, file]) => [file, source]));
  const byAddress = groupBy(sources.values(), ({ url }) => (url ? [plainAddress(url)] : []));
  const byTitle = groupBy(sources.values(), ({ title }) => [plainTitle(title)]);
  const copyBySource = new Map<SourceId, { copy: C; by: MatchedBy }>();
  const unmatched: Matches<C>["unmatched"] = [];
  const matchers: [MatchedBy, (copy: C) => readonly SourceId[]][] = [
    ["option", ({ file }) => listOf(sourceByFile.get(file))],
    ["file name", ({ file }) => listOf(sources.get(nameOf(file))?.id)],
    ["address", ({ copy }) => one(copy.addresses.map(plainAddress), byAddress)],
    ["title", ({ copy }) => one(copy.titles.map(plainTitle), byTitle)],
  ];
  const remaining = new Set(copies);
  for (const [by, find] of matchers)
    for (const copy of remaining) {
      const [source, ...others] = find(copy);
      if (!source) continue;
      remaining.delete(copy);
      const known = copyBySource.get(source);
      const rivals = [source, ...others].join(" or ");
      if (others.length > 0)
        unmatched.push({ copy, reason: `By its ${by} it could be ${rivals}.` });
      else if (known)
        unmatched.push({ copy, reason: `${known.copy.file} is the copy of ${source} already.` });
      else copyBySource.set(source, { copy, by });
    }
  for (const copy of remaining)
    unmatched.push({ copy, reason: "No source is known by its name, address or title." });
  return { copyBySource, unmatched };
}

const listOf = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const nameOf = (file: string) => file.replace(/\.[a-z]+$/i, "") as SourceId;

/** `https://www.example.org/a/?utm_source=x#top` → `example.org/a`. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid)/.test(name)) searchParams.delete(name);
  const query = searchParams.size > 0 ? `?${searchParams}` : "";
  return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${query}`;
}

/** The normalized words of a title, without punctuation. */
const plainTitle = (title: string) => normalizedWords(title).join(" ");

function groupBy(sources: Iterable<Source>, keysOf: (source: Source) => string[]) {
  const groups = new Map<string, SourceId[]>();
  for (const source of sources)
    for (const key of keysOf(source)) groups.set(key, [...(groups.get(key) ?? []), source.id]);
  return groups;
}

/** The sources of the first key that has any. */
function one(keys: readonly string[], groups: ReadonlyMap<string, SourceId[]>): SourceId[] {
  for (const key of keys) {
    const found = groups.get(key);
    if (found) return found;
  }
  return [];
}
