import LibSql from "libsql";
import { afterEach, describe, expect, test } from "vitest";
import { SERVER } from "../audit/note-audit";
import { onBothDialects } from "../database/database-fixture";
import type { Row } from "../database/tables";
import { exampleRow } from "../database/tables-fixture";
import { timeFromNow } from "../database/time";
import { commitAuthor } from "../git/author-address";
import { readHistory } from "../git/history";
import { listAudit } from "./audit-log";
import { blockPerson, signOutEverywhere, unblockPerson } from "./block-person";
import { changeRole } from "./change-role";
import { listContributions } from "./contributions";
import { findPersonById, listPeople, searchPeople } from "./find-people";
import { isOffered, offerAdministration, takeAdministration } from "./first-administrator";
import { PAGE_SIZE, parsePlace } from "./keyset";
import { countMail, findMail, listMail, retryMail } from "./outbox";
import { findProfile, namesOfAuthors } from "./profile";
import { listSignIns } from "./sign-ins";

const tokenOf = (path: string | undefined) =>
  new URL(path ?? "/", "http://localhost").searchParams.get("token") ?? "";

onBothDialects((get) => {
  const db = () => get().database;

  afterEach(async () => {
    for (const table of [
      "mail",
      "signInEvent",
      "oneTimeToken",
      "author",
      "session",
      "user",
    ] as const)
      await db().deleteFrom(table).execute();
  });

  async function addPerson(key: string, changes: Partial<Row<"user">> = {}) {
    const person = {
      ...exampleRow("user", key),
      banReason: null,
      banExpires: null,
      ...changes,
    };
    await db().insertInto("user").values(person).execute();
    return person;
  }
  const roleOf = async (id: string) => (await findPersonById(db(), id))?.role;

  describe("the first administrator", () => {
    test("gets the role with the link that was made last, which works once", async () => {
      const [a, b] = [await addPerson("a"), await addPerson("b")];
      const old = tokenOf(await offerAdministration(db()));
      const token = tokenOf(await offerAdministration(db()));
      expect(await isOffered(db(), old)).toBe(false);
      await expect(takeAdministration(db(), { token: old, person: a })).rejects.toThrow(/new one/);
      const kept = await db().selectFrom("oneTimeToken").selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain(token);
      const tries = [a, b].map((person) => takeAdministration(db(), { token, person }));
      const results = await Promise.allSettled(tries);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const roles = [await roleOf(a.id), await roleOf(b.id)].sort();
      expect(roles).toEqual(["administrator", "contributor"]);
      expect(await offerAdministration(db())).toBeUndefined();
    });

    test("gets nothing with a link that has expired", async () => {
      const person = await addPerson("a");
      const token = tokenOf(await offerAdministration(db()));
      await db()
        .updateTable("oneTimeToken")
        .set({ expiresAt: timeFromNow(-1) })
        .execute();
      await expect(takeAdministration(db(), { token, person })).rejects.toThrow(/new one/);
      expect(await roleOf(person.id)).toBe("contributor");
    });
  });

  describe("a role", () => {
    test("is changed with an entry in the audit log and a mail", async () => {
      const { id } = await addPerson("role");
      await changeRole(db(), { userId: id, role: "editor", actor: SERVER });
      expect(await roleOf(id)).toBe("editor");
      const [entry] = (await listAudit(db(), { userId: id })).rows;
      expect(entry).toMatchObject({ action: "role.change", actorId: null, actorName: "Server" });
      expect(JSON.parse(entry?.details ?? "")).toEqual({ from: "contributor", to: "editor" });
      expect((await listMail(db(), {})).rows).toMatchObject([{ userId: id, topic: "role" }]);
    });

    test("of the last administrator stays, also if two take it from each other at once", async () => {
      const [a, b] = [
        await addPerson("a", { role: "administrator" }),
        await addPerson("b", { role: "administrator" }),
      ];
      const take = ({ id }: { id: string }) =>
        changeRole(db(), { userId: id, role: "editor", actor: SERVER });
      const results = await Promise.allSettled([take(a), take(b)]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const [failed] = results.filter((one) => one.status === "rejected");
      expect(String(failed?.reason)).toMatch(/only administrator/);
      expect([await roleOf(a.id), await roleOf(b.id)].sort()).toEqual(["administrator", "editor"]);
    });

    test("of an administrator is not for somebody who is blocked: they could do nothing with it", async () => {
      const { id } = await addPerson("a", { banned: true });
      const become = (role: "editor" | "administrator") =>
        changeRole(db(), { userId: id, role, actor: SERVER });
      await expect(become("administrator")).rejects.toThrow(/End the block first/);
      expect(await roleOf(id)).toBe("contributor");
      await become("editor");
      expect(await roleOf(id)).toBe("editor");
    });

    test("of an account that is gone is an error in words", async () => {
      await expect(
        changeRole(db(), { userId: "gone", role: "editor", actor: SERVER }),
      ).rejects.toThrow("deleted meanwhile");
    });
  });

  describe("a block", () => {
    const block = (userId: string) =>
      blockPerson(db(), { userId, reason: "spam", until: timeFromNow(60_000), actor: SERVER });

    test("has its reason and end on the account, in the audit log and in the mail", async () => {
      const { id, handle } = await addPerson("block", { about: "Buy my pills" });
      await block(id);
      expect(await findPersonById(db(), id)).toMatchObject({ banned: true, banReason: "spam" });
      expect((await listAudit(db(), { userId: id })).rows).toMatchObject([
        { action: "person.block", subjectName: "Name block “Ω😀”" },
      ]);
      const [mail] = await db().selectFrom("mail").selectAll().execute();
      expect(mail?.text).toContain("Reason: spam");
      const profile = await findProfile(db(), handle);
      expect(profile?.state).toMatchObject({ kind: "blocked", about: "" });
      await unblockPerson(db(), { userId: id, actor: SERVER });
      expect((await findProfile(db(), handle))?.state).toMatchObject({
        kind: "active",
        about: "Buy my pills",
      });
    });

    test("is over when its end has passed", async () => {
      await addPerson("over", { banned: true, banExpires: timeFromNow(-1) });
      expect((await findProfile(db(), "handle-over"))?.state.kind).toBe("active");
    });

    test("does not meet an administrator", async () => {
      const { id } = await addPerson("a", { role: "administrator" });
      await expect(block(id)).rejects.toThrow(/another role first/);
      expect(await findPersonById(db(), id)).toMatchObject({ banned: false });
    });
  });

  test("signing somebody out ends all their sessions, and only theirs", async () => {
    for (const key of ["a", "b"]) {
      await addPerson(key);
      await db().insertInto("session").values(exampleRow("session", key)).execute();
    }
    expect(await signOutEverywhere(db(), { userId: "id-a", actor: SERVER })).toBe(1);
    const left = await db().selectFrom("session").select("userId").execute();
    expect(left).toEqual([{ userId: "id-b" }]);
  });

  describe("people are found", () => {
    test("by the beginning of name, handle and address in any case, each once", async () => {
      await addPerson("a", { name: "Misty Knight", handle: "misty", email: "misty@example.org" });
      await addPerson("b", { name: "Ärger", handle: "aerger", email: "mis@example.org" });
      await addPerson("c", { name: "100%", handle: "percent", email: "x@example.org" });
      const find = async (text: string) =>
        (await searchPeople(db(), text)).people.map(({ name }) => name);
      expect(await find(" MISTY")).toEqual(["Misty Knight"]);
      expect(await find("mis")).toEqual(["Misty Knight", "Ärger"]);
      expect(await find("Är")).toEqual(["Ärger"]);
      expect(await find("%")).toEqual([]);
      expect(await find("1")).toEqual(["100%"]);
      expect(await find("_")).toEqual([]);
      expect(await find("'; drop table user; --")).toEqual([]);
      expect(await find("\0")).toEqual([]);
    });

    test("page by page, each once, also if many signed up at the same time", async () => {
      const rows = Array.from({ length: 120 }, (_, index) => exampleRow("user", `p${index}`));
      await db().insertInto("user").values(rows).execute();
      const seen: string[] = [];
      let pages = 0;
      for (let next: string | undefined = ""; next !== undefined; pages++) {
        const list: Awaited<ReturnType<typeof listPeople>> = await listPeople(db(), {
          after: parsePlace(next),
        });
        expect(list.rows.length).toBeLessThanOrEqual(PAGE_SIZE);
        seen.push(...list.rows.map(({ id }) => id));
        next = list.next;
      }
      expect(pages).toBe(3);
      expect(new Set(seen).size).toBe(120);
      expect(seen).toHaveLength(120);
      const found = await searchPeople(db(), "handle-p");
      expect(found).toMatchObject({ hasMore: true });
      expect(found.people).toHaveLength(PAGE_SIZE);
    });

    test("from an index, whatever the list is filtered by", ({ skip }) => {
      const { location } = get();
      if (location.dialect !== "sqlite") return skip("PostgreSQL reads a small table as a whole.");
      // A connection of its own: `libsql` does not finish such a statement.
      const connection = new LibSql(location.file, { readonly: true });
      const plan = (text: string) =>
        (connection.prepare(`explain query plan ${text}`).all([]) as { detail: string }[])
          .map(({ detail }) => detail)
          .join("\n");
      const page = "order by created_at desc, id desc limit 51";
      const queries = {
        user_by_lower_name:
          "select id from user where lower(name) >= 'a' and lower(name) < 'b' order by lower(name) limit 51",
        user_by_createdAt: `select id from user ${page}`,
        user_by_role_createdAt: `select id from user where role = 'editor' ${page}`,
        mail_by_createdAt: `select id from mail ${page}`,
        mail_by_state_createdAt: `select id from mail where state = 'failed' ${page}`,
        mail_by_digestKey_toAddress:
          "select id from mail where digest_key = 'a' and to_address = 'b'",
        signInEvent_by_succeeded_at:
          "select id from sign_in_event where succeeded = false order by at desc, id desc limit 51",
        auditEntry_by_action_at:
          "select id from audit_entry where action = 'a' order by at desc, id desc limit 51",
        auditEntry_by_actorId_at:
          "select id from audit_entry where actor_id = 'a' order by at desc, id desc limit 51",
        auditEntry_by_subjectType_subjectId_at:
          "select id from audit_entry where subject_type = 'user' and subject_id = 'a' order by at desc, id desc limit 51",
      };
      for (const [index, query] of Object.entries(queries)) {
        const found = plan(query);
        const name = index.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        expect(found, query).toContain(name);
      }
      connection.close();
    });
  });

  test("sign-ins are listed with the name of the account, and failed ones alone", async () => {
    const person = await addPerson("s");
    const event = { ...exampleRow("signInEvent"), userId: person.id };
    await db()
      .insertInto("signInEvent")
      .values([
        { ...event, id: "ok" },
        { ...event, id: "failed", userId: null, succeeded: false, at: timeFromNow() },
      ])
      .execute();
    expect((await listSignIns(db(), {})).rows).toMatchObject([
      { id: "failed", name: null },
      { id: "ok", name: person.name },
    ]);
    expect((await listSignIns(db(), { failed: true })).rows.map(({ id }) => id)).toEqual([
      "failed",
    ]);
    expect((await listSignIns(db(), { userId: person.id })).rows.map(({ id }) => id)).toEqual([
      "ok",
    ]);
  });

  test("a mail that was given up is sent again from the start; one that was sent is not", async () => {
    const mail = { ...exampleRow("mail"), userId: null };
    await db()
      .insertInto("mail")
      .values([
        { ...mail, id: "failed", unsubscribeToken: null, state: "failed", attempts: 9 },
        { ...mail, id: "sent", state: "sent" },
      ])
      .execute();
    expect(await countMail(db(), "failed")).toBe(1);
    expect(await retryMail(db(), "failed")).toBe(true);
    expect(await findMail(db(), "failed")).toMatchObject({ state: "waiting", attempts: 0 });
    expect(await retryMail(db(), "sent")).toBe(false);
    expect(await retryMail(db(), "gone")).toBe(false);
    expect(JSON.stringify(await findMail(db(), "failed"))).not.toContain("<p>");
  });

  describe("a profile", () => {
    const id = "0b54a3c8-1111-4222-8333-123456789abc";
    const at = { createdAt: timeFromNow() };

    test("of a deleted account has the pseudonym, and nothing of the account", async () => {
      const pseudonym = "Former contributor 0a1b2c3d";
      await db()
        .insertInto("author")
        .values({ id, userId: null, pseudonym, ...at })
        .execute();
      // Somebody who chose such a handle does not get these changes.
      await addPerson("x", { handle: "former-contributor-0a1b2c3d" });
      const profile = await findProfile(db(), "former-contributor-0a1b2c3d");
      expect(profile).toMatchObject({
        name: pseudonym,
        authorIds: [id],
        state: { kind: "deleted" },
      });
      expect((await namesOfAuthors(db())).get(id)).toEqual({
        name: pseudonym,
        href: "/people/former-contributor-0a1b2c3d",
      });
    });

    test("has the name that the database has now, and the ids of the author", async () => {
      const person = await addPerson("y");
      await db()
        .insertInto("author")
        .values({ id, userId: person.id, pseudonym: null, ...at })
        .execute();
      expect(await findProfile(db(), "handle-y")).toMatchObject({ authorIds: [id] });
      expect((await namesOfAuthors(db())).get(id)).toEqual({
        name: person.name,
        href: "/people/handle-y",
      });
      for (const none of ["nobody", "", "a\0", "former-contributor-00000000"])
        expect(await findProfile(db(), none), none).toBeUndefined();
    });
  });
});

describe("what somebody changed", () => {
  const id = "0b54a3c8-1111-4222-8333-123456789abc";
  const commit = (place: number, address: string) =>
    [
      place.toString(16).padStart(40, "0"),
      `2026-01-${String((place % 28) + 1).padStart(2, "0")}T10:00:00Z`,
      "A name",
      address,
      `Change ${place}`,
      `\n:100644 100644 ${"1".repeat(40)} ${"2".repeat(40)} M`,
      `heroes/hero-${place}.mdx`,
    ].join("\0");
  const own = commitAuthor(id).address;
  const log = [
    ...Array.from({ length: 60 }, (_, place) => commit(place, own)),
    commit(99, "somebody@example.org"),
    commit(98, `${id}@people.example.org.evil.example`.replace(id, "not-an-id")),
  ].join("\0");
  const history = readHistory(log, new Map());

  test("is found by the id in the address of the commit, the newest first, page by page", () => {
    const first = listContributions(history, [id], 1);
    expect(first).toMatchObject({ count: 60, page: 1, pages: 2 });
    expect(first.changes).toHaveLength(50);
    const days = first.changes.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(listContributions(history, [id], 2).changes).toHaveLength(10);
    expect(listContributions(history, [id], 1e9)).toMatchObject({ page: 2 });
    expect(listContributions(history, [id], -1)).toMatchObject({ page: 1 });
    expect(listContributions(history, [id], 1.5)).toMatchObject({ page: 1 });
  });

  test("is nothing for somebody without changes", () => {
    expect(listContributions(history, [], 1)).toMatchObject({ count: 0, pages: 1, changes: [] });
  });

  test("an address says nothing about its author", () => {
    expect(commitAuthor(id)).toEqual({
      name: "Contributor 0b54a3c8",
      address: `${id}@people.invalid`,
    });
  });
});
