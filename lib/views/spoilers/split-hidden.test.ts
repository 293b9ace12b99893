import { expect, test } from "vitest";
import { heroText, seasonText, seriesText, smallWiki, wikiOf } from "../../content/example";
import type { ArticleId } from "../../kinds/article-id";
import { groupBySpoiler, groupFieldBySpoiler, groupLinks } from "./split-hidden";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones", seasonText(2, "2018-03-08")),
  "content/series/hub.mdx": seriesText("Hub").replace("2015-11-20", "2017-08-18"),
  "content/characters/secret.mdx": heroText("Secret", "reveals: hub/1\n").replace(/line:.*\n/, ""),
});

const parts = (lists: string[][]) =>
  groupBySpoiler(wiki, lists, (seasons) => seasons).map(({ spoilers, items }) => [
    spoilers.map(({ name }) => name).join(" + "),
    items.length,
  ]);

test("items without spoilers come first, then spoilers in the order of release", () => {
  expect(diagnostics).toEqual([]);
  expect(parts([["jessica-jones/2"], ["hub/1"], [], ["jessica-jones/1"], ["hub/1"]])).toEqual([
    ["", 1],
    ["jessica-jones/1", 1],
    ["hub/1", 2],
    ["jessica-jones/2", 1],
  ]);
});

test("several seasons are nested, the earliest outside, and only the last season of a series counts", () => {
  expect(
    parts([
      ["hub/1", "jessica-jones/1"],
      ["jessica-jones/1", "hub/1"],
      ["jessica-jones/1", "jessica-jones/2"],
    ]),
  ).toEqual([
    ["jessica-jones/1 + hub/1", 2],
    ["jessica-jones/2", 1],
  ]);
});

test("a link to a spoiler article is hidden wherever it is listed", () => {
  const links = groupLinks(
    wiki,
    ["characters/secret", "heroes/jessica-jones"].map((id) => ({ id: id as ArticleId })),
  );
  expect(links.map(({ key, items }) => [key, items.map(({ text }) => text)])).toEqual([
    ["", ["Jessica Jones"]],
    ["hub/1", ["Secret"]],
  ]);
});

test("the spoilers of one season in one field are one hidden block, so that their number is no spoiler", () => {
  const spoilerOf = (name: string) => [{ name, series: {} as never, season: 1 }];
  const values = [
    { value: "a", spoilers: spoilerOf("hub/1") },
    { value: "b", spoilers: [] },
    { value: "c", spoilers: spoilerOf("jessica-jones/1") },
    { value: "d", spoilers: spoilerOf("hub/1") },
  ];
  const blocks = groupFieldBySpoiler(values).map(({ key, items }) => [
    key,
    items.map(({ value }) => value).join(""),
  ]);
  expect(blocks).toEqual([
    ["", "b"],
    ["hub/1", "ad"],
    ["jessica-jones/1", "c"],
  ]);
});
