import type { Database } from "../database/open-database";
import type { Time } from "../database/time";
import { type DraftSubject, subjectHref } from "../drafts/draft-subject";
import { listPublishedWriters } from "../drafts/end-draft";
import { type Draft, findDraft, findDraftById } from "../drafts/find-draft";
import { fieldsText, keptFields, parseFieldsText } from "../drafts/kept-fields";
import { type ArticleId, parseArticleId } from "../kinds/article-id";
import type { EditorView } from "./editor-view";
import { fileOf } from "./save-edit";
import { readStored } from "./stored-text";

/** A draft in somebody's account that the editor does not show, because nobody has asked for it yet. */
export type DraftOffer = {
  id: string;
  /** Where the editor shows it. */
  href: string;
  revision: number;
  updatedAt: Time;
  /** Whether it is based on another version than the text that the editor shows. */
  isOld: boolean;
};

/** What an editor knows of drafts. */
export type EditorDraft = {
  subject: DraftSubject;
  /** The person whose account keeps them; undefined for nobody. */
  account: string | undefined;
  /** The revision of the draft that the page has seen; 0 for none. */
  revision: number;
  offer: DraftOffer | undefined;
  /** The open page that has sent the text; what it saves late is an earlier one. Empty for none. */
  formerWriter: string;
  /** Whether the text is not the published one: a draft, or what a form has sent. */
  isUnpublished: boolean;
  /** Whether the text is a draft with what was published meanwhile in it, which is not saved yet. */
  isMerged: boolean;
  /** Where the text has what was published since, if it is a draft that does not. */
  mergeHref: string | undefined;
  /** The open pages whose text was published: their browsers need not keep it any longer. */
  publishedWriters: readonly string[];
  /** Whether the person may have what was published since put into their text, as it is when they publish. */
  mayMerge: boolean;
};

/** The drafts that a page is about. */
export type FoundDrafts = {
  /** What the account has of the article. */
  current?: Draft | undefined;
  /** The one that the address asks for; it may have been deleted or replaced. */
  opened?: Draft | undefined;
  publishedWriters: readonly string[];
};

/**
 * Finds what somebody has typed before.
 * @param subjects the names of the article, today's first
 * @param draftId the draft that the address asks for
 */
export async function findEditorDrafts(
  database: Database,
  userId: string,
  subjects: readonly string[],
  draftId: string | undefined,
): Promise<FoundDrafts> {
  const asked = draftId ? await findDraftById(database, userId, draftId) : undefined;
  return {
    current: await findDraft(database, userId, subjects),
    opened: asked && subjects.includes(asked.articleId) ? asked : undefined,
    publishedWriters: await listPublishedWriters(database, userId),
  };
}

/** What the form would have sent that a draft was saved with. */
export const sentOf = ({ base, text, fields, summary, ended, revision }: Draft) => ({
  ...parseFieldsText(fields),
  ...{ base, text, summary },
  revision: String(ended ? 0 : revision),
});

type Shown = {
  subject: DraftSubject;
  account: string | undefined;
  /** What was sent, or the draft that was opened; without `text`, the page shows what is published. */
  sent: Readonly<Record<string, string | undefined>>;
  /** What the page shows. */
  view: Pick<EditorView, "base" | "text" | "isMerged" | "conflict" | "facts">;
  mayPublish: boolean;
};

/** @returns what the page says about drafts */
export async function buildEditorDraft(
  { current, opened, publishedWriters }: FoundDrafts,
  { subject, account, sent, view, mayPublish }: Shown,
): Promise<EditorDraft> {
  const seen = Number(sent.revision ?? 0);
  // A draft that says what the page says is no choice.
  const isShown =
    current &&
    (current.revision === seen ||
      (current.text === view.text && current.fields === fieldsText(keptFields(sent))) ||
      // What was sent is a later text of the page that has saved it.
      (current.writer !== "" && current.writer === sent.writer));
  const isUnpublished = sent.text !== undefined || sent.head !== undefined;
  const isDraft = opened !== undefined && !view.isMerged && !view.conflict;
  return {
    subject,
    account,
    revision: isShown ? current.revision : seen,
    offer: current && !isShown ? offerOf(subject, current, view) : undefined,
    formerWriter: sent.writer ?? "",
    isUnpublished,
    isMerged: opened !== undefined && view.isMerged,
    mergeHref:
      isDraft && mayPublish && (await isOld(subject, view.base))
        ? `${draftHref(subject, opened.id)}&merge=on`
        : undefined,
    publishedWriters,
    mayMerge: mayPublish,
  };
}

/** Where the editor opens a draft. */
export const draftHref = (subject: DraftSubject, id: string): string =>
  `${subjectHref(subject)}?draft=${encodeURIComponent(id)}`;

const offerOf = (
  subject: DraftSubject,
  draft: Draft,
  { base, facts }: Pick<EditorView, "base" | "facts">,
): DraftOffer => ({
  id: draft.id,
  // Whoever is in the source stays there.
  href: `${draftHref(subject, draft.id)}${facts ? "" : "&view=source"}`,
  revision: draft.revision,
  updatedAt: draft.updatedAt,
  isOld: draft.base !== base,
});

/** Whether a newer version was published than the one that a text is based on; false if that cannot be found out now. */
export async function isOld(subject: DraftSubject, base: string): Promise<boolean> {
  const id: ArticleId | undefined = parseArticleId(subject);
  if (!id) return false;
  try {
    const published = await readStored(fileOf(id));
    return published !== undefined && published.blob !== base;
  } catch {
    // The wiki runs without its repository, or too many wait for it; the page says so itself.
    return false;
  }
}
