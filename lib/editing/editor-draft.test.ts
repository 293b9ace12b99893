import { expect, test } from "vitest";
import { exampleRow } from "../database/tables-fixture";
import type { Draft } from "../drafts/find-draft";
import { fieldsText } from "../drafts/kept-fields";
import type { ArticleId } from "../kinds/article-id";
import { buildEditorDraft, sentOf } from "./editor-draft";

const draft: Draft = {
  ...exampleRow("draft"),
  ...{ id: "d1", articleId: "heroes/luke-cage", base: "b1", text: "Draft\n", revision: 3 },
  ...{ writer: "page-one", ended: null, endedAt: null },
};

const FACTS = {
  ...{ fields: [], values: new Map(), problems: new Map(), titles: new Map(), spoilers: new Map() },
  ...{ choices: new Map(), opened: undefined, head: "", body: "" },
};

const build = (
  found: { current?: Draft; opened?: Draft },
  sent: Record<string, string> = {},
  more: Partial<Parameters<typeof buildEditorDraft>[1]["view"]> = {},
) =>
  buildEditorDraft(
    { ...found, publishedWriters: [] },
    {
      subject: "heroes/luke-cage" as ArticleId,
      account: "p1",
      sent,
      view: {
        ...{ base: "b2", text: "Published\n", isMerged: false, conflict: undefined },
        ...{ facts: FACTS, ...more },
      },
      mayPublish: false,
    },
  );

test("a draft that the page does not show is offered, and saving asks", async () => {
  expect(await build({ current: draft })).toMatchObject({
    revision: 0,
    offer: { id: "d1", href: "/edit/heroes/luke-cage?draft=d1", revision: 3, isOld: true },
    isUnpublished: false,
  });
  expect((await build({ current: draft }, {}, { base: "b1" })).offer?.isOld).toBe(false);
  expect(await build({})).toMatchObject({ revision: 0, offer: undefined });
});

test("a draft that was opened is no choice, and saving goes on with it", async () => {
  const sent = sentOf(draft);
  expect(sent).toMatchObject({ base: "b1", text: "Draft\n", revision: "3" });
  expect(await build({ current: draft, opened: draft }, sent, { text: "Draft\n" })).toMatchObject({
    revision: 3,
    offer: undefined,
    isUnpublished: true,
  });
});

test("whoever is in the source stays there", async () => {
  const { offer } = await build({ current: draft }, {}, { facts: undefined });
  expect(offer?.href).toBe("/edit/heroes/luke-cage?draft=d1&view=source");
});

test("what a draft has beside its text comes back with it, and makes it another draft", async () => {
  const fields = { "f.new_sources.n0.title": "A talk", "r.new_sources": "\nn0" };
  const withSource = { ...draft, fields: fieldsText(fields) };
  expect(sentOf(withSource)).toMatchObject({ ...fields, text: "Draft\n" });
  const sent = { ...fields, text: "Draft\n" };
  const shown = { text: "Draft\n" };
  expect(await build({ current: withSource }, sent, shown)).toMatchObject({ offer: undefined });
  expect(await build({ current: withSource }, { text: "Draft\n" }, shown)).toMatchObject({
    offer: { id: "d1" },
  });
});

test("one that was deleted is opened beside the one that counts", async () => {
  const ended: Draft = { ...draft, id: "d0", text: "Ended\n", ended: "deleted" };
  expect(await build({ current: draft, opened: ended }, sentOf(ended))).toMatchObject({
    revision: 0,
    offer: { id: "d1" },
  });
});

test("a draft with the text of the page, or of the page that has sent it, is no choice", async () => {
  const same = await build({ current: draft }, {}, { text: "Draft\n" });
  expect(same).toMatchObject({ revision: 3, offer: undefined });
  const sent = { text: "Draft and more\n", revision: "1", writer: "page-one" };
  expect(await build({ current: draft }, sent)).toMatchObject({ revision: 3, offer: undefined });
  expect(await build({ current: draft }, { ...sent, writer: "page-two" })).toMatchObject({
    revision: 1,
    offer: { id: "d1" },
  });
});

test("a draft that was merged says so, to be saved in place of what it was", async () => {
  const found = { current: draft, opened: draft };
  expect(await build(found, sentOf(draft), { isMerged: true })).toMatchObject({
    isMerged: true,
    mergeHref: undefined,
  });
});
