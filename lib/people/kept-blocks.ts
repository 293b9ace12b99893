import type { z } from "zod";
import { blockKey, keyMark } from "../accounts/kept-blocks";
import { noteAudit } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";
import { cutPage, PAGE_SIZE, type Place } from "./keyset";
import { type Actor, PeopleError } from "./people-error";

const shown = TABLES.keptBlock.omit({ addressHash: true });

/** A block whose account was deleted, without anything of its address. */
export type KeptBlockRow = Omit<z.infer<typeof shown>, "keyMark"> & {
  /** Whether its address is found: not after the secret of the wiki has changed. */
  counts: boolean;
};

/** Blocks whose accounts were deleted, and that have not ended, the newest first. */
export async function listKeptBlocks(
  database: Database,
  after?: Place,
): Promise<{ rows: KeptBlockRow[]; next: string | undefined }> {
  const rows = await database
    .selectFrom("keptBlock")
    .select(["id", "keyMark", "pseudonym", "reason", "endsAt", "createdAt"])
    .where(({ eb, or }) => or([eb("endsAt", "is", null), eb("endsAt", ">", timeFromNow())]))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("createdAt", "id"), "<", tuple(after?.at ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  const mark = keyMark(await blockKey(database));
  const { rows: page, next } = cutPage(parseRows(shown, rows), ({ createdAt, id }) => ({
    at: createdAt,
    id,
  }));
  return { rows: page.map(({ keyMark, ...row }) => ({ ...row, counts: keyMark === mark })), next };
}

/**
 * Lifts a block whose account was deleted.
 * @throws PeopleError if there is no such block
 */
export async function liftKeptBlock(
  database: Database,
  { id, actor }: { id: string; actor: Actor },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const lifted = await transaction
      .deleteFrom("keptBlock")
      .where("id", "=", id)
      .returning(["pseudonym", "reason", "endsAt"])
      .executeTakeFirst();
    if (!lifted) throw new PeopleError("This block has ended, or was lifted already.");
    const { pseudonym, reason, endsAt: until } = lifted;
    await noteAudit(transaction, actor, {
      action: "block.lift",
      subjectType: "block",
      subjectId: id,
      details: { account: pseudonym, reason, until },
    });
  });
}
