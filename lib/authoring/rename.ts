import type { Diagnostic } from "../content/diagnostic";
import { assembleWiki, type ContentFiles } from "../content/load";
import type { Resolved } from "../content/names";
import type { Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";
import { type FileChange, filesAfter } from "./change";
import { applyEdits, type Edit } from "./edits";
import { listMentions, listSourceMentions, type Mention } from "./mentions";
import { ownEdits } from "./rename-head";
import { idOfResolved, mentionRewriter } from "./rename-mentions";
import { findProse, type Line } from "./rename-prose";
import { movedHeadings, sectionEdits, sectionRewriter } from "./rename-sections";
import {
  idOf,
  type RenameProblem,
  type RenameRequest,
  readRenameRequest,
  type Subject,
} from "./rename-subject";

/** A rename that can be carried out: the wiki has no problems after it. */
export type RenamePlan = {
  from: string;
  to: string;
  changes: FileChange[];
  /** How many mentions are rewritten, in its own file and in others. */
  mentions: number;
  /** Lines of texts that still contain the old title, for the author to review. */
  prose: Line[];
};

/** Why nothing is renamed; with the problems that the check found, if any, and the texts that they are in. */
export type RenameError = RenameProblem & {
  diagnostics?: readonly Diagnostic[];
  textByFile?: ReadonlyMap<string, string>;
};

/**
 * Plans a rename: the file, its title, every mention, and the old address. Pure.
 * @returns every change that it needs, or why it is not possible
 */
export function planRename(files: ContentFiles, request: RenameRequest): RenamePlan | RenameError {
  const before = assembleWiki(files);
  const problems = before.diagnostics.filter(({ fixedByRename }) => !fixedByRename);
  if (problems.length > 0)
    return {
      problem: "The content has problems, so not every mention can be found.",
      fix: "Fix them first; npm run check lists them.",
      diagnostics: problems,
      textByFile: files.textByFile,
    };
  const subject = readRenameRequest(before.wiki, request);
  if ("problem" in subject) return subject;
  const editsByFile = planEdits(files, before.wiki, subject, request.keepAlias ?? false);
  if ("problem" in editsByFile) return editsByFile;
  const changes = listFileChanges(files, subject, editsByFile);
  const after = filesAfter(files, changes);
  return (
    findHarm(before, after, subject) ?? {
      from: idOf(subject, subject.oldSlug),
      to: idOf(subject, subject.newSlug),
      changes,
      mentions: [...editsByFile.values()].reduce((sum, { mentions }) => sum + mentions, 0),
      prose: findProse(after, subject),
    }
  );
}

type FileEdits = { edits: Edit[]; mentions: number };

function planEdits(
  files: ContentFiles,
  wiki: Wiki,
  subject: Subject,
  keepAlias: boolean,
): Map<string, FileEdits> | RenameError {
  const rewrite = mentionRewriter(wiki, subject);
  const parts = [...wiki.articles.values(), ...wiki.sources.values()].map((one) => {
    const text = files.textByFile.get(one.file) ?? "";
    const mentions = "outline" in one ? listMentions(one, text) : listSourceMentions(one, text);
    return { one, text, mentions, edits: mentions.flatMap(toEdit(rewrite)) };
  });
  const headings = new Map(
    parts.flatMap(({ one, text, edits }) =>
      "outline" in one && edits.length > 0 ? [[one.id, movedHeadings(one, text, edits)]] : [],
    ),
  );
  const byFile = new Map<string, FileEdits>();
  for (const { one, text, mentions, edits } of parts) {
    const id = "outline" in one ? one.id : undefined;
    const sectionAndAliasEdits = [
      ...mentions.flatMap(toEdit(sectionRewriter(wiki, subject, headings, id))),
      ...("outline" in one ? sectionEdits(one, text, headings.get(one.id)) : []),
    ];
    // An address whose heading changes too is rewritten only once, by the section rewriter.
    const own = edits.filter((edit) =>
      sectionAndAliasEdits.every(({ start }) => start !== edit.start),
    );
    const all = [...own, ...sectionAndAliasEdits];
    if (all.length > 0) byFile.set(one.file, { edits: all, mentions: all.length });
  }
  const file = mainFile(subject);
  const own = ownEdits(file, files.textByFile.get(file) ?? "", subject, keepAlias);
  if ("problem" in own) return own;
  const { edits = [], mentions = 0 } = byFile.get(file) ?? {};
  const outside = edits.filter((edit) => !own.some((one) => contains(one, edit)));
  return byFile.set(file, { edits: [...outside, ...own], mentions });
}

/** Edits inside an alias that is removed are dropped with it. */
const contains = (outer: Edit, inner: Edit) => outer.start <= inner.start && inner.end <= outer.end;

const mainFile = ({ folder, oldSlug, article }: Subject) =>
  `content/${folder}/${oldSlug}.${article ? "mdx" : "yaml"}`;

const toEdit =
  (rewrite: (mention: Mention) => string | undefined) =>
  (mention: Mention): Edit[] => {
    const text = rewrite(mention);
    if (text === undefined || text === mention.written) return [];
    return [{ start: mention.start, end: mention.end, text }];
  };

function listFileChanges(
  { textByFile, bytesByFile }: ContentFiles,
  subject: Subject,
  editsByFile: ReadonlyMap<string, FileEdits>,
): FileChange[] {
  const { folder, oldSlug, newSlug } = subject;
  const moving = new Set(
    ["mdx", "yaml", "svg", "png", "webp"].map((ending) => `content/${folder}/${oldSlug}.${ending}`),
  );
  return [...textByFile, ...bytesByFile].flatMap(([file, before]): FileChange[] => {
    const edits = editsByFile.get(file)?.edits ?? [];
    const after = typeof before === "string" ? applyEdits(before, edits) : before;
    if (moving.has(file) && oldSlug !== newSlug) {
      const to = `content/${folder}/${newSlug}${file.slice(file.lastIndexOf("."))}`;
      return [{ does: "move", file, to, before, after }];
    }
    return after === before ? [] : [{ does: "edit", file, before, after }];
  });
}

const isMissingSection = (resolved: Resolved) =>
  "found" in resolved && resolved.missingSection !== undefined;

/** What the rename would break: a problem that the check finds, or a link that would go to a different article. */
function findHarm(
  { wiki: before, diagnostics: earlier }: ReturnType<typeof assembleWiki>,
  files: ContentFiles,
  subject: Subject,
): RenameError | undefined {
  const { wiki, diagnostics: all } = assembleWiki(files);
  // Other files that need a rename as well are renamed one after another.
  const earlierFiles = new Set(earlier.map(({ file }) => file));
  const diagnostics = all.filter(
    ({ file, fixedByRename }) => !fixedByRename || !earlierFiles.has(file),
  );
  if (diagnostics.length > 0)
    return {
      problem: "The wiki would have problems with the new name.",
      fix: "Fix the problems above, or choose another name.",
      diagnostics,
      textByFile: files.textByFile,
    };
  const [oldId, newId] = [idOf(subject, subject.oldSlug), idOf(subject, subject.newSlug)];
  for (const article of before.articles.values()) {
    const id = article.id === oldId ? (newId as ArticleId) : article.id;
    const links = wiki.articles.get(id)?.outline.wikiLinks ?? [];
    for (const [index, { target, place }] of article.outline.wikiLinks.entries()) {
      const found = idOfResolved(before.resolve(target));
      const wanted = found === oldId ? newId : found;
      const now = idOfResolved(wiki.resolve(links[index]?.target ?? ""));
      const hasLostSection = isMissingSection(wiki.resolve(links[index]?.target ?? ""));
      if (wanted !== undefined && (wanted !== now || hasLostSection))
        return {
          problem: `The link [[${target}]] in ${article.file}:${place?.line ?? 1} would not link to ${wanted} anymore.`,
          fix: `Write it as [[${found}]] first, then rename.`,
        };
    }
  }
  return undefined;
}
