import type { Article } from "../content/article";
import { checkDraftPool } from "../content/check-pool";
import { compileOnce } from "../content/compiled-texts";
import { contentPool } from "../content/content-pool";
import { type Diagnostic, sortDiagnostics } from "../content/diagnostic";
import { draftParses, limitDraftParses } from "../content/draft-parses";
import { getCheckIndex } from "../content/get-check-index";
import { getWiki } from "../content/get-wiki";
import { contentFolder, MAX_BYTES, TEXT_TOO_LARGE } from "../content/load";
import { parseInWorkers } from "../content/parse-in-workers";
import { updateWiki } from "../content/update-wiki";
import type { Wiki } from "../content/wiki";
import { listChanges } from "../content/wiki-changes";
import {
  type ArticleId,
  articleIdFromPath,
  pathFromId,
  sourceIdFromPath,
} from "../kinds/article-id";
import { untilCaughtUp } from "../publishing/until-shown";
import { branch } from "../state/derive";
import { repairDraft } from "./repair-draft";

/** A file that somebody is writing, below the root of the repository, with LF line endings. */
export type DraftFile = readonly [file: string, text: string];

/** A text that somebody is writing, as the article that it would be. */
export type CheckedDraft = {
  /** Everything that `npm run check` would say about the text alone, and about what it names. */
  problems: readonly Diagnostic[];
  /** The wiki with the draft in it, and the article; undefined if it has problems. */
  shown: { wiki: Wiki; article: Article } | undefined;
};

/**
 * Parses a text in a process with limits, and puts it into a wiki of its own: the one that everybody sees stays as it is.
 * @param text with LF line endings
 * @param others new records that it needs
 */
export async function checkDraft(
  id: ArticleId,
  text: string,
  others: readonly DraftFile[] = [],
): Promise<CheckedDraft> {
  const { problems, wiki } = await checkFiles([...others, [pathFromId(id), text]]);
  const article = wiki?.articles.get(id);
  return { problems, shown: wiki && article && { wiki, article } };
}

/** As often as replacing paragraphs with problems may bring others to light, such as the end of a spoiler that begins nowhere. */
const REPAIRS = 4;

/** The same, and if the text has problems, the article with the paragraphs in their place that have them, as they are written. */
export async function checkForPreview(
  id: ArticleId,
  text: string,
  others: readonly DraftFile[] = [],
): Promise<CheckedDraft> {
  // Whoever looks at a preview may publish it soon.
  void getCheckIndex().catch((error: unknown) => console.error(error));
  const { problems, shown } = await checkDraft(id, text, others);
  let [found, current] = [problems, text];
  for (let count = 0; !shown && count < REPAIRS; count++) {
    const isOwn = found.every(({ file }) => file === pathFromId(id));
    const repaired = isOwn ? repairDraft(current, found) : undefined;
    if (repaired === undefined) break;
    const next = await checkDraft(id, repaired, others);
    if (next.shown) return { problems, shown: next.shown };
    [found, current] = [next.problems, repaired];
  }
  return { problems, shown };
}

/** The same for files of any kind. @returns the wiki with them, if they have no problems */
export async function checkFiles(
  files: readonly DraftFile[],
): Promise<{ problems: readonly Diagnostic[]; wiki: Wiki | undefined }> {
  const tooLarge = files.filter(([, text]) => Buffer.byteLength(text) > MAX_BYTES);
  if (tooLarge.length > 0)
    return fails(tooLarge.map(([file]) => ({ file, line: 1, column: 1, ...TEXT_TOO_LARGE })));
  const textByFile = new Map(files);
  const parsed = await parseInWorkers(
    { textByFile, bytesByFile: new Map(), diagnostics: [] },
    draftParses(),
    contentPool(),
  );
  limitDraftParses();
  const { articles, sources } = parsed;
  if (parsed.diagnostics.length > 0) return fails(parsed.diagnostics);
  // Whatever it was, no problem is no leave to publish it.
  if (articles.length + sources.length < textByFile.size)
    throw new Error(`Of ${[...textByFile.keys()].join(", ")}, not all could be read.`);
  const wiki = await getWiki();
  const changed = new Map(
    [...textByFile.keys()].map((file) => [
      file,
      {
        articles: articles.filter(({ id }) => id === articleIdFromPath(file)),
        sources: sources.filter(({ id }) => id === sourceIdFromPath(file)),
      },
    ]),
  );
  const updated = updateWiki(wiki, listChanges(wiki, changed), process.env.SITE_URL);
  if (updated.diagnostics.length > 0) return fails(updated.diagnostics);
  if (updated.wiki !== wiki) branch(wiki, updated.wiki, updated.changed);
  return { problems: [], wiki: updated.wiki };
}

const fails = (problems: readonly Diagnostic[]) => ({
  problems: sortDiagnostics(problems),
  wiki: undefined,
});

/**
 * The same as `npm run check` does it, with the whole content: also leaks, contradictions and whatever else is only seen between
 * files. A change that may concern every file, such as that of a name, is checked with all of them; in a wiki of 10,000 articles
 * that takes seconds.
 */
export async function checkWhole(files: readonly DraftFile[]): Promise<readonly Diagnostic[]> {
  // The content to compare with is that of the last commit.
  const isCurrent = await untilCaughtUp();
  const { problems, wiki } = await checkFiles(files);
  if (problems.length > 0 || !wiki) return problems;
  compileAhead(wiki, files);
  const found = isCurrent ? (await getCheckIndex())?.check(wiki) : undefined;
  if (found) return sortDiagnostics(found);
  const { diagnostics } = await checkDraftPool().run("checkContent", {
    folder: contentFolder(),
    drafts: files,
  });
  return sortDiagnostics(diagnostics);
}

/** The pages of what is about to be published need its texts compiled: that goes on beside the check and the commit. */
function compileAhead(wiki: Wiki, files: readonly DraftFile[]): void {
  for (const [file] of files) {
    const id = articleIdFromPath(file);
    const article = id && wiki.articles.get(id);
    // If it fails, the page says why.
    if (article) void compileDraft(article).catch(() => {});
  }
}

/** Compiles the text of a draft, which was parsed with limits, in the same process. */
export const compileDraft = ({ body, references }: Article): Promise<string> =>
  compileOnce({ text: body, references });
