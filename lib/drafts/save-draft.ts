import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { MOST_DRAFTS } from "./draft-limits";
import { endDraft } from "./end-draft";
import { type Draft, findDraft } from "./find-draft";
import { fieldsText, type KeptFields } from "./kept-fields";

/** What somebody has typed. */
export type Typed = {
  /** The names of the article, today's first. */
  subjects: readonly [string, ...string[]];
  /** The blob that it is based on, or `new`. */
  base: string;
  text: string;
  /** What the form has beside it. */
  fields: KeptFields;
  summary: string;
  /** The open page that saves it; empty without script. */
  writer: string;
  /** The revision of the draft that the page has seen; 0 for none. */
  revision: number;
};

export type SavedDraft =
  | { state: "saved"; draft: Pick<Draft, "id" | "revision" | "updatedAt"> }
  /** Another page has saved something else since: nothing was changed. */
  | { state: "other"; draft: Draft }
  /** The person has as many drafts as they may. */
  | { state: "full" }
  /** The same page has published its text: what arrives late is older. */
  | { state: "published" };

/** Another page was faster; what it did is there in the next attempt. */
const ATTEMPTS = 3;

/**
 * Saves a draft if nobody has changed it since the page saw it: text of another tab or device is never overwritten.
 * @param isReplacing whether the text that is there may be replaced; it is kept among those that have ended
 */
export async function saveDraft(
  database: Database,
  userId: string,
  typed: Typed,
  isReplacing = false,
): Promise<SavedDraft> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const saved = await database
      .transaction()
      .execute((transaction) => trySaving(transaction, userId, typed, isReplacing));
    if (saved) return saved;
  }
  throw new Error("A draft was changed by others in each attempt to save it.");
}

async function trySaving(
  database: Database,
  userId: string,
  typed: Typed,
  isReplacing: boolean,
): Promise<SavedDraft | undefined> {
  const current = await findDraft(database, userId, typed.subjects);
  if (!current) return insertDraft(database, userId, typed);
  if (isSame(current, typed)) return { state: "saved", draft: current };
  if (current.revision !== typed.revision) return { state: "other", draft: current };
  const { subjects, base, text, summary, writer } = typed;
  const fields = fieldsText(typed.fields);
  const updated = await database
    .updateTable("draft")
    .set({
      articleId: subjects[0],
      ...{ base, text, fields, summary, writer },
      revision: current.revision + 1,
      updatedAt: timeFromNow(),
    })
    .where("id", "=", current.id)
    .where("revision", "=", current.revision)
    .where("ended", "is", null)
    .returning(["id", "revision", "updatedAt"])
    .executeTakeFirst();
  if (updated && isReplacing && (current.text !== text || current.fields !== fields))
    await endDraft(database, { ...current, id: randomUUID() }, "replaced");
  return updated && { state: "saved", draft: updated };
}

/** An editor that opens a draft, or whose answer got lost, changes nothing. */
const isSame = (draft: Draft, { base, text, summary, fields }: Typed) =>
  draft.base === base &&
  draft.text === text &&
  draft.summary === summary &&
  draft.fields === fieldsText(fields);

async function insertDraft(
  database: Database,
  userId: string,
  { subjects: [articleId], base, text, fields, summary, writer, revision }: Typed,
): Promise<SavedDraft | undefined> {
  const own = database.selectFrom("draft").where("userId", "=", userId);
  const published = await own
    .select("id")
    .where("ended", "=", "published")
    .where("writer", "=", writer)
    .where("writer", "!=", "")
    .executeTakeFirst();
  if (published) return { state: "published" };
  const { drafts } = await own
    .select((build) => build.fn.countAll<number>().as("drafts"))
    .where("ended", "is", null)
    .executeTakeFirstOrThrow();
  if (drafts >= MOST_DRAFTS) return { state: "full" };
  const at = timeFromNow();
  const inserted = await database
    .insertInto("draft")
    .values({
      id: randomUUID(),
      userId,
      ...{ articleId, base, text, summary, writer },
      fields: fieldsText(fields),
      revision: revision + 1,
      createdAt: at,
      updatedAt: at,
      ended: null,
      endedAt: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["userId", "articleId"]).where("ended", "is", null).doNothing(),
    )
    .returning(["id", "revision", "updatedAt"])
    .executeTakeFirst();
  return inserted && { state: "saved", draft: inserted };
}
