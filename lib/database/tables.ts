import { z } from "zod";
import { time } from "./time";

/**
 * All tables: the schema of a row of each, as both dialects return it. Times are ISO texts in UTC, flags are booleans,
 * ids are opaque texts, JSON is text. In SQL the names are in snake_case (`emailVerified` is `email_verified`).
 * A new column needs a migration too; a test compares the two.
 */

const id = z.string().min(1);
const text = z.string();
const count = z.int().nonnegative();
const flag = z.boolean();

/** What people may do, from least to most. */
export const ROLES = ["reader", "contributor", "editor", "administrator"] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** What happens to a mail: it waits for its next attempt, is being sent, was sent, or is given up. */
export const MAIL_STATES = ["waiting", "sending", "sent", "failed"] as const;

/** Accounts. The names of the columns up to `banExpires` are those of better-auth and its plugin `admin`. */
const user = z.object({
  id,
  /** How the person is called on pages. */
  name: text,
  email: text,
  emailVerified: flag,
  image: text.nullable(),
  createdAt: time,
  updatedAt: time,
  role,
  banned: flag,
  banReason: text.nullable(),
  banExpires: time.nullable(),
  /** The last part of the address of the profile: lower case, digits and hyphens; unique. */
  handle: text,
  /** A line about themselves, plain text. */
  about: text,
});

const session = z.object({
  id,
  expiresAt: time,
  token: text,
  createdAt: time,
  updatedAt: time,
  ipAddress: text.nullable(),
  userAgent: text.nullable(),
  userId: id,
  impersonatedBy: text.nullable(),
});

/** A way to sign in: a password, or an account elsewhere. */
const account = z.object({
  id,
  accountId: text,
  providerId: text,
  userId: id,
  accessToken: text.nullable(),
  refreshToken: text.nullable(),
  idToken: text.nullable(),
  accessTokenExpiresAt: time.nullable(),
  refreshTokenExpiresAt: time.nullable(),
  scope: text.nullable(),
  password: text.nullable(),
  createdAt: time,
  updatedAt: time,
});

/** What better-auth sends by mail and expects back. */
const verification = z.object({
  id,
  identifier: text,
  value: text,
  expiresAt: time,
  createdAt: time,
  updatedAt: time,
});

const passkey = z.object({
  id,
  name: text.nullable(),
  publicKey: text,
  userId: id,
  credentialId: text,
  counter: count,
  deviceType: text,
  backedUp: flag,
  transports: text.nullable(),
  createdAt: time.nullable(),
  aaguid: text.nullable(),
});

/** The limiter of better-auth. */
const rateLimit = z.object({ id, key: text, count, lastRequest: count });

/**
 * Who wrote something, as Git's commits name them by `id`, which says nothing private. The author stays when the
 * account is deleted: then `userId` is null, and the pseudonym is shown.
 */
const author = z.object({
  id,
  userId: id.nullable(),
  pseudonym: text.nullable(),
  createdAt: time,
});

/** The outbox: each mail with what the mail server last answered. */
const mail = z.object({
  id,
  /** The account that it is for; null if there is none, or it was deleted. */
  userId: id.nullable(),
  toAddress: text,
  subject: text,
  text,
  html: text,
  /** Why the person gets it: a sentence at the end of the mail. */
  reason: text,
  /** What can be unsubscribed from; null for mail that has to arrive, such as a confirmation. */
  topic: text.nullable(),
  unsubscribeToken: text.nullable(),
  state: z.enum(MAIL_STATES),
  attempts: count,
  nextAttemptAt: time,
  /** While it is being sent: when another process may try. */
  claimedUntil: time.nullable(),
  lastAnswer: text.nullable(),
  /** Waiting mails with the same key are sent as one. */
  digestKey: text.nullable(),
  createdAt: time,
  sentAt: time.nullable(),
});

/** Whether somebody wants mail about a topic; without a row they get it. */
const mailPreference = z.object({ userId: id, topic: text, wanted: flag, updatedAt: time });

/** Who did what; the database itself rejects changes of it. Names are kept as they were. */
const auditEntry = z.object({
  id,
  at: time,
  /** Null for a command on the server, and for the server itself. */
  actorId: id.nullable(),
  actorName: text,
  action: text,
  subjectType: text,
  subjectId: text,
  /** JSON: what the action says beside that. */
  details: text,
});

