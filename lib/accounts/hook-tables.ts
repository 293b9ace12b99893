import type { BetterAuthPlugin } from "better-auth";

/**
 * Tables of ours that hooks of better-auth look into, with the columns that they need. Its adapter reads no others, and only with it
 * can a hook use the transaction that makes an account.
 */
export const hookTables = {
  id: "hook-tables",
  schema: {
    formerHandle: {
      fields: {
        handle: { type: "string", required: true },
        freeAt: { type: "date", required: true },
      },
    },
  },
} satisfies BetterAuthPlugin;
