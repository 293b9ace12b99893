import type { Article } from "../content/article";
import { type ArticleId, parseArticleId } from "../content/article-id";
import type { Diagnostic } from "../content/diagnostic";
import { assembleWiki, type ContentFiles } from "../content/load";
import { normalizeName, type Resolved } from "../content/names";
import type { Wiki } from "../content/wiki";
import { parseOutline } from "../mdx/outline";
import { type Change, filesAfter } from "./change";
import { applyEdits, type Edit } from "./edits";
import { addToList, headOf, placeOf, readFields, removeFromList, replaceValue } from "./fields";
import { listMentions, listReported, type Mention } from "./mentions";
import { type Refusal, type RenameRequest, readRequest, type Subject } from "./rename-subject";

/** A renaming that can be carried out: the wiki holds with it. */
export type RenamePlan = {
  from: string;
  to: string;
  changes: Change[];
  /** How many places that name it are rewritten, in files other than its own and in its own. */
  mentions: number;
  /** Lines of texts that still say the old title, for the author to read. */
  prose: { file: string; line: number; text: string }[];
  /** What does not come along. */
  warnings: string[];
};

/** Why nothing is renamed; with the problems where the check found any, and the texts that they stand in. */
export type Refused = Refusal & {
  diagnostics?: readonly Diagnostic[];
  textByFile?: ReadonlyMap<string, string>;
};

/**
 * Plans a renaming: the file, its title, every mention, and the old address. Pure.
 * @returns every change that it takes, or why it cannot be
 */
export function planRename(files: ContentFiles, request: RenameRequest): RenamePlan | Refused {
  const before = assembleWiki(files);
  if (before.diagnostics.length > 0)
    return {
      problem: "The content has problems, so not every mention can be found.",
      mend: "Mend them first; npm run check lists them.",
      diagnostics: before.diagnostics,
      textByFile: files.textByFile,
    };
  const subject = readRequest(before.wiki, request);
  if ("problem" in subject) return subject;
  const editsByFile = planEdits(files, before.wiki, subject, request.keepAlias ?? false);
  if ("problem" in editsByFile) return editsByFile;
  const changes = listChanges(files, subject, editsByFile);
  const after = filesAfter(files, changes);
  return (
    findHarm(before.wiki, after, subject) ?? {
      from: idOf(subject, subject.oldSlug),
      to: idOf(subject, subject.newSlug),
      changes,
      mentions: [...editsByFile.values()].reduce((sum, { mentions }) => sum + mentions, 0),
      prose: findProse(after, subject),
      warnings: listWarnings(subject),
    }
  );
}

const idOf = ({ folder }: Subject, slug: string) => `${folder}/${slug}`;

type FileEdits = { edits: Edit[]; mentions: number };

function planEdits(
  files: ContentFiles,
  wiki: Wiki,
  subject: Subject,
  keepAlias: boolean,
): Map<string, FileEdits> | Refused {
  const rewrite = rewriter(wiki, subject);
  const parts = [...wiki.articles.values(), ...wiki.sources.values()].map((one) => {
    const text = files.textByFile.get(one.file) ?? "";
    const mentions = "outline" in one ? listMentions(one, text) : listReported(one, text);
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
    const further = [
      ...mentions.flatMap(toEdit(rewriterOfPlaces(subject, headings, id))),
      ...("outline" in one ? sectionEdits(one, text, headings.get(one.id)) : []),
    ];
    // An address whose place on the page moves too is written once, by the latter.
    const own = edits.filter((edit) => further.every(({ start }) => start !== edit.start));
    const all = [...own, ...further];
    if (all.length > 0) byFile.set(one.file, { edits: all, mentions: all.length });
  }
  const file = mainFile(subject);
  const own = ownEdits(file, files.textByFile.get(file) ?? "", subject, keepAlias);
  if ("problem" in own) return own;
  const { edits = [], mentions = 0 } = byFile.get(file) ?? {};
  const outside = edits.filter((edit) => !own.some((one) => holds(one, edit)));
  return byFile.set(file, { edits: [...outside, ...own], mentions });
}

/** What stands in an alias that is taken out goes with it. */
const holds = (outer: Edit, inner: Edit) => outer.start <= inner.start && inner.end <= outer.end;

const toEdit =
  (rewrite: (mention: Mention) => string | undefined) =>
  (mention: Mention): Edit[] => {
    const text = rewrite(mention);
    if (text === undefined || text === mention.written) return [];
    return [{ start: mention.start, end: mention.end, text }];
  };

/** What a mention says afterwards; undefined where it is none of the subject. */
function rewriter(wiki: Wiki, subject: Subject): (mention: Mention) => string | undefined {
  const { folder, oldSlug, newSlug, oldTitle, newTitle } = subject;
  const [oldId, newId] = [idOf(subject, oldSlug), idOf(subject, newSlug)];
  const only = (mention: Mention, written: string, text: string) =>
    mention.written === written ? text : undefined;
  return (mention) => {
    switch (mention.sort) {
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
        const isIt = leadsTo(wiki.resolve(mention.of ?? "")) === subject.article?.id;
        return subject.article && isIt && isTitle && oldTitle !== newTitle ? newTitle : undefined;
      }
      case "address":
        return newAddress(mention.written, subject);
      default:
        return undefined;
    }
  };
}

