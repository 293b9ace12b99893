import { expect, test } from "vitest";
import { exampleRow } from "../database/tables-fixture";
import type { Draft } from "../drafts/find-draft";
import type { ArticleId } from "../kinds/article-id";
import { buildEditorDraft, sentOf } from "./editor-draft";

const draft: Draft = {
  ...exampleRow("draft"),
  ...{ id: "d1", articleId: "heroes/luke-cage", base: "b1", text: "Draft\n", revision: 3 },
  ...{ writer: "page-one", ended: null, endedAt: null },
};

const build = (
  found: { current?: Draft; opened?: Draft },
  sent: Record<string, string> = {},
  more: { text?: string; base?: string; isMerged?: boolean } = {},
) =>
  buildEditorDraft(
    { ...found, publishedWriters: [] },
    {
      subject: "heroes/luke-cage" as ArticleId,
      account: "p1",
      sent,
      view: { base: "b2", text: "Published\n", isMerged: false, conflict: undefined, ...more },
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
