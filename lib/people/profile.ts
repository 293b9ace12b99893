import type { Database } from "../database/open-database";
import type { Role } from "../database/tables";
import { timeFromNow } from "../database/time";
import type { AuthorNames } from "../git/author-names";
import { findPersonByHandle } from "./find-people";
import { blockEnd } from "./person-row";

/** What everybody may know about somebody who takes part. */
export type Profile = {
  /** The last part of its address. */
  handle: string;
  name: string;
  /** The ids under which Git has their changes. */
  authorIds: string[];
  state:
    | { kind: "active" | "blocked"; role: Role; about: string; since: string }
    /** The account was deleted; `since` is when they first wrote something here. */
    | { kind: "deleted"; since: string };
};

const FORMER = /^former-contributor-([0-9a-f]{8})$/;

/** The address of a profile: of an account by its handle, of a deleted one by its pseudonym. */
export const profileHref = (handle: string): string => `/people/${handle}`;

/** `Former contributor 3f9a2c71` → `former-contributor-3f9a2c71`. */
export const handleFromPseudonym = (pseudonym: string): string =>
  pseudonym.toLowerCase().replaceAll(" ", "-");

/** The profile at an address; undefined if nobody has it. */
export async function findProfile(
  database: Database,
  handle: string,
): Promise<Profile | undefined> {
  const former = FORMER.exec(handle);
  if (former) {
    const author = await database
      .selectFrom("author")
      .select(["id", "pseudonym", "createdAt"])
      .where("pseudonym", "=", `Former contributor ${former[1]}`)
      .executeTakeFirst();
    if (author?.pseudonym)
      return {
        handle,
        name: author.pseudonym,
        authorIds: [author.id],
        state: { kind: "deleted", since: author.createdAt },
      };
  }
  const person = await findPersonByHandle(database, handle);
  if (!person) return undefined;
  const authors = await database
    .selectFrom("author")
    .select("id")
    .where("userId", "=", person.id)
    .execute();
  const isBlocked = blockEnd(person) !== undefined;
  return {
    handle,
    name: person.name,
    authorIds: authors.map(({ id }) => id),
    state: {
      kind: isBlocked ? "blocked" : "active",
      role: person.role,
      // What somebody says about themselves may be why they are blocked.
      about: isBlocked ? "" : person.about,
      since: person.createdAt,
    },
  };
}

/** The handle that somebody has now who had another one before; undefined if that is not reserved for anybody any more. */
export async function findPresentHandle(
  database: Database,
  former: string,
): Promise<string | undefined> {
  if (former.includes("\0")) return undefined;
  const row = await database
    .selectFrom("formerHandle")
    .innerJoin("user", "user.id", "formerHandle.userId")
    .select("user.handle")
    .where("formerHandle.handle", "=", former)
    .where("formerHandle.freeAt", ">", timeFromNow())
    .executeTakeFirst();
  return row?.handle;
}

/** The names of all authors of commits, by their ids. */
export async function namesOfAuthors(database: Database): Promise<AuthorNames> {
  const rows = await database
    .selectFrom("author")
    .leftJoin("user", "user.id", "author.userId")
    .select(["author.id", "author.pseudonym", "user.name", "user.handle"])
    .orderBy("author.id")
    .execute();
  return new Map(
    rows.flatMap(({ id, pseudonym, name, handle }) => {
      if (name && handle) return [[id, { name, href: profileHref(handle) }]];
      if (!pseudonym) return [];
      return [[id, { name: pseudonym, href: profileHref(handleFromPseudonym(pseudonym)) }]];
    }),
  );
}