const same = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && normalizeName(a) === normalizeName(b);

const leadsTo = (resolved: Resolved) => ("found" in resolved ? resolved.found : undefined);

/** A link by title takes the new title, one by id the new id, one by slug the new slug; an alias stays. */
function newTarget(target: string, wiki: Wiki, subject: Subject): string | undefined {
  const { oldSlug, newSlug, oldName, newName, article } = subject;
  const found = leadsTo(wiki.resolve(target));
  if (!article || !found) return undefined;
  const byName = wiki.names.placeByName.get(normalizeName(target));
  const newId = idOf(subject, newSlug);
  if (parseArticleId(target)) return found === article.id ? newId : undefined;
  if (byName) return same(target, oldName) && oldName !== newName ? newName : undefined;
  // What is left is a slug, which two articles may share once one is renamed.
  const others = wiki.names.idsBySlug.get(newSlug) ?? [];
  const isClear = (slug: string) =>
    !same(slug, newName) && !wiki.names.placeByName.has(normalizeName(slug));
  if (found !== article.id) return target === newSlug && oldSlug !== newSlug ? found : undefined;
  if (target !== oldSlug || oldSlug === newSlug) return undefined;
  return others.length === 0 && isClear(newSlug) ? newSlug : newId;
}

/** `/heroes/old`, `/heroes/old#powers`, `/heroes/old.md`, `/history/heroes/old`. */
function newAddress(url: string, subject: Subject): string | undefined {
  const { folder, oldSlug, newSlug } = subject;
  if (!url.startsWith("/")) return undefined;
  if (folder === "images" && url === `/special/images#${oldSlug}`)
    return `/special/images#${newSlug}`;
  const address = new RegExp(`/${folder}/${oldSlug}(?=$|[/?#.])`, "g");
  return url.replace(address, `/${folder}/${newSlug}`);
}

/** Headings whose words a renaming changes, by the ids and by the words that they had. */
type Moved = { ids: Map<string, string>; words: Map<string, string> };

function movedHeadings({ outline }: Article, text: string, edits: readonly Edit[]): Moved {
  const after = applyEdits(text, edits);
  const { headings = [] } = parseOutline(after.slice(headOf(after)?.head.length)).outline ?? {};
  const pairs = outline.headings.map((old, index) => [old, headings[index] ?? old] as const);
  return {
    ids: new Map(pairs.filter(([a, b]) => a.id !== b.id).map(([a, b]) => [a.id, b.id])),
    words: new Map(pairs.filter(([a, b]) => a.text !== b.text).map(([a, b]) => [a.text, b.text])),
  };
}

/** Addresses with `#` lead to a heading, of any article or of their own. */
function rewriterOfPlaces(
  subject: Subject,
  moved: ReadonlyMap<ArticleId, Moved>,
  own: ArticleId | undefined,
): (mention: Mention) => string | undefined {
  return ({ sort, written }) => {
    if (sort !== "address") return undefined;
    const [path = "", fragment = ""] = written.split("#");
    const id = path === "" ? own : parseArticleId(path.slice(1));
    const to = id && moved.get(id)?.ids.get(fragment);
    return to && `${path && (newAddress(path, subject) ?? path)}#${to}`;
  };
}

/** Aliases name a section of their own article by the words of its heading. */
function sectionEdits({ file, frontmatter }: Article, text: string, moved?: Moved): Edit[] {
  const fields = moved && moved.words.size > 0 ? readFields(file, text) : undefined;
  if (!fields || !("aliases" in frontmatter)) return [];
  return frontmatter.aliases.flatMap(({ section = "" }, index) => {
    const words = moved?.words.get(section);
    return (words && replaceValue(fields, ["aliases", index, "section"], words)) || [];
  });
}

const mainFile = ({ folder, oldSlug, article }: Subject) =>
  `content/${folder}/${oldSlug}.${article ? "mdx" : "yaml"}`;

const UNWRITABLE: Refused = {
  problem: "The fields of its file are written in a way that this command cannot change.",
  mend: "Write each field on a line of its own: title: …",
};

