import { afterEach, describe, expect, test } from "vitest";
import { onBothDialects } from "../database/database-fixture";
import { exampleRow } from "../database/tables-fixture";
import { timeFromNow } from "../database/time";
import { newCertificate } from "./certificate-fixture";
import { deliverNext, WAITS } from "./deliver";
import { startMailSender } from "./mail-sender";
import { queueMail } from "./queue-mail";
import { removeOldMail } from "./remove-old-mail";
import { type Behavior, startSmtpServer } from "./smtp-fixture";
import { smtpTransport } from "./transport";
import { findSubscription, setWanted } from "./unsubscribe";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function startServer(behavior?: Behavior) {
  const server = await startSmtpServer(behavior);
  stops.push(server.stop);
  const patience = { connection: 1000, answer: 300, all: 1000 };
  return { ...server, send: smtpTransport(server.settings, { patience }) };
}

onBothDialects((get) => {
  const list = () =>
    get().database.selectFrom("mail").selectAll().orderBy("createdAt").orderBy("id").execute();
  const dueNow = () =>
    get()
      .database.updateTable("mail")
      .set({ nextAttemptAt: timeFromNow(-1) })
      .execute();

  afterEach(async () => {
    await get().database.deleteFrom("mail").execute();
    await get().database.deleteFrom("user").execute();
  });

  const queueTest = (to = "a@example.org") =>
    queueMail(get().database, { to, template: "test", data: {} });

  test("a mail is received with both forms and its reason, once, and its text is not kept", async () => {
    const { send, received } = await startServer();
    await queueTest();
    expect(await deliverNext(get(), send, false)).toBe(true);
    expect(await deliverNext(get(), send, false)).toBe(false);
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({ from: "wiki@example.org", to: ["a@example.org"] });
    expect(mail?.source).toContain("Content-Type: text/plain");
    expect(mail?.source).toContain("Content-Type: text/html");
    expect(mail?.source).toContain("because an administrator sent a test");
    expect(mail?.source).not.toContain("List-Unsubscribe");
    expect(await list()).toMatchObject([
      { state: "sent", attempts: 1, lastAnswer: "250 2.0.0 Taken", text: "", html: "" },
    ]);
  });

  test.each<[string, Behavior, RegExp]>([
    ["is busy", { RCPT: "450 4.2.0 Try later" }, /450 4\.2\.0 Try later/],
    ["rejects the greeting", { greeting: "554 5.7.1 Go away" }, /554/],
    ["rejects the sender", { MAIL: "550 5.7.1 Not you" }, /550/],
    ["says nothing", { greeting: "hang" }, /Greeting never received|timeout|aborted/i],
    ["is silent after the mail", { message: "hang" }, /timeout|aborted/i],
    ["dies in the middle", { DATA: "die" }, /closed|ECONNRESET|hang/i],
  ])("a server that %s is asked again later", async (_, behavior, answer) => {
    const { send, received } = await startServer(behavior);
    await queueTest();
    expect(await deliverNext(get(), send, false)).toBe(true);
    const [mail] = await list();
    expect(mail).toMatchObject({ state: "waiting", attempts: 1, claimedUntil: null });
    expect(mail?.lastAnswer).toMatch(answer);
    expect(mail?.html).not.toBe("");
    const wait = Date.parse(mail?.nextAttemptAt ?? "") - Date.now();
    expect(wait).toBeGreaterThan((WAITS[0] as number) * 0.8);
    expect(await deliverNext(get(), send, false)).toBe(false);
    expect(received).toEqual([]);
  });

  test("a server whose certificate is not trusted is asked again, and the outbox says what to do", async () => {
    const certificate = await newCertificate();
    const server = await startSmtpServer({}, certificate);
    stops.push(server.stop);
    await queueTest();
    await deliverNext(get(), smtpTransport(server.settings), false);
    const [mail] = await list();
    expect(mail).toMatchObject({ state: "waiting", attempts: 1 });
    expect(mail?.lastAnswer).toMatch(/is not trusted\. Give that server .* NODE_EXTRA_CA_CERTS/);
    expect(mail?.html).not.toBe("");
    await dueNow();
    const trusting = smtpTransport(server.settings, { trusted: certificate.cert });
    await deliverNext(get(), trusting, false);
    expect(await list()).toMatchObject([{ state: "sent", attempts: 2 }]);
    expect(server.received).toMatchObject([{ isEncrypted: true }]);
  });

  test("a server that cannot be reached is asked again, until the mail is given up", async () => {
    const { send, stop } = await startServer();
    await stop();
    stops.pop();
    await queueTest();
    for (const [index] of WAITS.entries()) {
      await dueNow();
      expect(await deliverNext(get(), send, false)).toBe(true);
      expect(await list()).toMatchObject([{ state: "waiting", attempts: index + 1 }]);
    }
    await dueNow();
    await deliverNext(get(), send, false);
    const [mail] = await list();
    expect(mail).toMatchObject({ state: "failed", attempts: WAITS.length + 1 });
    expect(mail?.lastAnswer).toMatch(/ECONNREFUSED/);
  });

  test("an address that the server does not know is given up at once", async () => {
    const { send } = await startServer({ RCPT: "550 5.1.1 No such user" });
    await queueTest();
    await deliverNext(get(), send, false);
    expect(await list()).toMatchObject([{ state: "failed", attempts: 1 }]);
    expect((await list())[0]?.lastAnswer).toContain("550 5.1.1 No such user");
  });

  test("waiting mails of one digest and one address are sent as one, also if some are not due", async () => {
    const { send, received } = await startServer();
    const { database } = get();
    const digest = { template: "test", data: {}, digestKey: "daily" } as const;
    await queueMail(database, { to: "a@example.org", ...digest });
    await queueMail(database, { to: "a@example.org", ...digest, delay: 3_600_000 });
    await queueMail(database, { to: "b@example.org", ...digest, delay: 3_600_000 });
    await deliverNext(get(), send, false);
    expect(await deliverNext(get(), send, false)).toBe(false);
    expect(received.map(({ to }) => to)).toEqual([["a@example.org"]]);
    expect(received[0]?.source).toContain(
      "Subject: Midland Circle: 2 messages: A test message\r\n",
    );
    expect((await list()).map(({ state }) => state).sort()).toEqual(["sent", "sent", "waiting"]);
  });

  test("ten senders at once send each mail once, and each digest once", async ({ skip }) => {
    if (!get().location.isComplete) skip(get().location.server);
    const { send, received } = await startServer();
    for (let index = 0; index < 20; index++) {
      const digestKey = index % 2 === 0 ? { digestKey: `key-${index % 4}` } : {};
      await queueMail(get().database, {
        to: index % 2 === 0 ? "a@example.org" : `${index}@example.org`,
        template: "test",
        data: {},
        ...digestKey,
      });
    }
    const sender = async () => {
      for (let empty = 0; empty < 3; ) if (!(await deliverNext(get(), send, false))) empty++;
    };
    await Promise.all(Array.from({ length: 10 }, sender));
    expect((await list()).every(({ state }) => state === "sent")).toBe(true);
    expect(received).toHaveLength(12);
  });

  test("what a process claimed that died is sent by another one", async () => {
    const { send, received } = await startServer();
    const mail = { ...exampleRow("mail"), userId: null };
    await get()
      .database.insertInto("mail")
      .values({ ...mail, state: "sending", claimedUntil: timeFromNow(60_000) })
      .execute();
    expect(await deliverNext(get(), send, false)).toBe(false);
    await get()
      .database.updateTable("mail")
      .set({ claimedUntil: timeFromNow(-1) })
      .execute();
    expect(await deliverNext(get(), send, false)).toBe(true);
    expect(received).toHaveLength(1);
  });

  describe("a mail about a topic", () => {
    const person = exampleRow("user");
    const queueRole = () =>
      queueMail(get().database, {
        to: "a@example.org",
        userId: person.id,
        template: "roleChanged",
        data: { role: "editor" },
      });

    test("has both headers for unsubscribing, and its link ends mail about it", async () => {
      const { database } = get();
      await database.insertInto("user").values(person).execute();
      const { send, received } = await startServer();
      await queueRole();
      await deliverNext(get(), send, false);
      const header = /^List-Unsubscribe: <(.*)>\r$/m.exec(received[0]?.source ?? "")?.[1] ?? "";
      expect(received[0]?.source).toContain(
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
      );
      const token = new URL(header).searchParams.get("token") ?? "";
      const found = await findSubscription(database, token);
      expect(found).toMatchObject({ userId: person.id, topic: "role" });
      expect(await findSubscription(database, `${token}x`)).toBeUndefined();
      await queueRole();
      if (found) await setWanted(database, found, false);
      expect(await queueRole()).toBeUndefined();
      expect(await deliverNext(get(), send, false)).toBe(false);
      if (found) await setWanted(database, found, true);
      expect(await queueRole()).toBeDefined();
    });
  });

  test("the sender of the process sends what is queued without being asked, and stops", async () => {
    const { send, received } = await startServer();
    const stop = startMailSender({
      open: async () => get(),
      send,
      keepsTexts: false,
      pause: 60_000,
    });
    await queueTest("b@example.org");
    await expect.poll(() => received.length, { timeout: 5000 }).toBe(1);
    await stop();
    await queueTest("c@example.org");
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(received).toHaveLength(1);
  });

  test("old mail is removed, and texts that were kept before there was a mail server", async () => {
    const { database } = get();
    const sent = { ...exampleRow("mail"), userId: null, state: "sent" } as const;
    await database
      .insertInto("mail")
      .values({ ...sent, createdAt: timeFromNow() })
      .execute();
    const old = { id: "old", unsubscribeToken: null, createdAt: timeFromNow(-31 * 86_400_000) };
    await database
      .insertInto("mail")
      .values([
        { ...sent, ...old },
        { ...sent, ...old, id: "waiting", state: "waiting" },
      ])
      .execute();
    await removeOldMail(database, true);
    expect((await list()).map(({ id }) => id)).toEqual(["waiting", "id-1"]);
    expect((await list())[1]?.html).not.toBe("");
    await removeOldMail(database, false);
    expect((await list())[1]).toMatchObject({ html: "", text: "" });
  });

  test("an address that a parser could take for two is not queued", async () => {
    for (const to of [
      "a@example.org, b@example.org",
      '"a@x.org b"@example.org',
      "a@b.org\r\nBcc: c@d.org",
    ])
      await expect(queueTest(to)).rejects.toThrow("no valid address");
    expect(await list()).toEqual([]);
  });
});
