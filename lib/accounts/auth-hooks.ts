import {
  type BetterAuthOptions,
  type GenericEndpointContext,
  getCurrentAdapter,
} from "better-auth";
import { APIError } from "better-auth/api";
import { noteAudit } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import { NETWORK_HEADER } from "../request/network-header";
import { authorOf } from "./author";
import { NEW_USER } from "./create-account";
import { findBlockOf, hashAddress, noteKeptBlock } from "./kept-blocks";
import { displayName, freeHandle } from "./profile-fields";
import { methodOf, noteSignIn } from "./sign-in-events";

/** What an account has of another site, beside its id there. */
const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
};

/** What reads and writes in the transaction that makes an account. */
function adapterOf(context: GenericEndpointContext | null) {
  if (!context) throw new Error("Accounts begin with a request.");
  return getCurrentAdapter(context.context.adapter);
}

/** As `findKeptBlock`, in that transaction. @returns the columns of an account that is blocked; none if it is not */
async function blockFor(context: GenericEndpointContext | null, addressHash: string) {
  const adapter = await adapterOf(context);
  const found = await adapter.findOne<{ id: string; reason: string; endsAt: Date | null }>({
    model: "keptBlock",
    where: [{ field: "addressHash", value: addressHash }],
  });
  if (!found || (found.endsAt && found.endsAt.getTime() <= Date.now())) return {};
  return { banned: true, banReason: found.reason, banExpires: found.endsAt };
}

/**
 * Whether somebody has a handle, or it is reserved, asked in the transaction that makes an account: SQLite has one connection, so any other query
 * would wait for that transaction, and it for the query.
 */
async function isTaken(context: GenericEndpointContext | null, handle: string): Promise<boolean> {
  const adapter = await adapterOf(context);
  const where = [{ field: "handle", value: handle }];
  if (await adapter.findOne({ model: "user", where, select: ["id"] })) return true;
  const reserved = await adapter.findOne<{ freeAt: Date }>({
    model: "formerHandle",
    where,
    select: ["freeAt"],
  });
  return reserved !== null && reserved.freeAt.getTime() > Date.now();
}

/**
 * What we add to the rows that better-auth writes, and what we write beside them.
 * @param keyOfBlocks `blockKey(database)`: a hook cannot ask the database for it
 */
export const authHooks = (database: Database, keyOfBlocks: string) =>
  ({
    user: {
      create: {
        // Accounts of other sites; those with a password are made by `createAccount`.
        async before(user, context) {
          if (!user.emailVerified) throw new APIError("FORBIDDEN", { code: "email_not_verified" });
          const name = displayName.safeParse(user.name).data ?? "New contributor";
          const handle = await freeHandle(name, (candidate) => isTaken(context, candidate));
          const block = await blockFor(context, hashAddress(keyOfBlocks, user.email));
          return { data: { ...user, name, handle, ...NEW_USER, ...block } };
        },
        async after({ id, name }, context) {
          await authorOf(database, id);
          const made = await findBlockOf(database, id);
          if (made) await noteKeptBlock(database, id, made);
          await noteAudit(
            database,
            { id, name },
            {
              action: "account.create",
              subjectType: "user",
              subjectId: id,
              details: { with: methodOf(context?.path ?? "", context?.params?.id) },
            },
          );
        },
      },
    },
    account: {
      create: {
        // Nothing is ever asked of the other site again.
        async before(account) {
          return { data: { ...account, ...NO_TOKENS } };
        },
      },
    },
    session: {
      create: {
        async before(session, context) {
          const ipAddress = context?.headers?.get(NETWORK_HEADER) ?? null;
          return { data: { ...session, ipAddress } };
        },
        async after({ userId }, context) {
          await noteSignIn(database, {
            userId,
            method: methodOf(context?.path ?? "", context?.params?.id),
            network: context?.headers?.get(NETWORK_HEADER) ?? "",
            userAgent: context?.headers?.get("user-agent") ?? undefined,
          });
        },
      },
    },
  }) satisfies BetterAuthOptions["databaseHooks"];
