import type { Article } from "../content/article";
import type { Diagnostic } from "../content/diagnostic";
import { assembleWiki, type ContentFiles, parseFiles } from "../content/load";
import type { Parsed } from "../content/parse-file";
import { buildWiki } from "../content/wiki";
import { type FileChange, filesAfter } from "./change";
import { applyEdits, lineAt } from "./edits";
import { fixCharacters } from "./fixes/characters";
import { fixFileEnds } from "./fixes/file-ends";
import { editsOf, type Fixer, type TextFix } from "./fixes/fix";
import { fixHeadings } from "./fixes/heading-levels";
import { fixLinkNames, linkContext } from "./fixes/link-names";
import { fixTagNames } from "./fixes/tag-names";
import { fixTags } from "./fixes/tags";
import { fixTabs } from "./fixes/yaml-tabs";
import { readWritten } from "./mentions";

/** A fix as it is shown to the author. */
export type AppliedFix = { file: string; line: number; was: string; is: string };

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

const MAX_MISTAKES = 60;

/** Fixers that work on files that cannot be parsed, and fixers that need the parsed tree. */
const LINE_FIXERS: readonly Fixer[] = [fixCharacters, fixFileEnds, fixTabs];
const TREE_FIXERS: readonly Fixer[] = [fixTagNames, fixHeadings];

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
    const one = fixFile(file, text, byNames);
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

type FixedFile = { file: string; before: string; after: string; applied: AppliedFix[] };

/** Fixes one file, judging each fix by the file's own problems. */
function fixFile(file: string, before: string, byNames: readonly TextFix[]): FixedFile {
  const start: FixedFile = { file, before, after: before, applied: [] };
  const named = applyAll(start, goodFixes(file, before, byNames));
  const opened = fixMistakes(LINE_FIXERS.reduce(fixBy, named));
  return TREE_FIXERS.reduce(fixBy, opened);
}

function applyAll(one: FixedFile, fixes: readonly TextFix[]): FixedFile {
  const applied = fixes.map(({ start, was, is }) => ({
    file: one.file,
    line: lineAt(one.after, start),
    was,
    is,
  }));
  return {
    ...one,
    after: applyEdits(one.after, editsOf(fixes)),
    applied: [...one.applied, ...applied],
  };
}

const fixBy = (one: FixedFile, fixer: Fixer): FixedFile =>
  applyAll(one, goodFixes(one.file, one.after, fixer(one.file, one.after)));

/** The parser reports one mistake at a time; the fixes are good only if the text has fewer problems in the end. */
function fixMistakes(before: FixedFile): FixedFile {
  let one = before;
  for (let count = 0; count < MAX_MISTAKES; count++) {
    const [fix] = fixTags(one.file, one.after);
    if (!fix) break;
    one = applyAll(one, [fix]);
  }
  const isBetter =
    readWritten(one.after) !== undefined ||
    countOwn(one.file, one.after) <= countOwn(one.file, before.after);
  return isBetter ? one : before;
}

/** The fixes that help: all of them if they help together, otherwise tried one by one. */
function goodFixes(file: string, text: string, fixes: readonly TextFix[]): readonly TextFix[] {
  if (fixes.length === 0 || isGood(file, text, fixes)) return fixes;
  const good: TextFix[] = [];
  for (const one of fixes) if (isGood(file, text, [...good, one])) good.push(one);
  return good;
}

function isGood(file: string, text: string, fixes: readonly TextFix[]): boolean {
  const before = countOwn(file, text);
  const after = countOwn(file, applyEdits(text, editsOf(fixes)));
  return fixes.some(({ mustHelp }) => mustHelp) ? after < before : after <= before;
}

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
