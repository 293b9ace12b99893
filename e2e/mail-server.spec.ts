import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { openDatabase } from "../lib/database/open-database";
import { timeFromNow } from "../lib/database/time";
import { newCertificate } from "../lib/mail/certificate-fixture";
import { queueMail } from "../lib/mail/queue-mail";
import { startSmtpServer } from "../lib/mail/smtp-fixture";
import { startServer } from "../scripts/server.mjs";

test("mail waits while the certificate of the mail server is not trusted, and goes out when it is", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mail-"));
  const certificate = await newCertificate();
  const trusted = path.join(folder, "trusted.pem");
  writeFileSync(trusted, certificate.cert);
  const smtp = await startSmtpServer({}, { ...certificate, isImplicit: true });
  const environment = {
    DATA_DIR: folder,
    DATABASE_URL: "",
    SMTP_URL: `smtps://wiki:se%3Acret@localhost:${smtp.settings.port}`,
    MAIL_FROM: "wiki@example.org",
  };
  let server = await startServer(environment);
  const opened = await openDatabase({
    dialect: "sqlite",
    file: path.join(folder, "wiki.db"),
  });
  const find = () => opened.database.selectFrom("mail").selectAll().executeTakeFirstOrThrow();
  await queueMail(opened.database, { to: "a@example.org", template: "test", data: {} });
  await expect.poll(async () => (await find()).attempts, { timeout: 20_000 }).toBe(1);
  const waiting = await find();
  expect(waiting.state).toBe("waiting");
  expect(waiting.lastAnswer).toMatch(/^The certificate of localhost is not trusted\./);
  expect(waiting.lastAnswer).toContain("NODE_EXTRA_CA_CERTS");
  expect(smtp.received).toEqual([]);
  server.stop();
  server = await startServer({ ...environment, NODE_EXTRA_CA_CERTS: trusted });
  await opened.database
    .updateTable("mail")
    .set({ nextAttemptAt: timeFromNow(-1) })
    .execute();
  await expect.poll(async () => (await find()).state, { timeout: 20_000 }).toBe("sent");
  expect(smtp.received).toMatchObject([{ isEncrypted: true, login: "wiki:se:cret" }]);
  server.stop();
  await opened.close();
  await smtp.stop();
  rmSync(folder, { recursive: true, force: true });
});
