import type { Article } from "../content/article";
import type { Diagnostic } from "../content/diagnostic";
import { assembleWiki, type ContentFiles, parseFiles } from "../content/load";
import type { Parsed } from "../content/parse-file";
import { buildWiki } from "../content/wiki";
import { type FileChange, filesAfter } from "./change";
import { type AppliedFix, type FixedFile, fixFile } from "./fix-file";
import { fixLinkNames, linkContext } from "./fixes/link-names";

/** The fixes for all files. */
export type Fixes = {
  changes: FileChange[];
  applied: AppliedFix[];
  /** Files whose titles and aliases cannot be read at present; if there are any, links and ids are not changed. */
  nameless?: string[];
};

/** Called with the file that is checked next; with undefined for all files together. */
type Watch = (file: string | undefined) => void;

const MAX_ROUNDS = 8;

/**
 * Plans all safe fixes, in rounds until nothing is left: a file that can be parsed again may have links to fix.
 * A fix that would add a problem is omitted. Pure.
 */
export function planFixes(files: ContentFiles, watch: Watch = () => {}): Fixes {
  const applied: AppliedFix[] = [];
  let now = files;
  let nameless: string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = fixRound(now, watch);
    nameless = found.nameless ?? [];
    if (found.changes.length === 0) break;
    now = filesAfter(now, found.changes);
    applied.push(...found.applied);
  }
  return { changes: editsBetween(files, now), applied, nameless };
}

/** Parses the files one by one and reports each to `watch` first; the cache stores the results. */
function parseAll(files: ContentFiles, watch: Watch): Parsed {
  for (const [file, text] of files.textByFile) {
    watch(file);
    parseFiles(only(file, text));
  }
  watch(undefined);
  return parseFiles(files);
}

const only = (file: string, text: string): ContentFiles => ({
  textByFile: new Map([[file, text]]),
  bytesByFile: new Map(),
  diagnostics: [],
});

function fixRound(files: ContentFiles, watch: Watch): Fixes {
  const parsed = parseAll(files, watch);
  const named = [...parsed.articles, ...parsed.drafts.flatMap((draft) => draft.whole ?? [])];
  const nameless = listNameless(parsed, named);
  const context = linkContext(buildWiki(parsed).wiki, { ...parsed, articles: named }, [
    ...files.textByFile.keys(),
  ]);
  const readable = new Map([...parsed.articles, ...parsed.sources].map((one) => [one.file, one]));
  const fixed = [...files.textByFile].flatMap(([file, text]) => {
    if (!/\.(?:mdx|yaml)$/.test(file)) return [];
    const read = readable.get(file);
    watch(file);
    const byNames = read && nameless.length === 0 ? fixLinkNames(read, text, context) : [];
    const one = fixFile(file, text, byNames, countOwn);
    return one.after === text ? [] : [one];
  });
  watch(undefined);
  return { ...keepGood(files, fixed, watch), nameless };
}

/**
 * Articles and sources whose names cannot be read: a link may mean one of them, so no link can be rewritten
 * safely.
 */
function listNameless({ diagnostics, sources }: Parsed, named: readonly HasFile[]): string[] {
  const read = new Set([...named, ...sources].map(({ file }) => file));
  const unread = diagnostics.map(({ file }) => file).filter((file) => !read.has(file));
  return [...new Set(unread)].filter((file) => !file.startsWith("content/images/"));
}

type HasFile = Pick<Article, "file">;

/** The number of a file's own problems, without the other files. */
function countOwn(file: string, text: string): number {
  return parseFiles(only(file, text)).diagnostics.length;
}

/** Omits fixes that add problems in other files, which only a check of the whole wiki shows. */
function keepGood(files: ContentFiles, fixed: readonly FixedFile[], watch: Watch): Fixes {
  parseAll(filesAfter(files, fixed.map(toChange)), watch);
  const before = problemsByFile(files);
  const isGoodTogether = (some: readonly FixedFile[]) => {
    const after = problemsByFile(filesAfter(files, some.map(toChange)));
    const own = new Map(some.map((one) => [one.file, one]));
    return [...after].every(([file, count]) => {
      const one = own.get(file);
      // A file that could not be parsed may show more problems once it can be.
      if (one && countOwn(file, one.before) > 0) return true;
      return count <= (before.get(file) ?? 0) || (!one && some.some(isReadAgain));
    });
  };
  let good = fixed;
  if (fixed.length > 0 && !isGoodTogether(fixed)) {
    good = [];
    for (const one of fixed) if (isGoodTogether([...good, one])) good = [...good, one];
  }
  return { changes: good.map(toChange), applied: good.flatMap(({ applied }) => applied) };
}

const isReadAgain = ({ file, before, after }: FixedFile) =>
  countOwn(file, before) > 0 && countOwn(file, after) === 0;

const toChange = ({ file, before, after }: FixedFile): FileChange => ({
  does: "edit",
  file,
  before,
  after,
});

function problemsByFile(files: ContentFiles): Map<string, number> {
  const counts = new Map<string, number>();
  const count = ({ file }: Diagnostic) => counts.set(file, (counts.get(file) ?? 0) + 1);
  for (const diagnostic of assembleWiki(files).diagnostics) count(diagnostic);
  return counts;
}

const editsBetween = (from: ContentFiles, to: ContentFiles): FileChange[] =>
  [...from.textByFile].flatMap(([file, before]): FileChange[] => {
    const after = to.textByFile.get(file) ?? before;
    return after === before ? [] : [{ does: "edit", file, before, after }];
  });