/** A sign-in, or an attempt that failed. */
const signInEvent = z.object({
  id,
  at: time,
  userId: id.nullable(),
  email: text.nullable(),
  method: text,
  succeeded: flag,
  reason: text.nullable(),
  /** The address of the reader, or its /64. */
  network: text,
  userAgent: text.nullable(),
});

/** How often something was done in a span of time that begins at `windowStart`. */
const limitCounter = z.object({ key: text, windowStart: time, count });

/** A delay that grows with failures. */
const failureDelay = z.object({ key: text, failures: count, lastFailureAt: time, retryAt: time });

/** A link that works once, such as that of the first administrator; only the hash of its token is kept. */
const oneTimeToken = z.object({
  tokenHash: text,
  purpose: text,
  subject: text.nullable(),
  createdAt: time,
  expiresAt: time,
  usedAt: time.nullable(),
});

/** The key of the secret in the table `setting`, from which tokens and sessions are signed. It is in no backup. */
export const SECRET_SETTING = "secret";

/** What administrators set, and the secret; the value is JSON. */
const setting = z.object({ key: text, value: text, updatedAt: time });

/** A form that was sent after its session had expired, kept until its owner has signed in again. */
const keptForm = z.object({
  tokenHash: text,
  /** Whose session it was, if that is known: nobody else may open it. */
  userId: id.nullable(),
  /** The address that the form is sent to. */
  action: text,
  /** JSON: the values by the name of the field. */
  fields: text,
  createdAt: time,
  expiresAt: time,
});

/** How a draft ended: somebody deleted it, chose another text instead, or published it. */
export const DRAFT_ENDS = ["deleted", "replaced", "published"] as const;

/** What somebody has typed into an editor and not published. Of drafts that have not ended, one for each person and article. */
const draft = z.object({
  id,
  userId: id,
  /** `heroes/luke-cage`, or `new/heroes` for an article that is not there yet. */
  articleId: text,
  /** The blob that the text is based on; `new` for an article that was not there. */
  base: text,
  /** As it was typed, with LF line endings; empty once it was published. */
  text,
  /** JSON: what the form has beside its text, by the name of the control (`lib/drafts/kept-fields.ts`). */
  fields: text,
  /** What the history will say. */
  summary: text,
  /** Grows by one with each save: who saves says which one they have seen. */
  revision: count,
  /** The open page that saved it last, as its script calls itself; empty for a page without script. */
  writer: text,
  createdAt: time,
  updatedAt: time,
  ended: z.enum(DRAFT_ENDS).nullable(),
  endedAt: time.nullable(),
});

/** A handle that somebody has given up: its address leads to their profile, and nobody else may take it yet. */
const formerHandle = z.object({
  id,
  /** Unique. */
  handle: text,
  /** Who had it; null if the account was deleted. */
  userId: id.nullable(),
  /** When anybody may take it. */
  freeAt: time,
});

/** The block of an account that was deleted: a new account with the same mail address gets it. */
const keptBlock = z.object({
  id,
  /** Of the address, with a key that comes from the secret of the wiki; unique. */
  addressHash: text,
  /** Of the key: whether the hash was made with the key of today. */
  keyMark: text,
  /** What the deleted account is called now. */
  pseudonym: text,
  reason: text,
  /** Null for no end. */
  endsAt: time.nullable(),
  /** When the account was deleted. */
  createdAt: time,
});

/** In an order in which rows can be inserted: a table comes after those that it refers to. */
export const TABLES = {
  user,
  session,
  account,
  verification,
  passkey,
  rateLimit,
  author,
  mail,
  mailPreference,
  auditEntry,
  signInEvent,
  limitCounter,
  failureDelay,
  oneTimeToken,
  setting,
  keptForm,
  draft,
  formerHandle,
  keptBlock,
} as const;

export type TableName = keyof typeof TABLES;

/** The columns of each table, as queries see them. */
export type Tables = { [Name in TableName]: z.output<(typeof TABLES)[Name]> };

/** A row of a table. */
export type Row<Name extends TableName> = Tables[Name];
