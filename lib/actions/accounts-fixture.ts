import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { getPerson } from "../accounts/get-person";
import { onBothDialects } from "../database/database-fixture";
import { closeDatabase, getDatabase } from "../database/get-database";
import type { Database } from "../database/open-database";
import type { Person } from "../roles/person";
import { ACTIONS } from "./actions";
import type { Outcome } from "./form-action";

/** A browser that sends forms: it keeps its cookies, as a jar. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly database: Database,
    readonly network = "192.0.2.1",
  ) {}

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({
      host: "localhost:3000",
      origin: "http://localhost:3000",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
      ...(cookie && { cookie }),
    });
  }

  get person(): Promise<Person | undefined> {
    return getPerson(this.headers);
  }

  /** Runs an action as the wrapper does after its checks, and keeps the cookies of its answer. */
  async send(name: string, fields: Record<string, string>): Promise<Outcome> {
    const action = ACTIONS.get(name);
    if (!action) throw new Error(`There is no action ${name}.`);
    const parsed = action.schema.safeParse(fields);
    if (!parsed.success)
      return {
        errors: Object.fromEntries(
          parsed.error.issues.map(({ path: field, message }) => [field.join("."), message]),
        ),
      };
    const outcome = await action.run({
      database: this.database,
      fields: parsed.data as never,
      person: await this.person,
      request: {
        headers: this.headers,
        network: this.network,
        origin: "http://localhost:3000",
      },
    });
    for (const cookie of outcome.cookies ?? []) {
      const [, cookieName = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0\b/i.test(cookie)) this.cookies.delete(cookieName);
      else this.cookies.set(cookieName, value);
    }
    return outcome;
  }
}

/** The path in the newest mail to an address. */
export async function linkFor(database: Database, to: string): Promise<string> {
  const mail = await database
    .selectFrom("mail")
    .select("text")
    .where("toAddress", "=", to)
    .orderBy("createdAt", "desc")
    .executeTakeFirstOrThrow();
  const [, found] = /https?:\/\/[^/\s]+(\/account\/\S+)/.exec(mail.text) ?? [];
  if (!found) throw new Error(`There is no link in: ${mail.text}`);
  return found;
}

export const tokenIn = (link: string): string =>
  new URL(link, "http://wiki.invalid").searchParams.get("token") ?? "";

/** Makes an account in the way that people do, and signs it in. */
export async function newAccount(
  database: Database,
  email: string,
  { name = "Misty Knight", password = "correct horse battery" } = {},
): Promise<TestBrowser> {
  const browser = new TestBrowser(database);
  await browser.send("sign-up", { email });
  const token = tokenIn(await linkFor(database, email));
  const outcome = await browser.send("confirm-sign-up", { token, name, password });
  if ("errors" in outcome) throw new Error(JSON.stringify(outcome.errors));
  return browser;
}

/**
 * Runs tests on both dialects with `getDatabase` at an empty database. PGlite has one session, which is too few: the database
 * of the process and that of the test.
 */
export function withAccounts(body: (get: () => Database) => void): void {
  onBothDialects((opened) => {
    let database: Database | undefined;
    beforeAll(async () => {
      const { location } = opened();
      if (location.dialect === "postgres") process.env.DATABASE_URL = location.url;
      else process.env.DATA_DIR = path.dirname(location.file);
      process.env.AUTH_SECRET = "a secret that only this test has, of some length";
      await closeDatabase();
      database = await getDatabase();
    });
    afterAll(async () => {
      await closeDatabase();
      for (const name of ["DATABASE_URL", "DATA_DIR", "AUTH_SECRET"]) delete process.env[name];
    });
    body(() => {
      if (!database) throw new Error("The database is open only while tests run.");
      return database;
    });
  });
}
