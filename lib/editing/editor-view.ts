import type { Diagnostic } from "../content/diagnostic";
import { listReveals } from "../content/references";
import { summaryOf, type Wiki } from "../content/wiki";
import { type ArticleId, kindOf, pathFromId } from "../kinds/article-id";
import type { MergePart } from "../publishing/merge-texts";
import { type DiffSpan, diffWords, MAX_STEPS } from "../views/history/word-diff";
import { hiddenHead } from "../views/spoilers/hidden-head";
import { type SpoilerView, spoilersOf } from "../views/spoilers/spoiler-view";
import { BusyError } from "../workers/busy-error";
import { checkFiles, checkWhole, type DraftFile } from "./check-draft";
import { buildDraftView, type DraftView, isFormStep, orNone } from "./draft-view";
import { type Sent, sentText } from "./facts-form";
import { readNewSources, recordFiles } from "./new-records";
import { resolveConflicts } from "./resolve-conflicts";
import { type Edit, fileOf, mergeEdit } from "./save-edit";
import { NO_BLOB, readStored } from "./stored-text";

/** A passage that two people have changed in different ways, word by word. */
export type PassageView = { mine: readonly DiffSpan[]; theirs: readonly DiffSpan[] };

/** What the editor of an article shows. */
export type EditorView = DraftView & {
  id: ArticleId;
  title: string;
  /** The seasons that the text reveals, hidden or not: its source shows all of it. */
  spoilers: readonly SpoilerView[];
  /** Why the article cannot be edited here. */
  refused: string | undefined;
  /** Then what was sent, to be copied. */
  typed: readonly { name: string; text: string }[];
  /** What the form sends along: the version that the text is based on. */
  base: string;
  /** Whether the text has what was published meanwhile in it. */
  isMerged: boolean;
  problems: readonly Diagnostic[];
  conflict: { theirs: string; passages: readonly PassageView[] } | undefined;
};

/**
 * The editor of an article: what is published, or what somebody has sent, on top of what was published since.
 * @param mayPublish whether what was sent is merged and checked as it will be when it is published, which takes longest
 * @returns undefined if there is no such article, and nothing of it was sent
 */
export async function buildEditor(
  wiki: Wiki,
  id: ArticleId,
  sent: Sent,
  mayPublish: boolean,
): Promise<EditorView | undefined> {
  const kind = kindOf(id);
  const text = sentText(wiki, kind, sent);
  const summary = wiki.summaries.has(id) ? summaryOf(wiki, id) : undefined;
  // The page of an article that was deleted or renamed meanwhile still has what was typed.
  const typed = listTyped(text, sent);
  if (!summary)
    return text === undefined ? undefined : { ...emptyEditor(id), text, typed, refused: GONE };
  const { title } = summary.reveals.length > 0 ? hiddenHead(summary) : summary;
  const empty = { ...emptyEditor(id), title, spoilers: spoilersOf(wiki, seasonsIn(wiki, id)) };
  try {
    const opened =
      text === undefined ? await openPublished(id) : await openSent(id, text, sent, mayPublish);
    const shown = { ...empty, ...opened };
    if (shown.refused) return { ...shown, typed };
    const isSent = shown.text === text;
    const draft = { text: shown.text, sent, isSent, problems: shown.problems };
    return { ...shown, ...buildDraftView(wiki, kind, pathFromId(id), draft) };
  } catch (error) {
    const refused = error instanceof BusyError ? BUSY : NO_REPOSITORY;
    return { ...empty, text: text ?? "", typed, refused };
  }
}

/** Everything that somebody has typed, as texts. */
function listTyped(text: string | undefined, sent: Sent): EditorView["typed"] {
  const records = recordFiles(readNewSources(sent));
  return [
    { name: "What you wrote", text: text ?? "" },
    ...records.map(([file, record]) => ({ name: `The new source ${file}`, text: record })),
    { name: "What you said that you changed", text: sent.summary ?? "" },
  ].filter((one) => one.text.trim() !== "");
}

const emptyEditor = (id: ArticleId): EditorView => ({
  id,
  title: id,
  spoilers: [],
  refused: undefined,
  typed: [],
  base: NO_BLOB,
  text: "",
  isMerged: false,
  problems: [],
  conflict: undefined,
  facts: undefined,
  whyNoFacts: undefined,
  newSources: undefined,
});

async function openPublished(id: ArticleId): Promise<Partial<EditorView>> {
  const published = await readStored(fileOf(id));
  return published ? { base: published.blob, text: published.text } : { refused: GONE };
}

async function openSent(
  id: ArticleId,
  text: string,
  sent: Sent,
  mayPublish: boolean,
): Promise<Partial<EditorView>> {
  const edit: Edit = { id, base: sent.base ?? NO_BLOB, text };
  const shownAlone = { base: edit.base, text };
  // Another row or view is shown at once: what was published meanwhile is merged when the draft is checked.
  if (isFormStep(sent)) return shownAlone;
  const records = recordFiles(readNewSources(sent));
  const filesWith = (own: string): DraftFile[] => [...records, [pathFromId(id), own]];
  // Who may not publish has nothing to merge yet, and could keep the server busy with it.
  if (!mayPublish) {
    const checking = checkFiles(filesWith(text)).then(({ problems }) => problems);
    return { ...shownAlone, problems: await orNone(checking) };
  }
  // What somebody has chosen after a conflict, and what may still be wrong with it, is the text from then on.
  const chosen = sent.theirs ? await resolveConflicts(edit, sent.theirs, sent) : undefined;
  const current = chosen ?? edit;
  const merged = await mergeEdit(current);
  if (!merged.theirs) return { text: current.text, refused: GONE };
  const { blob } = merged.theirs;
  if (merged.state === "conflict")
    return {
      base: current.base,
      text: current.text,
      conflict: { theirs: blob, passages: passageViews(merged.parts) },
    };
  const shown =
    merged.state === "merged"
      ? { base: blob, text: merged.text, isMerged: merged.isMerged }
      : { base: current.base, text: current.text };
  return { ...shown, problems: await orNone(checkWhole(filesWith(shown.text))) };
}

const NO_REPOSITORY =
  "This wiki runs without its repository, so nothing can be saved here. To change the article, edit its file.";

const BUSY =
  "Too many people open editors at this moment. Try again soon; what you sent is kept for an hour.";

const GONE = "This article was deleted, renamed or never committed, so it cannot be edited here.";

/** Each side of a conflict as it differs from the other. To compare all of them takes no longer than to compare one. */
function passageViews(parts: readonly MergePart[]): PassageView[] {
  const both = parts.flatMap((part) => ("text" in part ? [] : part));
  const maxSteps = Math.floor(MAX_STEPS / Math.sqrt(both.length));
  return both.map(({ mine, theirs }) => {
    const spans = diffWords(theirs, mine, maxSteps);
    const without = (kind: DiffSpan["kind"]) => spans.filter((span) => span.kind !== kind);
    return { mine: without("removed"), theirs: without("added") };
  });
}

/** Every season that the file of an article names as a spoiler. */
function seasonsIn(wiki: Wiki, id: ArticleId): string[] {
  const article = wiki.articles.get(id);
  if (!article) return [];
  const inFields = listReveals(article.frontmatter).map(({ value }) => value.season);
  const inText = article.outline.spoilers.map(({ name }) => name);
  return [...new Set([...inFields, ...inText])];
}
