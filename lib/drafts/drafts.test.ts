import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { onBothDialects } from "../database/database-fixture";
import type { Database } from "../database/open-database";
import { exampleRow } from "../database/tables-fixture";
import { timeFromNow } from "../database/time";
import { KEPT_ENDED, KEPT_PUBLISHED, MOST_DRAFTS, MOST_ENDED } from "./draft-limits";
import { newKindOf, parseDraftSubject, subjectHref } from "./draft-subject";
import {
  deleteDraft,
  endPublished,
  listPublishedWriters,
  removeOldDrafts,
  restoreDraft,
} from "./end-draft";
import { findDraft, findDraftById } from "./find-draft";
import { parseFieldsText } from "./kept-fields";
import { listDrafts } from "./list-drafts";
import { saveDraft, type Typed } from "./save-draft";

const HERO = "heroes/luke-cage";

const typed = (text: string, revision = 0, more: Partial<Typed> = {}): Typed => ({
  subjects: [HERO],
  base: "new",
  text,
  fields: {},
  summary: "",
  writer: "page-1",
  revision,
  ...more,
});

async function newUser(database: Database): Promise<string> {
  const row = exampleRow("user", randomUUID());
  await database.insertInto("user").values(row).execute();
  return row.id;
}

onBothDialects((get) => {
  const setUp = async () => {
    const { database } = get();
    const userId = await newUser(database);
    const save = (one: Typed, isReplacing?: boolean) =>
      saveDraft(database, userId, one, isReplacing);
    const current = async (subject = HERO) => findDraft(database, userId, [subject]);
    const list = () => listDrafts(database, userId);
    return { database, userId, save, current, list };
  };

  describe("saving", () => {
    test("each save has the next revision, and the last text is the draft", async () => {
      const { save, current } = await setUp();
      expect(await save(typed("One"))).toMatchObject({ state: "saved", draft: { revision: 1 } });
      expect(await save(typed("Two", 1, { summary: "Say two" }))).toMatchObject({
        draft: { revision: 2 },
      });
      expect(await current()).toMatchObject({ text: "Two", summary: "Say two", revision: 2 });
    });

    test("what goes with the text is kept with it, and one that differs is another draft", async () => {
      const { database, userId, save, current, list } = await setUp();
      const fields = { "f.new_sources.n0.title": "A talk", "r.new_sources": "\nn0" };
      await save(typed("One", 0, { fields }));
      expect(parseFieldsText((await current())?.fields ?? "")).toEqual(fields);
      expect(await save(typed("One", 0))).toMatchObject({ state: "other" });
      expect(await save(typed("One", 1), true)).toMatchObject({ state: "saved" });
      expect((await current())?.fields).toBe("{}");
      const [replaced] = (await list()).ended;
      const kept = await findDraftById(database, userId, replaced?.id ?? "");
      expect(parseFieldsText(kept?.fields ?? "")).toEqual(fields);
    });

    test("a page that has not seen the last text overwrites nothing, and gets it", async () => {
      const { save, current } = await setUp();
      await save(typed("First tab"));
      for (const revision of [0, 2, 7])
        expect(await save(typed("Second tab", revision))).toMatchObject({
          state: "other",
          draft: { text: "First tab", revision: 1 },
        });
      expect((await current())?.text).toBe("First tab");
    });

    test("of pages that save at once, one is saved", async ({ skip }) => {
      const { save, current } = await setUp();
      if (!get().location.isComplete) skip();
      for (const revision of [0, 1, 2]) {
        const texts = ["a", "b", "c", "d"].map((text) => `${text}${revision}`);
        const saved = await Promise.all(texts.map((text) => save(typed(text, revision))));
        expect(saved.map(({ state }) => state).sort()).toEqual([
          "other",
          "other",
          "other",
          "saved",
        ]);
        const [winner] = texts.filter((_, place) => saved[place]?.state === "saved");
        expect((await current())?.text).toBe(winner);
      }
    });

    test("what was saved, and whose answer got lost, is saved again", async () => {
      const { save } = await setUp();
      await save(typed("One"));
      await save(typed("Two", 1));
      expect(await save(typed("Two", 1))).toMatchObject({ state: "saved", draft: { revision: 2 } });
    });

    test("a text that was replaced on purpose can be restored, and the other one after that", async () => {
      const { save, current, list, database, userId } = await setUp();
      await save(typed("First tab"));
      await save(typed("Second tab", 1), true);
      const [replaced] = (await list()).ended;
      expect(replaced).toMatchObject({ ended: "replaced" });
      const restored = await restoreDraft(database, userId, replaced?.id ?? "");
      expect(restored).toMatchObject({ text: "First tab", revision: 3 });
      expect((await current())?.text).toBe("First tab");
      // The page with the other text is asked before it saves.
      expect(await save(typed("Second tab, longer", 2))).toMatchObject({ state: "other" });
      const [other] = (await list()).ended;
      await restoreDraft(database, userId, other?.id ?? "");
      expect((await current())?.text).toBe("Second tab");
    });

    test("what arrives after a draft was deleted is a draft again", async () => {
      const { save, current, database, userId } = await setUp();
      await save(typed("One"));
      await deleteDraft(database, userId, (await current())?.id ?? "");
      expect(await save(typed("One and two", 1))).toMatchObject({
        state: "saved",
        draft: { revision: 2 },
      });
    });

    test("a draft that was begun under a former name of the article goes on under the new one", async () => {
      const { save, current } = await setUp();
      await save(typed("One", 0, { subjects: ["heroes/power-man"] }));
      await save(typed("Two", 1, { subjects: [HERO, "heroes/power-man"] }));
      expect(await current()).toMatchObject({ text: "Two", revision: 2 });
      expect(await current("heroes/power-man")).toBeUndefined();
    });

    test("nobody has more drafts than they may, and none is dropped for another", async () => {
      const { save, list } = await setUp();
      for (let count = 0; count < MOST_DRAFTS; count++)
        await save(typed("x", 0, { subjects: [`heroes/h${count}`] }));
      expect(await save(typed("x"))).toEqual({ state: "full" });
      expect(await save(typed("y", 1, { subjects: ["heroes/h0"] }))).toMatchObject({
        state: "saved",
      });
      expect((await list()).drafts).toHaveLength(MOST_DRAFTS);
    });
  });

  describe("other people", () => {
    test("neither find, delete, restore nor overwrite a draft", async () => {
      const { save, current, database } = await setUp();
      await save(typed("Mine"));
      const other = await newUser(database);
      const id = (await current())?.id ?? "";
      expect(await findDraftById(database, other, id)).toBeUndefined();
      expect(await findDraft(database, other, [HERO])).toBeUndefined();
      expect(await deleteDraft(database, other, id)).toBeUndefined();
      expect(await saveDraft(database, other, typed("Theirs"))).toMatchObject({ state: "saved" });
      expect(await restoreDraft(database, other, id)).toBeUndefined();
      expect((await current())?.text).toBe("Mine");
    });
  });

  describe("deleting", () => {
    test("a draft that was deleted is not found by its article, and can be restored", async () => {
      const { save, current, list, database, userId } = await setUp();
      await save(typed("One"));
      const id = (await current())?.id ?? "";
      expect(await deleteDraft(database, userId, id)).toMatchObject({ text: "One" });
      expect(await current()).toBeUndefined();
      expect(await deleteDraft(database, userId, id)).toBeUndefined();
      expect((await findDraftById(database, userId, id))?.text).toBe("One");
      expect(await list()).toMatchObject({ drafts: [], ended: [{ id, ended: "deleted" }] });
      expect(await restoreDraft(database, userId, id)).toMatchObject({ text: "One" });
      expect(await list()).toMatchObject({ drafts: [{ id, characters: 3 }], ended: [] });
      expect(await restoreDraft(database, userId, id)).toBeUndefined();
    });

    test("of those that were deleted, the last ones are kept", async () => {
      const { save, current, list, database, userId } = await setUp();
      for (let count = 0; count < MOST_ENDED + 2; count++) {
        await save(typed(`Text ${count}`, count));
        await deleteDraft(database, userId, (await current())?.id ?? "");
      }
      expect((await list()).ended).toHaveLength(MOST_ENDED);
    });

    test("they are removed after their time, and drafts never", async () => {
      const { save, current, list, database, userId } = await setUp();
      await save(typed("Old", 0, { subjects: ["heroes/old"] }));
      await save(typed("Deleted"));
      const id = (await current())?.id ?? "";
      await deleteDraft(database, userId, id);
      await endPublished(database, userId, {
        ...typed("x", 0, { writer: "page-2" }),
        subjects: ["heroes/x"],
      });
      const age = (milliseconds: number) =>
        database
          .updateTable("draft")
          .set({ updatedAt: timeFromNow(-milliseconds) })
          .where("userId", "=", userId)
          .execute()
          .then(() =>
            database
              .updateTable("draft")
              .set({ endedAt: timeFromNow(-milliseconds) })
              .where("userId", "=", userId)
              .where("ended", "is not", null)
              .execute(),
          );
      await age(KEPT_ENDED - 60_000);
      await removeOldDrafts(database);
      expect((await list()).ended).toHaveLength(1);
      await age(KEPT_ENDED + 60_000);
      await removeOldDrafts(database);
      expect((await list()).ended).toHaveLength(0);
      expect(await listPublishedWriters(database, userId)).toEqual(["page-2"]);
      await age(KEPT_PUBLISHED + 60_000);
      await removeOldDrafts(database);
      expect(await listPublishedWriters(database, userId)).toEqual([]);
      expect((await list()).drafts).toHaveLength(1);
    });
  });

  describe("publishing", () => {
    const publishing = (text: string, revision = 0, writer = "") => ({
      ...typed(text, revision),
      writer,
    });

    test.each([
      ["the same text", "One", publishing("One\n")],
      ["the draft that the page has seen", "One", publishing("One and two", 1)],
      ["an earlier text of the same page", "One", publishing("One and two", 0, "page-1")],
    ])("ends the draft with %s", async (_, text, published) => {
      const { save, current, database, userId } = await setUp();
      await save(typed(text));
      await endPublished(database, userId, published);
      expect(await current()).toBeUndefined();
      const rows = await database
        .selectFrom("draft")
        .select(["text", "ended", "writer"])
        .where("userId", "=", userId)
        .execute();
      expect(rows).toEqual([{ text: "", ended: "published", writer: "page-1" }]);
    });

    test("leaves what another tab or device has saved since", async () => {
      const { save, current, database, userId } = await setUp();
      await save(typed("One"));
      await save(typed("One, from the phone", 1, { writer: "page-2" }));
      await endPublished(database, userId, publishing("One and two", 1, "page-1"));
      expect((await current())?.text).toBe("One, from the phone");
      expect(await listPublishedWriters(database, userId)).toEqual(["page-1"]);
    });

    test("leaves a draft of the same text with a source that was not published", async () => {
      const { save, current, database, userId } = await setUp();
      const fields = { "f.new_sources.n0.title": "A talk", "r.new_sources": "\nn0" };
      await save(typed("One", 0, { writer: "page-2", fields }));
      await endPublished(database, userId, publishing("One", 0, "page-1"));
      expect((await current())?.text).toBe("One");
      await endPublished(database, userId, { ...publishing("One", 0, "page-1"), fields });
      expect(await current()).toBeUndefined();
    });

    test("what the same page saved before, and arrives after it, is no draft", async () => {
      const { save, current, database, userId } = await setUp();
      await save(typed("One"));
      await endPublished(database, userId, publishing("One and two", 1, "page-1"));
      expect(await save(typed("One and", 1))).toEqual({ state: "published" });
      expect(await current()).toBeUndefined();
      expect(await save(typed("Another", 0, { writer: "page-2" }))).toMatchObject({
        state: "saved",
      });
    });
  });

  test("drafts go with the account", async () => {
    const { save, database, userId } = await setUp();
    await save(typed("One"));
    await database.deleteFrom("user").where("id", "=", userId).execute();
    const rows = database.selectFrom("draft").select("id").where("userId", "=", userId);
    expect(await rows.execute()).toEqual([]);
  });
});

test("a draft is of an article, or of one that is not there yet", () => {
  expect(parseDraftSubject("heroes/luke-cage")).toBe("heroes/luke-cage");
  expect(parseDraftSubject("new/heroes")).toBe("new/heroes");
  for (const other of ["new/nothing", "new/", "heroes", "heroes/a/b", "heroes/A", "x/new/heroes"])
    expect(parseDraftSubject(other), other).toBeUndefined();
  expect(newKindOf("new/heroes")).toBe("heroes");
  expect(subjectHref("new/heroes")).toBe("/new/heroes");
  const id = parseDraftSubject("heroes/luke-cage");
  expect(id && [newKindOf(id), subjectHref(id)]).toEqual([undefined, "/edit/heroes/luke-cage"]);
});
