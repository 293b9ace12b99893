import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { getAuthTables } from "better-auth/db";
import { admin } from "better-auth/plugins";
import { expect, test } from "vitest";
import { authDatabase } from "./auth-database";
import { onBothDialects } from "./database-fixture";
import { TABLES } from "./tables";

const password = "a long enough password";

onBothDialects((get) => {
  const createAuth = () =>
    betterAuth({
      baseURL: "http://localhost:3000",
      secret: "only for this test, and thirty-two letters",
      database: authDatabase(get()),
      emailAndPassword: { enabled: true },
      telemetry: { enabled: false },
      rateLimit: { enabled: true, storage: "database" },
      user: {
        additionalFields: {
          handle: { type: "string", required: true },
          about: { type: "string", required: true },
        },
      },
      plugins: [
        admin({ defaultRole: "contributor", adminRoles: [] }),
        passkey({ schema: { passkey: { fields: { credentialID: "credentialId" } } } }),
      ],
    });

  test("our tables have every column that better-auth and its plugins use", () => {
    const tables = Object.values(getAuthTables(createAuth().options));
    const wanted = tables.flatMap(({ modelName, fields }) =>
      Object.entries(fields).map(([name, field]) => `${modelName}.${field.fieldName ?? name}`),
    );
    const ours = Object.entries(TABLES).flatMap(([name, { shape }]) =>
      Object.keys(shape).map((column) => `${name}.${column}`),
    );
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((column) => !ours.includes(column))).toEqual([]);
  });

  test("somebody signs up, signs in, and their session is found with its times", async () => {
    const auth = createAuth();
    await auth.api.signUpEmail({
      body: { email: "a@example.org", password, name: "A", handle: "a", about: "" },
    });
    const { headers } = await auth.api.signInEmail({
      body: { email: "a@example.org", password },
      returnHeaders: true,
    });
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
    expect(found?.user.email).toBe("a@example.org");
    expect(found?.user.emailVerified).toBe(false);
    expect(found?.session.expiresAt).toBeInstanceOf(Date);
    const { database } = get();
    const rows = await database.selectFrom("user").selectAll().execute();
    expect(rows).toMatchObject([{ role: "contributor", banned: false, handle: "a" }]);
    expect(rows[0]?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
