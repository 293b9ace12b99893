import { expect, test } from "vitest";
import { heroText, seriesText, smallWiki, wikiOf } from "../content/example";
import type { History, Revision } from "../git/history";
import type { ArticleId } from "../kinds/article-id";
import { buildDraftList } from "./draft-list-view";
import type { ListedDraft } from "./list-drafts";

const { wiki } = wikiOf({
  ...smallWiki,
  "content/series/hub.mdx": seriesText("Hub"),
  "content/characters/secret.mdx": heroText("Secret", "reveals: hub/1\n").replace(/line:.*\n/, ""),
  "content/heroes/new-name.mdx": heroText("New Name", "moved_from: [heroes/old-name]\n"),
});

const JESSICA = "heroes/jessica-jones";

const draft = (articleId: string, more: Partial<ListedDraft> = {}): ListedDraft => ({
  ...{ id: `id of ${articleId}`, articleId, base: "new", summary: "", characters: 1204 },
  ...{ updatedAt: "2026-01-02T03:04:05.678Z", ended: null, endedAt: null },
  ...more,
});

const revision = (blob: string, instant: string): Revision => ({
  ...{ hash: blob.repeat(40), instant, message: "x", author: "A fan", authorId: undefined },
  ...{ happened: "changed", id: JESSICA as ArticleId, movedFrom: undefined, blob },
});

const history: History = new Map([
  [
    JESSICA as ArticleId,
    [revision("b", "2026-02-01T10:00:00Z"), revision("a", "2026-01-01T10:00:00Z")],
  ],
]);

const only = (one: ListedDraft, known: History | undefined = history) =>
  buildDraftList(wiki, [one], known)[0]?.items[0];

test("a draft has the title of its article, the way into the editor, and its size", () => {
  expect(only(draft(JESSICA))).toMatchObject({
    title: "Jessica Jones",
    href: "/edit/heroes/jessica-jones?draft=id%20of%20heroes%2Fjessica-jones",
    size: "1,204 characters",
  });
  expect(only(draft(JESSICA, { characters: 1 }))?.size).toBe("1 character");
});

test("it says which version it is based on, and whether that is the published one", () => {
  expect(only(draft(JESSICA, { base: "b" }))).toMatchObject({
    basedOn: "published",
    version: { date: "February 1, 2026", time: "10:00" },
  });
  expect(only(draft(JESSICA, { base: "a" }))).toMatchObject({
    basedOn: "older",
    version: { date: "January 1, 2026" },
  });
  expect(only(draft(JESSICA, { base: "c" }))).toMatchObject({
    basedOn: "older",
    version: undefined,
  });
  expect(only(draft(JESSICA), new Map())).toMatchObject({ basedOn: "unknown" });
});

test("of an article that is not there yet, and one that is not there any more", () => {
  expect(only(draft("new/heroes"))).toMatchObject({
    ...{ title: "New hero", basedOn: "new", href: "/new/heroes?draft=id%20of%20new%2Fheroes" },
  });
  expect(only(draft("heroes/gone"))).toMatchObject({ title: "heroes/gone", basedOn: "gone" });
});

test("a renamed article has its new title and address", () => {
  expect(only(draft("heroes/old-name"))).toMatchObject({ title: "New Name" });
  expect(only(draft("heroes/old-name"))?.href).toMatch(/^\/edit\/heroes\/new-name\?/);
});

test("an article that is a spoiler is in the block of its season", () => {
  const groups = buildDraftList(wiki, [draft("characters/secret"), draft(JESSICA)], history);
  expect(groups.map(({ spoilers, items }) => [spoilers.length, items[0]?.title])).toEqual([
    [0, "Jessica Jones"],
    [1, "Secret"],
  ]);
});
