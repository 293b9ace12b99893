import type { BetterAuthPlugin } from "better-auth";

const text = { type: "string", required: true } as const;
const time = { type: "date", required: true } as const;

/**
 * Tables of ours that hooks of better-auth look into: only through its adapter can a hook use the transaction that makes an account.
 * They have every column that must not be null, since better-auth checks whether it could insert rows.
 */
export const hookTables = {
  id: "hook-tables",
  schema: {
    formerHandle: { fields: { handle: text, freeAt: time } },
    keptBlock: {
      fields: {
        addressHash: text,
        keyMark: text,
        pseudonym: text,
        reason: text,
        endsAt: { ...time, required: false },
        createdAt: time,
      },
    },
  },
} satisfies BetterAuthPlugin;
