import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/** A purpose of links that work once, with what they are about. */
export type LinkPurpose<Subject extends z.ZodType = z.ZodType> = {
  name: string;
  subject: Subject;
  /** In milliseconds. */
  lifetime: number;
};

/**
 * Makes a link that works once. The database has only a hash of its token.
 * @returns the token
 */
export async function newLinkToken<Subject extends z.ZodType>(
  database: Database,
  { name, lifetime }: LinkPurpose<Subject>,
  subject: z.output<Subject>,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await database
    .insertInto("oneTimeToken")
    .values({
      tokenHash: hashOf(token),
      purpose: name,
      subject: JSON.stringify(subject),
      createdAt: timeFromNow(),
      expiresAt: timeFromNow(lifetime),
      usedAt: null,
    })
    .execute();
  return token;
}

const parseSubject = <Subject extends z.ZodType>(schema: Subject, text: string | null) => {
  const { data } = schema.safeParse(JSON.parse(text ?? "null"));
  return data as z.output<Subject> | undefined;
};

/** What an unused link is about, without using it: programs that look at mail open links too. */
export async function peekLink<Subject extends z.ZodType>(
  database: Database,
  { name, subject }: LinkPurpose<Subject>,
  token: string,
): Promise<z.output<Subject> | undefined> {
  const row = await database
    .selectFrom("oneTimeToken")
    .select("subject")
    .where("tokenHash", "=", hashOf(token))
    .where("purpose", "=", name)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", timeFromNow())
    .executeTakeFirst();
  return row && parseSubject(subject, row.subject);
}

/** Uses a link: of two at the same time, one gets its subject, the other undefined. */
export async function useLink<Subject extends z.ZodType>(
  database: Database,
  { name, subject }: LinkPurpose<Subject>,
  token: string,
): Promise<z.output<Subject> | undefined> {
  const row = await database
    .updateTable("oneTimeToken")
    .set({ usedAt: timeFromNow() })
    .where("tokenHash", "=", hashOf(token))
    .where("purpose", "=", name)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", timeFromNow())
    .returning("subject")
    .executeTakeFirst();
  return row && parseSubject(subject, row.subject);
}

/** Makes all links of a purpose useless that are about this subject. */
export async function dropLinks<Subject extends z.ZodType>(
  database: Database,
  { name }: LinkPurpose<Subject>,
  subject: z.output<Subject>,
): Promise<void> {
  await database
    .deleteFrom("oneTimeToken")
    .where("purpose", "=", name)
    .where("subject", "=", JSON.stringify(subject))
    .execute();
}
