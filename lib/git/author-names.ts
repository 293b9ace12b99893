import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { mergeMaps } from "../state/derive";
import { processState } from "../state/process-state";
import { entryRead, type Read } from "../state/reads";
import { RecordedMap } from "../state/recorded-map";
import type { Commit } from "./commits";

const authorName = z.object({ name: z.string().min(1), href: z.string().startsWith("/people/") });

/** How pages call somebody who has an account, and the address of their profile. */
export type AuthorName = z.infer<typeof authorName>;

/** The names of authors by their ids. */
export type AuthorNames = ReadonlyMap<string, AuthorName>;

const fileSchema = z.array(z.tuple([z.string(), authorName]));

/** What pages depend on if they show the name of an author who has an account. */
const NAME = "authorNames";

type State = {
  names?: AuthorNames | undefined;
  /** Brings pages up to date in which the names of authors differ. */
  onChange?: ((changed: readonly Read[]) => Promise<void>) | undefined;
};

const state = processState("authorNames", (): State => ({}));

/** Where a build keeps the names that its pages show, so that they need no database. */
const authorNamesFile = (build: string): string => `${build}/author-names.json`;

/** The names that pages show. Before a server has read the database, those that the last one showed; or none. */
export function getAuthorNames(): AuthorNames {
  state().names ??= new RecordedMap(NAME, readNames());
  return state().names as AuthorNames;
}

/** Who wrote a commit, as pages show it: by the name that they have now; commits keep only the id of an account. */
export function nameAuthor({ author, authorId }: Pick<Commit, "author" | "authorId">): {
  author: string;
  authorHref?: string;
} {
  const known = authorId === undefined ? undefined : getAuthorNames().get(authorId);
  return known ? { author: known.name, authorHref: known.href } : { author };
}

/**
 * Shows other names from now on.
 * @param names of all authors who have an account, or had one
 */
export async function showAuthorNames(names: AuthorNames): Promise<void> {
  const changed = replaceNames(names);
  if (changed.length > 0) await state().onChange?.(changed);
}

/** Sets what happens when names have changed. */
export function onAuthorNames(listener: State["onChange"]): void {
  state().onChange = listener;
}

/** Shows the names in the file, which another process has written. */
export function rereadAuthorNames(): void {
  replaceNames(new Map(readNames()));
}

/** Writes the names that are shown into the file. @throws if it cannot be written */
export function writeAuthorNames(build: string): void {
  const file = authorNamesFile(build);
  writeFileSync(`${file}.tmp`, JSON.stringify([...getAuthorNames()]));
  renameSync(`${file}.tmp`, file);
}

function replaceNames(names: AuthorNames): Read[] {
  const { entries, changed } = mergeMaps(NAME, getAuthorNames(), names);
  if (changed.length > 0) state().names = new RecordedMap(NAME, entries);
  // Pages look up the names of single authors.
  return changed.filter((read) => read.startsWith(entryRead(NAME, "")));
}

/** A file that is missing or damaged is the same as one without names: the database has them. */
function readNames(): [string, AuthorName][] {
  try {
    const text = readFileSync(authorNamesFile(process.env.DIST_DIR ?? ".next"), "utf8");
    return fileSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
