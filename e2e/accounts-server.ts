import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createAccount } from "../lib/accounts/create-account";
import { hashPassword } from "../lib/accounts/hash-password";
import { type OpenDatabase, openDatabase } from "../lib/database/open-database";
import { startServer } from "../scripts/server.mjs";

/** A server with an empty database of its own, which the test can look into. */
export type AccountsServer = {
  /** Passkeys need a name: they do not know addresses of machines. */
  base: string;
  database: OpenDatabase["database"];
  /** Makes an account, as its owner would. */
  addAccount(email: string, password: string, name?: string): Promise<string>;
  /** The address in the newest mail to somebody, at this server. */
  linkFor(email: string): Promise<string>;
  /** Lets all sessions of somebody end now. */
  expireSessions(userId: string): Promise<void>;
  /** Ends the server. Until it is started again, nothing answers. */
  halt(): Promise<void>;
  /** Starts it again, at the same address with the same database. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

/** Each test has a network of its own (`x-forwarded-for`), so that no limit is reached by several together. */
export const newNetwork = (): string =>
  `10.${[0, 0, 0].map(() => 1 + Math.floor(Math.random() * 250)).join(".")}`;

export async function startAccounts(env: Record<string, string> = {}): Promise<AccountsServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "accounts-"));
  const settings = {
    DATA_DIR: folder,
    DATABASE_URL: "",
    SITE_URL: "",
    ORIGIN_URL: "",
    TRUST_PROXY: "1",
    ...env,
  };
  let server = await startServer(settings);
  const opened = await openDatabase({ dialect: "sqlite", file: path.join(folder, "wiki.db") });
  const { database } = opened;
  const base = server.address.replace("127.0.0.1", "localhost");
  return {
    base,
    database,
    async addAccount(email, password, name = "Misty Knight") {
      const hash = await hashPassword(password);
      return database
        .transaction()
        .execute((transaction) => createAccount(transaction, { email, name, hash }));
    },
    async linkFor(email) {
      const { text } = await database
        .selectFrom("mail")
        .select("text")
        .where("toAddress", "=", email)
        .orderBy("createdAt", "desc")
        .executeTakeFirstOrThrow();
      const [, found] = /https?:\/\/[^/\s]+(\/account\/\S+)/.exec(text) ?? [];
      if (!found) throw new Error(`There is no link in: ${text}`);
      return base + found;
    },
    async expireSessions(userId) {
      await database
        .updateTable("session")
        .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
        .where("userId", "=", userId)
        .execute();
    },
    async halt() {
      server.stop();
      const isUp = () =>
        fetch(`${base}/healthz`).then(
          () => true,
          () => false,
        );
      while (await isUp()) await new Promise((resolve) => setTimeout(resolve, 100));
    },
    async startAgain() {
      server = await startServer({ ...settings, PORT: new URL(base).port });
    },
    async stop() {
      await opened.close();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