/** What changes in its own head: title, aliases, former ids. */
function ownEdits(
  file: string,
  text: string,
  subject: Subject,
  keepAlias: boolean,
): Edit[] | Refused {
  const fields = readFields(file, text);
  if (!fields) return UNWRITABLE;
  const { article, oldTitle, newTitle, oldName, newName } = subject;
  const edits: (Edit | undefined)[] = [];
  if (newTitle !== undefined && newTitle !== oldTitle)
    edits.push(replaceValue(fields, ["title"], newTitle));
  if (article && article.kind !== "quotes" && oldName !== newName) {
    const { aliases } = article.frontmatter;
    const dropped = aliases.findIndex(({ name }) => same(name, newName));
    const kept = keepAlias && !same(oldName, newName) ? oldName : undefined;
    if (dropped >= 0)
      edits.push(
        kept && placeOf(fields, ["aliases", dropped])
          ? replaceValue(fields, ["aliases", dropped], kept)
          : removeFromList(fields, "aliases", dropped),
      );
    else if (kept) edits.push(addToList(fields, "aliases", kept, ["title", "qualifier"]));
  }
  const former = article?.frontmatter.moved_from ?? [];
  const [oldId, newId] = [idOf(subject, subject.oldSlug), idOf(subject, subject.newSlug)];
  if (article && oldId !== newId) {
    const again = former.indexOf(newId as ArticleId);
    edits.push(
      again >= 0
        ? replaceValue(fields, ["moved_from", again], oldId)
        : addToList(
            fields,
            "moved_from",
            oldId,
            article.kind === "quotes" ? ["description"] : ["title", "qualifier", "aliases"],
          ),
    );
  }
  return edits.includes(undefined) ? UNWRITABLE : (edits as Edit[]);
}

function listChanges(
  { textByFile, bytesByFile }: ContentFiles,
  subject: Subject,
  editsByFile: ReadonlyMap<string, FileEdits>,
): Change[] {
  const { folder, oldSlug, newSlug } = subject;
  const moving = new Set(
    ["mdx", "yaml", "svg", "png", "webp"].map((ending) => `content/${folder}/${oldSlug}.${ending}`),
  );
  return [...textByFile, ...bytesByFile].flatMap(([file, before]): Change[] => {
    const edits = editsByFile.get(file)?.edits ?? [];
    const after = typeof before === "string" ? applyEdits(before, edits) : before;
    if (moving.has(file) && oldSlug !== newSlug) {
      const to = `content/${folder}/${newSlug}${file.slice(file.lastIndexOf("."))}`;
      return [{ does: "move", file, to, before, after }];
    }
    return after === before ? [] : [{ does: "edit", file, before, after }];
  });
}

/** What the renaming would break: a problem that the check finds, or a link that leads elsewhere than before. */
function findHarm(before: Wiki, files: ContentFiles, subject: Subject): Refused | undefined {
  const { wiki, diagnostics } = assembleWiki(files);
  if (diagnostics.length > 0)
    return {
      problem: "The wiki would have problems with the new name.",
      mend: "Mend what is told above, or choose another name.",
      diagnostics,
      textByFile: files.textByFile,
    };
  const [oldId, newId] = [idOf(subject, subject.oldSlug), idOf(subject, subject.newSlug)];
  for (const article of before.articles.values()) {
    const id = article.id === oldId ? (newId as ArticleId) : article.id;
    const links = wiki.articles.get(id)?.outline.wikiLinks ?? [];
    for (const [index, { target, place }] of article.outline.wikiLinks.entries()) {
      const found = leadsTo(before.resolve(target));
      const wanted = found === oldId ? newId : found;
      const now = leadsTo(wiki.resolve(links[index]?.target ?? ""));
      if (wanted !== undefined && wanted !== now)
        return {
          problem: `The link [[${target}]] in ${article.file}:${place?.line ?? 1} would not lead to ${wanted} anymore.`,
          mend: `Write it as [[${found}]] first, then rename.`,
        };
    }
  }
  return undefined;
}

const MAX_LINE = 160;

function findProse({ textByFile }: ContentFiles, subject: Subject): RenamePlan["prose"] {
  const { oldTitle, newTitle } = subject;
  if (!oldTitle || !newTitle || oldTitle === newTitle || !subject.article) return [];
  const fold = (text: string) => text.replace(/[’‘]/g, "'");
  const [old, fresh] = [fold(oldTitle), fold(newTitle)];
  const says = wordsAlone(old);
  return [...textByFile].flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index) => {
      if (!says.test(fold(line).replaceAll(fresh, ""))) return [];
      return [{ file, line: index + 1, text: line.trim().slice(0, MAX_LINE) }];
    }),
  );
}

/** The words, where they are not part of longer ones. */
const wordsAlone = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "u",
  );

function listWarnings({ folder, oldSlug, newSlug }: Subject): string[] {
  if (folder === "sources" && oldSlug !== newSlug)
    return [`/sources/${oldSlug} leads nowhere now: sources keep no former ids.`];
  return [];
}
