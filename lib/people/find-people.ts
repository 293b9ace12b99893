import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/open-database";
import { parseRow, parseRows } from "../database/parse-row";
import type { Role } from "../database/tables";
import { cutPage, PAGE_SIZE, type Place } from "./keyset";
import { PERSON_COLUMNS, type PersonRow, personRow } from "./person-row";

/** Comes after every letter, in the order of code points. */
const LAST = "\u{10ffff}";

/** As SQL’s `lower` does it in both dialects: ASCII alone. */
const lowerAscii = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * People whose name, handle or mail address begins with a text, in any case; from the index of each, so at most 50 of each.
 * @returns sorted by name, and whether there are more
 */
export async function searchPeople(
  database: Database,
  query: string,
): Promise<{ people: PersonRow[]; hasMore: boolean }> {
  const start = lowerAscii(query.trim().replaceAll("\0", ""));
  if (!start) return { people: [], hasMore: false };
  const startingWith = (column: RawBuilder<string>) =>
    database
      .selectFrom("user")
      .select(PERSON_COLUMNS)
      .where(sql<boolean>`${column} >= ${start} and ${column} < ${start + LAST}`)
      .orderBy(column)
      .limit(PAGE_SIZE + 1)
      .execute();
  const lists = [
    await startingWith(sql`lower(name)`),
    await startingWith(sql`handle`),
    await startingWith(sql`email`),
  ];
  const found = new Map(parseRows(personRow, lists.flat()).map((row) => [row.id, row]));
  const people = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    people: people.slice(0, PAGE_SIZE),
    hasMore: people.length > PAGE_SIZE || lists.some((list) => list.length > PAGE_SIZE),
  };
}

/** Everybody, or those with a role, the newest first. */
export async function listPeople(
  database: Database,
  { role, after }: { role?: Role | undefined; after?: Place | undefined },
): Promise<{ rows: PersonRow[]; next: string | undefined }> {
  const rows = await database
    .selectFrom("user")
    .select(PERSON_COLUMNS)
    .$if(role !== undefined, (query) => query.where("role", "=", role as Role))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("createdAt", "id"), "<", tuple(after?.at ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  return cutPage(parseRows(personRow, rows), ({ createdAt, id }) => ({ at: createdAt, id }));
}

const findBy = async (
  database: Database,
  column: "id" | "handle" | "email",
  value: string,
): Promise<PersonRow | undefined> => {
  if (value.includes("\0")) return undefined;
  const row = await database
    .selectFrom("user")
    .select(PERSON_COLUMNS)
    .where(column, "=", value)
    .executeTakeFirst();
  return row && parseRow(personRow, row);
};

export const findPersonById = (database: Database, id: string) => findBy(database, "id", id);
export const findPersonByHandle = (database: Database, handle: string) =>
  findBy(database, "handle", handle);
export const findPersonByEmail = (database: Database, email: string) =>
  findBy(database, "email", email);
