import type { CreateTableBuilder, Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Migration } from "../migration";
import { makeAppendOnly } from "./append-only";
import { COLUMN_TYPES } from "./column-types";

type Type = keyof (typeof COLUMN_TYPES)["sqlite"];

/** `time?` is a column that may be null; `>user cascade` refers to a row of `user`, and is deleted with it. */
type Column =
  | `${Type}${"" | "?"}`
  | `${Type}${"" | "?"}>user ${"cascade" | "set null"}`
  | "key"
  | "unique"
  | "unique?";

type Definition = {
  columns: Record<string, Column>;
  primaryKey?: string[];
  indexes?: string[][];
  checks?: Record<string, RawBuilder<unknown>>;
};

const DEFINITIONS: Record<string, Definition> = {
  user: {
    columns: {
      id: "key",
      name: "text",
      email: "unique",
      emailVerified: "flag",
      image: "text?",
      createdAt: "time",
      updatedAt: "time",
      role: "text",
      banned: "flag",
      banReason: "text?",
      banExpires: "time?",
      handle: "unique",
      about: "text",
    },
    checks: { role: sql`role in ('reader', 'contributor', 'editor', 'administrator')` },
    indexes: [["createdAt"]],
  },
  session: {
    columns: {
      id: "key",
      expiresAt: "time",
      token: "unique",
      createdAt: "time",
      updatedAt: "time",
      ipAddress: "text?",
      userAgent: "text?",
      userId: "text>user cascade",
      impersonatedBy: "text?",
    },
    indexes: [["userId"], ["expiresAt"]],
  },
  account: {
    columns: {
      id: "key",
      accountId: "text",
      providerId: "text",
      userId: "text>user cascade",
      accessToken: "text?",
      refreshToken: "text?",
      idToken: "text?",
      accessTokenExpiresAt: "time?",
      refreshTokenExpiresAt: "time?",
      scope: "text?",
      password: "text?",
      createdAt: "time",
      updatedAt: "time",
    },
    indexes: [["userId"], ["providerId", "accountId"]],
  },
  verification: {
    columns: {
      id: "key",
      identifier: "text",
      value: "text",
      expiresAt: "time",
      createdAt: "time",
      updatedAt: "time",
    },
    indexes: [["identifier"], ["expiresAt"]],
  },
  passkey: {
    columns: {
      id: "key",
      name: "text?",
      publicKey: "text",
      userId: "text>user cascade",
      credentialId: "unique",
      counter: "integer",
      deviceType: "text",
      backedUp: "flag",
      transports: "text?",
      createdAt: "time?",
      aaguid: "text?",
    },
    indexes: [["userId"]],
  },
  rateLimit: {
    columns: { id: "key", key: "unique", count: "integer", lastRequest: "integer" },
  },
  author: {
    columns: {
      id: "key",
      userId: "text?>user set null",
      pseudonym: "unique?",
      createdAt: "time",
    },
    indexes: [["userId"]],
  },
  mail: {
    columns: {
      id: "key",
      userId: "text?>user set null",
      toAddress: "text",
      subject: "text",
      text: "text",
      html: "text",
      reason: "text",
      topic: "text?",
      unsubscribeToken: "unique?",
      state: "text",
      attempts: "integer",
      nextAttemptAt: "time",
      claimedUntil: "time?",
      lastAnswer: "text?",
      digestKey: "text?",
      createdAt: "time",
      sentAt: "time?",
    },
    checks: { state: sql`state in ('waiting', 'sending', 'sent', 'failed')` },
    indexes: [["state", "nextAttemptAt"], ["createdAt"], ["userId"]],
  },
  mailPreference: {
    columns: { userId: "text>user cascade", topic: "text", wanted: "flag", updatedAt: "time" },
    primaryKey: ["userId", "topic"],
  },
  auditEntry: {
    columns: {
      id: "key",
      at: "time",
      // Not a reference: the entry stays when the account is deleted.
      actorId: "text?",
      actorName: "text",
      action: "text",
      subjectType: "text",
      subjectId: "text",
      details: "text",
    },
    indexes: [["at"], ["subjectType", "subjectId"], ["actorId"]],
  },
  signInEvent: {
    columns: {
      id: "key",
      at: "time",
      userId: "text?>user set null",
      email: "text?",
      method: "text",
      succeeded: "flag",
      reason: "text?",
      network: "text",
      userAgent: "text?",
    },
    indexes: [["at"], ["userId"]],
  },
  limitCounter: {
    columns: { key: "text", windowStart: "time", count: "integer" },
    primaryKey: ["key", "windowStart"],
    indexes: [["windowStart"]],
  },
  failureDelay: {
    columns: { key: "key", failures: "integer", lastFailureAt: "time", retryAt: "time" },
    indexes: [["lastFailureAt"]],
  },
  oneTimeToken: {
    columns: {
      tokenHash: "key",
      purpose: "text",
      subject: "text?",
      createdAt: "time",
      expiresAt: "time",
      usedAt: "time?",
    },
    indexes: [["purpose"]],
  },
  setting: { columns: { key: "key", value: "text", updatedAt: "time" } },
  keptForm: {
    columns: {
      tokenHash: "key",
      userId: "text?>user cascade",
      action: "text",
      fields: "text",
      createdAt: "time",
      expiresAt: "time",
    },
    indexes: [["expiresAt"], ["userId"]],
  },
};

type Builder = CreateTableBuilder<string, string>;
type Types = (typeof COLUMN_TYPES)["sqlite"];

function addColumn(builder: Builder, types: Types, name: string, column: Column): Builder {
  const [, type = "", nullable, deletion] =
    /^(\w+)(\?)?(?:>user (cascade|set null))?$/.exec(column) ?? [];
  return builder.addColumn(name, types[type as Type] ?? types.text, (build) => {
    if (type === "key") return build.primaryKey().notNull();
    const unique = type === "unique" ? build.unique() : build;
    const required = nullable ? unique : unique.notNull();
    return deletion
      ? required.references("user.id").onDelete(deletion as "cascade" | "set null")
      : required;
  });
}

async function createTable(
  database: Kysely<unknown>,
  types: Types,
  table: string,
  { columns, primaryKey, indexes = [], checks = {} }: Definition,
): Promise<void> {
  let builder: Builder = database.schema.createTable(table) as Builder;
  for (const [name, column] of Object.entries(columns))
    builder = addColumn(builder, types, name, column);
  if (primaryKey) builder = builder.addPrimaryKeyConstraint(`${table}Key`, primaryKey);
  for (const [name, check] of Object.entries(checks))
    builder = builder.addCheckConstraint(`${table}Check_${name}`, check);
  await builder.execute();
  for (const names of indexes)
    await database.schema
      .createIndex([table, "by", ...names].join("_"))
      .on(table)
      .columns(names)
      .execute();
}

/** Accounts, mail, the audit log, limits. */
export const people: Migration = {
  name: "people",
  async up(database, dialect) {
    for (const [table, definition] of Object.entries(DEFINITIONS))
      await createTable(database, COLUMN_TYPES[dialect], table, definition);
    await makeAppendOnly(database, dialect, "audit_entry");
  },
};
