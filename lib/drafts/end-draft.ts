import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { KEPT_ENDED, KEPT_PUBLISHED, MOST_ENDED } from "./draft-limits";
import { type Draft, findDraft, findDraftById } from "./find-draft";
import { fieldsText, type KeptFields } from "./kept-fields";

/** Keeps a copy of a text that no longer counts, for the list of those that can be restored. */
export async function endDraft(
  database: Database,
  draft: Draft,
  ended: "deleted" | "replaced",
): Promise<void> {
  await database
    .insertInto("draft")
    .values({ ...draft, ended, endedAt: timeFromNow() })
    .execute();
  await forgetOldest(database, draft.userId);
}

/** Of what somebody deleted and replaced, the last ones are kept. */
async function forgetOldest(database: Database, userId: string): Promise<void> {
  const own = () =>
    database
      .selectFrom("draft")
      .where("userId", "=", userId)
      .where("ended", "in", ["deleted", "replaced"]);
  const oldest = await own()
    .select("id")
    .orderBy("endedAt", "desc")
    .offset(MOST_ENDED)
    .limit(MOST_ENDED)
    .execute();
  if (oldest.length === 0) return;
  await database
    .deleteFrom("draft")
    .where(
      "id",
      "in",
      oldest.map(({ id }) => id),
    )
    .execute();
}

/**
 * Deletes a draft; it can be restored for a while.
 * @returns the draft as it was; undefined if the person has no such draft
 */
export async function deleteDraft(
  database: Database,
  userId: string,
  id: string,
): Promise<Draft | undefined> {
  const draft = await findDraftById(database, userId, id);
  if (!draft || draft.ended) return undefined;
  await database
    .updateTable("draft")
    .set({ ended: "deleted", endedAt: timeFromNow() })
    .where("id", "=", id)
    .where("ended", "is", null)
    .execute();
  await forgetOldest(database, userId);
  return draft;
}

/**
 * Brings back a draft that was deleted or replaced. One that the person has of the same article by now takes its place among
 * those that have ended.
 * @returns undefined if there is no such draft any more
 */
export function restoreDraft(
  database: Database,
  userId: string,
  id: string,
): Promise<Draft | undefined> {
  return database.transaction().execute(async (transaction) => {
    const draft = await findDraftById(transaction, userId, id);
    if (!draft?.ended) return undefined;
    const current = await findDraft(transaction, userId, [draft.articleId]);
    if (current)
      await transaction
        .updateTable("draft")
        .set({ ended: "replaced", endedAt: timeFromNow() })
        .where("id", "=", current.id)
        .execute();
    // No page has seen this revision: one that goes on with the other text is asked.
    const revision = Math.max(draft.revision, current?.revision ?? 0) + 1;
    await transaction
      .updateTable("draft")
      .set({ ended: null, endedAt: null, revision })
      .where("id", "=", id)
      .execute();
    return { ...draft, ended: null, endedAt: null, revision };
  });
}

type Published = {
  subjects: readonly [string, ...string[]];
  base: string;
  /** As it was sent, before it was merged with what others had published. */
  text: string;
  /** What was sent beside it. */
  fields: KeptFields;
  /** The revision of the draft that the page has seen; 0 for none. */
  revision: number;
  /** The open page that published it; empty without script. */
  writer: string;
};

/**
 * Ends the draft of a text that was published: one with the same text, or with an earlier state of it, from the same page. What
 * another tab or device has saved since stays. Of what was published stays only which page did it, so that its browser knows.
 */
export async function endPublished(
  database: Database,
  userId: string,
  { subjects, base, text, fields, revision, writer }: Published,
): Promise<void> {
  const ended = {
    ...({ ended: "published", endedAt: timeFromNow() } as const),
    ...{ text: "", fields: fieldsText({}), summary: "" },
  };
  await database.transaction().execute(async (transaction) => {
    const current = await findDraft(transaction, userId, subjects);
    const isEarlier =
      current &&
      (current.revision === revision ||
        (writer !== "" && current.writer === writer) ||
        (withLineBreak(current.text) === withLineBreak(text) &&
          // Another device may have added a source since, which was not published.
          current.fields === fieldsText(fields)));
    if (isEarlier)
      await transaction
        .updateTable("draft")
        .set({ ...ended, writer: writer || current.writer })
        .where("id", "=", current.id)
        .execute();
    else if (writer)
      await transaction
        .insertInto("draft")
        .values({
          id: randomUUID(),
          userId,
          articleId: subjects[0],
          base,
          revision: 0,
          writer,
          createdAt: ended.endedAt,
          updatedAt: ended.endedAt,
          ...ended,
        })
        .execute();
  });
}

/** What is published ends with a line break, whether or not one was typed. */
const withLineBreak = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);

/** Of how many texts a browser learns that they were published. */
const MOST_WRITERS = 200;

/** The open pages whose text was published, the last ones first, as their scripts call themselves. */
export async function listPublishedWriters(database: Database, userId: string): Promise<string[]> {
  const rows = await database
    .selectFrom("draft")
    .select("writer")
    .where("userId", "=", userId)
    .where("ended", "=", "published")
    .where("writer", "!=", "")
    .orderBy("endedAt", "desc")
    .limit(MOST_WRITERS)
    .execute();
  return [...new Set(rows.map(({ writer }) => writer))];
}

/** Removes drafts that ended long ago. */
export async function removeOldDrafts(database: Database): Promise<void> {
  await database
    .deleteFrom("draft")
    .where((where) =>
      where.or([
        where.and([
          where("ended", "in", ["deleted", "replaced"]),
          where("endedAt", "<", timeFromNow(-KEPT_ENDED)),
        ]),
        where("endedAt", "<", timeFromNow(-KEPT_PUBLISHED)),
      ]),
    )
    .execute();
}
